// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/selected.h"

#include "model/heap/parts.h"

namespace clonescope::app
{

namespace
{

using model::Slot;

// noSlot where it leads to no object.
Slot objectAt(const model::Heap &heap, const QString &path)
{
    const auto parsed = model::parsePath(path.toStdString());
    const Slot slot = parsed ? model::resolve(heap, *parsed) : model::noSlot;
    return slot != model::noSlot && model::isNode(heap, slot) ? slot : model::noSlot;
}

Slot slotOf(const model::Heap &heap, std::optional<model::Uid> uid)
{
    for (std::uint32_t i = 0; uid && i < heap.slotCount(); ++i)
        if (const Slot slot {i}; heap.isLive(slot) && heap.uid(slot) == *uid)
            return slot;
    return model::noSlot;
}

} // namespace

QString chosenOf(const std::vector<model::NamePaths> &ways, const QString &inUse)
{
    const auto used = model::parsePath(inUse.toStdString());
    const model::Path *best = nullptr;
    for (const model::NamePaths &way : ways) {
        if (way.paths.empty())
            continue;
        const model::Path &shortest = way.paths.front();
        if (used && way.name == used->name) {
            best = &shortest;
            break;
        }
        if (!best || shortest.steps.size() <= best->steps.size())
            best = &shortest;
    }
    return best ? QString::fromStdString(model::pathText(*best)) : QString();
}

QString pathTo(const model::Heap &heap, Slot object, const QString &inUse)
{
    if (objectAt(heap, inUse) == object)
        return inUse;
    for (const bool throughBase : {false, true}) {
        const auto ways = model::pathsTo(heap, std::span(&object, 1), {1, throughBase});
        if (QString chosen = chosenOf(ways, inUse); !chosen.isEmpty())
            return chosen;
    }
    return {};
}

Selection selectionAt(const QString &path, const model::Heap &heap, const Origins &origins)
{
    const auto key = origins.key(heap, objectAt(heap, path));
    return key ? Selection {*key, path} : Selection {};
}

Selected selectedAt(const model::Heap &heap, const Origins &origins, const Selection &selection)
{
    Selected now {objectAt(heap, selection.path), {}, selection.path};
    now.key = origins.key(heap, now.object);
    if (!selection || now.key == selection.object)
        return now;
    const Slot chosen = slotOf(heap, origins.uid(selection.object));
    if (chosen == model::noSlot)
        return now;
    const QString path = pathTo(heap, chosen, selection.path);
    return path.isEmpty() ? now : Selected {chosen, selection.object, path};
}

} // namespace clonescope::app
