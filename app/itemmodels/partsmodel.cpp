// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/partsmodel.h"

#include "app/edit/entrytext.h"
#include "app/itemmodels/badge.h"
#include "app/itemmodels/plaintip.h"
#include "app/words/wordings.h"
#include "model/base/reprtext.h"
#include "model/heap/atomtext.h"
#include "model/heap/traits.h"
#include "model/heap/typenames.h"
#include "model/kernels/element.h"

#include <charconv>

namespace clonescope::app
{

namespace
{

// A number in as few digits as its dtype needs.
QString numberText(const model::Scalar &value, model::DType dtype)
{
    if (const auto *truth = std::get_if<bool>(&value))
        return *truth ? QStringLiteral("True") : QStringLiteral("False");
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return QString::number(*integer);
    const auto real = [&](double part) {
        if (itemSize(dtype) > 4 && !model::isComplex(dtype))
            return text(model::floatText(part));
        return QString::number(part, 'g', 7);
    };
    if (const auto *number = std::get_if<double>(&value))
        return real(*number);
    const auto complex = std::get<std::complex<double>>(value);
    return real(complex.real()) + (complex.imag() < 0 ? QString() : QStringLiteral("+"))
        + real(complex.imag()) + QLatin1Char('j');
}

QString valueText(const model::Heap &heap, model::Slot slot)
{
    if (!model::isNode(heap, slot))
        return text(model::shownText(heap, slot));
    if (const auto *list = heap.as<model::List>(slot))
        return PartsModel::tr("list of %1").arg(list->items.size());
    if (const auto *tuple = heap.as<model::Tuple>(slot))
        return PartsModel::tr("tuple of %1").arg(tuple->items.size());
    if (const auto *dict = heap.as<model::Dict>(slot))
        return PartsModel::tr("dict of %1").arg(dict->live);
    return text(model::typeName(heap, slot));
}

QString indexText(const std::vector<qint64> &index)
{
    QStringList parts;
    for (const qint64 i : index)
        parts.append(QString::number(i));
    return QLatin1Char('[') + parts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

// The next index in C order.
void advance(std::vector<qint64> &index, const std::vector<std::int64_t> &shape)
{
    for (std::size_t d = index.size(); d-- > 0;) {
        if (++index[d] < shape[d])
            return;
        index[d] = 0;
    }
}

} // namespace

void PartsModel::show(const model::Heap &heap, model::Slot object, const QString &path)
{
    beginResetModel();
    m_heap = heap;
    m_object = object;
    m_path = path;
    m_rows.clear();
    if (object != model::noSlot) {
        if (const auto *tensor = m_heap.as<model::Tensor>(object)) {
            addElements(*tensor);
        } else {
            addParts(object);
        }
        if (const model::Slot dict = model::dictOf(m_heap, object); dict != model::noSlot)
            addParts(dict);
        addGhost();
    }
    endResetModel();
}

void PartsModel::addElements(const model::Tensor &tensor)
{
    const auto *storage = m_heap.as<model::StorageImpl>(tensor.storage);
    if (!storage || m_heap.as<model::Buffer>(storage->buffer)->isUnknown)
        return;
    const model::StridedLayout layout = model::layoutInBuffer(m_heap, tensor);
    const model::Bytes &bytes = m_heap.as<model::Buffer>(storage->buffer)->bytes;
    const model::Traits &traits = model::traits(tensor.framework);
    const bool fixed = traits.isImmutable;
    const QString why = fixed
        ? tr("%1 tensors cannot be changed: their elements stay as they are made.")
              .arg(QLatin1String(traits.name.data(), qsizetype(traits.name.size())))
        : QString();
    std::vector<qint64> index(layout.rank(), 0);
    // Of a long tensor only the first elements are read; the layout is walked no further.
    const auto total = layout.count();
    for (std::int64_t n = 0; n < std::min<std::int64_t>(total, mostElements); ++n) {
        std::int64_t at = layout.offset;
        for (std::size_t d = 0; d < layout.rank(); ++d)
            at += index[d] * layout.stride[d];
        const auto size = itemSize(tensor.dtype);
        const auto value
            = model::loadElement(bytes, static_cast<std::size_t>(at) * size, tensor.dtype);
        Row row;
        row.where = indexText(index);
        row.value = numberText(value, tensor.dtype);
        row.element = index;
        row.isElement = true;
        row.fixed = why;
        m_rows.push_back(std::move(row));
        advance(index, layout.shape);
    }
    if (total > mostElements) {
        Row rest;
        rest.value = total - mostElements == 1 ? tr("… 1 more element")
                                               : tr("… %1 more elements").arg(total - mostElements);
        rest.fixed = tr("Only the first %1 elements are listed; write others in the program.")
                         .arg(mostElements);
        m_rows.push_back(std::move(rest));
    }
}

void PartsModel::addParts(model::Slot holder)
{
    int unlisted = 0;
    model::forEachPart(m_heap, holder, [&](const model::Part &part) {
        const bool isSelf = part.kind == model::PartKind::Self;
        const bool isLabelled = part.kind == model::PartKind::Labelled;
        if (part.kind != model::PartKind::Item && part.kind != model::PartKind::Value && !isSelf
            && !isLabelled)
            return;
        if (static_cast<int>(m_rows.size()) >= mostParts) {
            ++unlisted;
            return;
        }
        Row row;
        if (isSelf) {
            row.where = QStringLiteral("__self__");
        } else if (isLabelled) {
            row.where = text(part.label);
        } else if (holder != m_object) {
            const auto *name = m_heap.as<model::Str>(part.key);
            row.where = name ? QLatin1Char('.') + text(*name->utf8)
                             : text(model::shownText(m_heap, part.key));
        } else {
            row.where = part.kind == model::PartKind::Item ? QString::number(part.index)
                                                           : valueText(m_heap, part.key);
        }
        row.value = valueText(m_heap, part.value);
        row.part = part;
        row.holder = holder;
        row.fixed = app::whyFixed(m_heap, m_object, part);
        m_rows.push_back(std::move(row));
    });
    if (unlisted > 0) {
        Row rest;
        rest.value = tr("… %n more", nullptr, unlisted);
        rest.fixed
            = tr("Only the first %1 parts are listed; write others in the program.").arg(mostParts);
        m_rows.push_back(std::move(rest));
    }
}

void PartsModel::addGhost()
{
    Row ghost;
    ghost.isGhost = true;
    if (m_heap.as<model::List>(m_object))
        ghost.where = tr("+ append");
    else if (m_heap.as<model::Dict>(m_object))
        ghost.where = tr("+ key");
    else if (m_heap.as<model::Tensor>(m_object))
        ghost.where = tr("+ attribute");
    else
        return;
    m_rows.push_back(std::move(ghost));
}

void PartsModel::markWritten(const std::vector<model::Write> &writes)
{
    for (const model::Write &write : writes) {
        for (Row &row : m_rows) {
            if (!row.part || write.object != row.holder || write.after == model::noSlot)
                continue;
            if (const auto *item = std::get_if<model::place::Item>(&write.place))
                row.isWritten
                    |= row.part->kind == model::PartKind::Item && row.part->index == item->index;
            else if (const auto *key = std::get_if<model::place::Key>(&write.place))
                row.isWritten |= row.part->key == key->key;
        }
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {BadgeRole});
}

std::optional<Edit> PartsModel::editFor(const QModelIndex &index, const QString &text) const
{
    if (!index.isValid() || text.trimmed().isEmpty())
        return std::nullopt;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString value = text.trimmed();
    if (row.isElement)
        return edit::SetElement {m_path, row.element, value};
    if (row.part)
        return replacing(m_heap, m_path, m_object, *row.part, value);
    if (!row.isGhost)
        return std::nullopt;
    if (m_heap.as<model::List>(m_object))
        return edit::AppendItem {m_path, value};
    if (m_heap.as<model::Dict>(m_object)) {
        const auto entry = keyEntry(value);
        return entry ? std::optional<Edit>(edit::SetKey {m_path, entry->first, entry->second})
                     : std::nullopt;
    }
    const auto attribute = nameEntry(value);
    return attribute
        ? std::optional<Edit>(edit::SetAttribute {m_path, attribute->first, attribute->second})
        : std::nullopt;
}

model::Slot PartsModel::target(const QModelIndex &index) const
{
    if (!index.isValid())
        return model::noSlot;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return row.part && model::isNode(m_heap, row.part->value) ? row.part->value : model::noSlot;
}

QString PartsModel::targetPath(const QModelIndex &index) const
{
    if (target(index) == model::noSlot)
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return pathOfPart(m_heap, m_path, m_object, *row.part);
}

std::optional<model::Part> PartsModel::part(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].part : std::nullopt;
}

std::optional<std::vector<qint64>> PartsModel::element(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows[static_cast<std::size_t>(index.row())].isElement)
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(index.row())].element;
}

