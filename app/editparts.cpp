// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edits.h"

#include "model/graph.h"
#include "model/paths.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

// What of the picture can be edited and how, and the names that edits offer.
namespace clonescope::app
{

namespace
{

using model::PartKind;

QString tr(const char *text)
{
    return QCoreApplication::translate("Edits", text);
}

QString keyText(const model::Heap &heap, const model::Part &part)
{
    return QString::fromStdString(model::atomText(heap, part.key));
}

// A `__dict__` is edited through its tensor: the path of the one without the last step.
std::optional<QString> tensorOf(const QString &path)
{
    auto parsed = model::parsePath(path.toStdString());
    if (!parsed || parsed->steps.empty() || parsed->steps.back().text != "__dict__")
        return std::nullopt;
    parsed->steps.pop_back();
    return QString::fromStdString(model::pathText(*parsed));
}

// The attribute's name where the part is one: of a tensor, or of a `__dict__`.
QString attributeName(const model::Heap &heap, const model::Part &part)
{
    const auto *name = heap.as<model::Str>(part.key);
    return name ? QString::fromStdString(*name->utf8) : QString();
}

QSet<QString> namesOf(const EditContext &context)
{
    static const QRegularExpression word(QStringLiteral("[\\w]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> names;
    for (auto it = word.globalMatch(context.text); it.hasNext();)
        names.insert(it.next().captured());
    return names;
}

} // namespace

QString whyFixed(const model::Heap &heap, model::Slot object, const model::Part &part)
{
    switch (part.kind) {
    case PartKind::Item:
        return heap.as<model::Tuple>(object)
            ? tr("A tuple never changes: rebind what holds it to a new one.")
            : QString();
    case PartKind::Value:
        return model::isNode(heap, part.key) ? tr("Its key cannot be written down.") : QString();
    case PartKind::Key:
        return tr("A key cannot be replaced: delete it and set another.");
    case PartKind::Attribute:
        return {};
    case PartKind::Dict:
        return tr("The attributes in it can be edited, one by one.");
    case PartKind::Storage:
        return tr("The bytes are edited through a tensor, element by element.");
    case PartKind::Base:
        return tr("What a view was taken of cannot be changed.");
    case PartKind::Grad:
        return tr("A gradient is edited element by element.");
    }
    return {};
}

std::optional<Edit> replacing(const model::Heap &heap, const QString &path, model::Slot object,
                              const model::Part &part, const QString &value)
{
    if (!whyFixed(heap, object, part).isEmpty())
        return std::nullopt;
    if (part.kind == PartKind::Item)
        return edit::SetItem {path, part.index, value};
    if (part.kind == PartKind::Attribute)
        return edit::SetAttribute {path, attributeName(heap, part), value};
    if (const auto tensor = tensorOf(path))
        return edit::SetAttribute {*tensor, attributeName(heap, part), value};
    return edit::SetKey {path, keyText(heap, part), value};
}

std::optional<Edit> removing(const model::Heap &heap, const QString &path, model::Slot object,
                             const model::Part &part)
{
    if (!whyFixed(heap, object, part).isEmpty())
        return std::nullopt;
    if (part.kind == PartKind::Item)
        return edit::RemoveItem {path, part.index};
    if (part.kind == PartKind::Attribute)
        return edit::DeleteAttribute {path, attributeName(heap, part)};
    if (const auto tensor = tensorOf(path))
        return edit::DeleteAttribute {*tensor, attributeName(heap, part)};
    return edit::DeleteKey {path, keyText(heap, part)};
}

QString freeName(const EditContext &context, const QString &source)
{
    const QSet<QString> taken = namesOf(context);
    QString stem = QStringLiteral("x");
    if (const auto path = model::parsePath(source.toStdString())) {
        stem = QString::fromStdString(path->name);
        for (const model::PathStep &step : path->steps)
            if (step.kind == model::PathStep::Kind::Attribute && !step.text.starts_with("_"))
                stem = QString::fromStdString(step.text);
    }
    if (stem.size() == 1)
        for (const QChar letter : QStringLiteral("xyzwuvabcdefghijklmnopqrst"))
            if (!taken.contains(letter))
                return letter;
    for (int i = 2;; ++i)
        if (const QString name = stem + QString::number(i); !taken.contains(name))
            return name;
}

QString lastTensor(const model::Run &run, std::size_t step)
{
    const model::Heap &heap = run.heapAfter(step);
    const auto isTensor = [&](model::Slot slot) { return heap.as<model::Tensor>(slot) != nullptr; };
    for (std::size_t at = step; at > 0; --at) {
        const auto &writes = run.steps[at - 1].writes;
        for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
            const auto *key = std::get_if<model::place::Key>(&write->place);
            const auto *name = key && write->object == model::Heap::globals
                ? heap.as<model::Str>(key->key)
                : nullptr;
            if (name && isTensor(heap.name(*name->utf8)))
                return QString::fromStdString(*name->utf8);
        }
    }
    return {};
}

} // namespace clonescope::app
