// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/ways.h"

#include "model/heap/inherited.h"
#include "model/questions/paths.h"

namespace clonescope::views
{

namespace
{

using model::Part;
using model::PartKind;
using model::PathStep;
using model::Slot;

// The entry of a dict that a step names; attributes are entries of the tensor's own dict.
std::optional<Part> entryOf(const model::Heap &heap, const model::Dict &dict, const PathStep &step)
{
    std::int64_t i = 0;
    for (const model::Dict::Entry &entry : dict.entries) {
        if (entry.key == model::noSlot)
            continue;
        const Part part {PartKind::Value, i, entry.key, entry.value},
            key {PartKind::Key, i, model::noSlot, entry.key};
        const auto *name = heap.as<model::Str>(entry.key);
        if (step.kind == PathStep::Kind::Attribute ? name && *name->utf8 == step.text
                                                   : model::pathStep(heap, part) == step)
            return part;
        if (step.kind == PathStep::Kind::EntryKey && step.index == i)
            return key;
        ++i;
    }
    return std::nullopt;
}

std::optional<Part> itemOf(const model::PersistentVector<Slot> &items, const PathStep &step)
{
    const auto size = static_cast<std::int64_t>(items.size());
    const std::int64_t i = step.index < 0 ? step.index + size : step.index;
    if (step.kind != PathStep::Kind::Index || i < 0 || i >= size)
        return std::nullopt;
    return Part {PartKind::Item, i, model::noSlot, items[static_cast<std::size_t>(i)]};
}

// What of an object or its class leads to `next`, but for its attributes.
std::optional<Part> headerPart(const model::Heap &heap, Slot holder, Slot next)
{
    std::optional<Part> found;
    const auto look = [&](const Part &part) {
        if (part.value == next && !found)
            found = part;
    };
    model::forEachPart(heap, holder, look);
    model::Inherited(heap).forEach(holder, look);
    return found;
}

} // namespace

std::vector<Leg> legsOf(const model::Heap &heap, const std::unordered_set<Slot> &undocked,
                        const model::Path &path, Slot to)
{
    std::vector<Leg> legs;
    Slot at = heap.name(path.name);
    const auto go = [&](Slot members, const std::optional<Part> &part) {
        if (part && model::isNode(heap, part->value))
            legs.push_back({at, members, *part});
        at = part && model::isNode(heap, part->value) ? part->value : model::noSlot;
    };
    for (const PathStep &step : path.steps) {
        if (at == model::noSlot)
            return legs;
        const Slot docked = model::dictOf(heap, at);
        const auto *attributes = heap.as<model::Dict>(docked);
        const auto *dict = heap.as<model::Dict>(at);
        const auto *list = heap.as<model::List>(at);
        const auto *tuple = heap.as<model::Tuple>(at);
        const Slot next = model::resolveStep(heap, at, step);
        const auto attribute = attributes && step.kind == PathStep::Kind::Attribute
            ? entryOf(heap, *attributes, step)
            : std::nullopt;
        if (attribute && undocked.contains(docked)) {
            go(at, headerPart(heap, at, docked));
            go(at, attribute);
        } else if (attribute) {
            go(docked, attribute);
        } else if (list || tuple) {
            go(at, itemOf(list ? list->items : tuple->items, step));
        } else if (dict) {
            go(at, entryOf(heap, *dict, step));
        } else {
            go(at, next == model::noSlot ? std::nullopt : headerPart(heap, at, next));
        }
    }
    const auto *tensor = at == model::noSlot ? nullptr : heap.as<model::Tensor>(at);
    const auto *storage = tensor ? heap.as<model::StorageImpl>(tensor->storage) : nullptr;
    const Slot last = at == model::noSlot ? at : model::dictOf(heap, at);
    if ((storage && storage->buffer == to) || (last == to && undocked.contains(to)))
        go(at, headerPart(heap, at, to));
    return legs;
}

} // namespace clonescope::views