QString PartsModel::whyFixed(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].fixed : QString();
}

bool PartsModel::isGhost(const QModelIndex &index) const
{
    return index.isValid() && m_rows[static_cast<std::size_t>(index.row())].isGhost;
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Where ? row.where : row.value;
    case Qt::EditRole:
        return index.column() == Value && target(index) == model::noSlot ? entryAt(row) : QString();
    case Qt::ToolTipRole:
        if (!row.fixed.isEmpty())
            return plainTip(row.fixed);
        return target(index) == model::noSlot ? tr("Enter or F2 edits") : tr("Enter goes there");
    case IsCodeRole:
        return !row.isGhost;
    case IsIndexRole:
        return index.column() == Where && row.isElement;
    case IsGhostRole:
        return row.isGhost;
    case BadgeRole:
        return QVariant::fromValue(row.isWritten     ? Badge::Error
                                       : row.isGhost ? Badge::Quiet
                                                     : Badge::Plain);
    default:
        return {};
    }
}

// What an editor opens with: never a value that is shown cut.
QString PartsModel::entryAt(const Row &row) const
{
    return row.part ? entryText(m_heap, row.part->value) : row.value;
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Where ? tr("where") : tr("value");
}

Qt::ItemFlags PartsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.column() != Value)
        return flags;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.fixed.isEmpty() && (row.part || row.isElement || row.isGhost))
        flags |= Qt::ItemIsEditable;
    return flags;
}

// The model shows what is; an edit only asks for a line of the program, and what it does comes back
// as a new state.
bool PartsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    const auto edit = editFor(index, value.toString());
    if (!edit)
        return false;
    Q_EMIT editRequested(*edit);
    return true;
}

} // namespace clonescope::app
