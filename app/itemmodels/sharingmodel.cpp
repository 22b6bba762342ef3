// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/itemmodels/sharingmodel.h"

#include "app/itemmodels/badge.h"
#include "app/itemmodels/plaintip.h"
#include "app/words/wordings.h"
#include "model/heap/typenames.h"
#include "model/questions/pathfinder.h"
#include "model/questions/paths.h"

#include <array>

namespace clonescope::app
{

namespace
{

QString typeOf(const model::Heap &heap, model::Slot slot)
{
    if (const auto *buffer = heap.as<model::Buffer>(slot))
        return SharingModel::tr("storage, %1").arg(bytesText(buffer->bytes.size()));
    return text(model::typeName(heap, slot));
}

} // namespace

std::vector<SharingModel::Group> SharingModel::groupsOf(const model::Run &run, std::size_t step,
                                                        const SharingPtr &sharing)
{
    if (!sharing)
        return {};
    const model::Relation &roots = sharing->relations.front();
    const model::Path &a = roots.a, &b = roots.b;
    const model::Heap &heap = run.heapAfter(step);
    const QString nameA = text(model::pathText(a));
    const QString nameB = text(model::pathText(b));
    std::vector<Group> groups {{{notText(nameA, nameB), totalsText(sharing->onlyA), {}, {}}, {}},
                               {{tr("shared"), sharedTotalsText(*sharing), {}, {}}, {}},
                               {{notText(nameB, nameA), totalsText(sharing->onlyB), {}, {}}, {}}};
    const model::Graph names = model::graphOfNames(heap);
    const model::Graph ofA = model::graphFrom(heap, std::span(&sharing->a, 1));
    const model::Graph ofB = model::graphFrom(heap, std::span(&sharing->b, 1));
    std::array<std::size_t, 3> unlisted {};
    for (std::uint32_t i = 0; i < sharing->sides.size(); ++i) {
        const model::Slot slot {i};
        if (sharing->side(slot) == model::Side::Neither)
            continue;
        const std::size_t g = static_cast<std::size_t>(sharing->side(slot)) - 1;
        if (groups[g].entries.size() >= mostObjects) {
            ++unlisted[g];
            continue;
        }
        QStringList paths;
        const auto add = [&](const model::NamePaths &way) {
            const QString path
                = way.paths.empty() ? QString() : text(model::pathText(way.paths.front()));
            if (!path.isEmpty() && paths.size() < 4 && !paths.contains(path))
                paths.append(path);
        };
        add(model::pathsFrom(heap, a, ofA, std::span(&slot, 1), 1));
        add(model::pathsFrom(heap, b, ofB, std::span(&slot, 1), 1));
        for (const model::NamePaths &way : model::pathsTo(heap, names, std::span(&slot, 1), 1))
            if (way.name != a.name && way.name != b.name)
                add(way);
        groups[g].entries.push_back({paths.join(QStringLiteral(", ")), typeOf(heap, slot), slot,
                                     paths.isEmpty() ? QString() : paths.front()});
    }
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (unlisted[g] > 0)
            groups[g].entries.push_back(
                {tr("and %n more", nullptr, static_cast<int>(unlisted[g])), {}, model::noSlot, {}});

    Group lost {{tr("lost by the clone"), tr("nothing"), {}, {}}, {}};
    for (const model::LostAttribute &attribute : model::lostAttributes(run, step)) {
        if (attribute.clone != sharing->a && attribute.clone != sharing->b)
            continue;
        const QString owner = attribute.clone == sharing->a ? nameA : nameB;
        lost.entries.push_back({owner + QLatin1Char('.') + text(attribute.attribute),
                                lostText(attribute), attribute.clone, owner});
    }
    if (!lost.entries.empty())
        lost.head.howMuch = lost.entries.size() == 1 ? tr("1 attribute")
                                                     : tr("%1 attributes").arg(lost.entries.size());
    groups.push_back(std::move(lost));
    return groups;
}

void SharingModel::show(std::vector<Group> groups)
{
    if (groups == m_groups)
        return;
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

// Rows of groups carry 0, rows of entries 1 + the number of their group.
const SharingModel::Entry *SharingModel::entry(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    Q_ASSERT(checkIndex(index));
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == 0)
        return &m_groups[row].head;
    return &m_groups[index.internalId() - 1].entries[row];
}

model::Slot SharingModel::object(const QModelIndex &index) const
{
    const Entry *found = entry(index);
    return found && index.internalId() != 0 ? found->object : model::noSlot;
}

QString SharingModel::path(const QModelIndex &index) const
{
    const Entry *found = entry(index);
    return found ? found->path : QString();
}

QModelIndex SharingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex SharingModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr {0});
}

int SharingModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].entries.size());
}

int SharingModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SharingModel::data(const QModelIndex &index, int role) const
{
    const Entry *found = entry(index);
    if (!found)
        return {};
    const bool isHead = index.internalId() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == What ? found->what : found->howMuch;
    case Qt::ToolTipRole:
        return plainTip(found->what);
    case IsCodeRole:
        return !isHead && index.column() == What && found->object != model::noSlot;
    case BadgeRole:
        return QVariant::fromValue(isHead ? Badge::Plain : Badge::Quiet);
    default:
        return {};
    }
}

} // namespace clonescope::app
