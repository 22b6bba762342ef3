// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"

#include <algorithm>
#include <utility>

namespace clonescope::model
{

// The members of a set in the order of traces: atoms by class and text, then the objects.
[[nodiscard]] std::vector<Slot> sortedMembers(const Heap &heap, const Set &set);
// Whether an attribute of a class is data, and no method or the like.
[[nodiscard]] bool isClassData(const Heap &heap, const Dict::Entry &attribute);

namespace parts
{

template <typename Visit> void items(const auto &slots, Visit &visit)
{
    std::int64_t i = 0;
    for (const Slot slot : slots)
        visit(Part {PartKind::Item, i++, noSlot, slot, {}});
}
template <typename Visit> void single(PartKind kind, Slot slot, Visit &visit)
{
    if (slot != noSlot)
        visit(Part {kind, 0, noSlot, slot, {}});
}
// Parts that go by a text, numbered through.
template <typename Visit> class Labelled
{
public:
    explicit Labelled(Visit &visit)
        : m_visit(visit)
    {
    }
    void operator()(std::string label, Slot value)
    {
        if (value != noSlot)
            m_visit(Part {PartKind::Labelled, m_next, noSlot, value, std::move(label)});
        ++m_next;
    }

private:
    Visit &m_visit;
    std::int64_t m_next = 0;
};

template <typename Visit> void of(const Heap &, Slot, const auto &, Visit &) { }
template <typename Visit> void of(const Heap &, Slot, const List &list, Visit &visit)
{
    items(list.items, visit);
}
template <typename Visit> void of(const Heap &, Slot, const Tuple &tuple, Visit &visit)
{
    items(tuple.items, visit);
}
template <typename Visit> void of(const Heap &, Slot, const Deque &deque, Visit &visit)
{
    items(deque.items, visit);
}
// A key that is an object is a part of its own before its value.
template <typename Visit> void of(const Heap &heap, Slot, const model::Dict &dict, Visit &visit)
{
    if (dict.factory != noSlot)
        visit(Part {PartKind::Labelled, 0, noSlot, dict.factory, "default_factory"});
    std::int64_t i = 0;
    for (const model::Dict::Entry &entry : dict.entries) {
        if (entry.key == noSlot)
            continue;
        if (isObject(heap, entry.key))
            visit(Part {PartKind::Key, i, noSlot, entry.key, {}});
        visit(Part {PartKind::Value, i, entry.key, entry.value, {}});
        ++i;
    }
}
template <typename Visit> void of(const Heap &heap, Slot, const Set &set, Visit &visit)
{
    Labelled add(visit);
    for (const Slot member : sortedMembers(heap, set))
        add("<member>", member);
}
// The storage is the buffer; grad only of leaves.
template <typename Visit> void of(const Heap &heap, Slot, const Tensor &tensor, Visit &visit)
{
    const auto *storage = heap.as<StorageImpl>(tensor.storage);
    if (storage && heap.as<Buffer>(storage->buffer)->bytes.size() > 0)
        visit(Part {PartKind::Storage, 0, noSlot, storage->buffer, {}});
    single(PartKind::Base, tensor.base, visit);
    if (tensor.grad != noSlot && gradState(heap, tensor).isLeaf())
        visit(Part {PartKind::Grad, 0, noSlot, tensor.grad, {}});
}
template <typename Visit> void buffer(const Heap &heap, Slot slot, Visit &visit)
{
    Labelled add(visit);
    if (slot != noSlot && heap.as<Buffer>(slot)->bytes.size() > 0)
        add("storage", slot);
}
template <typename Visit> void of(const Heap &heap, Slot, const ByteArray &array, Visit &visit)
{
    buffer(heap, array.buffer, visit);
}
template <typename Visit> void of(const Heap &heap, Slot, const MemoryView &view, Visit &visit)
{
    buffer(heap, view.buffer, visit);
}
template <typename Visit> void of(const Heap &heap, Slot slot, const Builtin &bound, Visit &visit)
{
    if (isNode(heap, slot))
        visit(Part {PartKind::Self, 0, noSlot, bound.self, {}});
}
template <typename Visit> void of(const Heap &, Slot, const BoundMethod &bound, Visit &visit)
{
    visit(Part {PartKind::Self, 0, noSlot, bound.self, {}});
}
template <typename Visit> void of(const Heap &heap, Slot, const Function &function, Visit &visit)
{
    Labelled add(visit);
    if (const auto *defaults = heap.as<Tuple>(function.defaults))
        for (std::size_t i = 0; i < defaults->items.size(); ++i)
            add("<default " + std::to_string(i) + ">", defaults->items[i]);
    if (const auto *defaults = heap.as<model::Dict>(function.keywordDefaults))
        for (const model::Dict::Entry &entry : defaults->entries)
            if (entry.key != noSlot)
                add("<kwdefault " + *heap.as<Str>(entry.key)->utf8 + ">", entry.value);
    for (std::size_t i = 0; i < function.cells.size(); ++i)
        add("<cell " + function.code->freeNames[i] + ">",
            heap.as<Cell>(function.cells[i])->content);
}
template <typename Visit> void of(const Heap &heap, Slot slot, const Class &type, Visit &visit)
{
    Labelled add(visit);
    std::size_t i = 0;
    for (const Slot base : *type.bases) {
        const auto *builtin = heap.as<Type>(base);
        if (!builtin || builtin->name != "object")
            add("<base " + std::to_string(i) + ">", base);
        ++i;
    }
    for (const model::Dict::Entry &entry : heap.as<model::Dict>(heap[slot].dict)->entries)
        if (entry.key != noSlot && isClassData(heap, entry))
            add(*heap.as<Str>(entry.key)->utf8, entry.value);
}
template <typename Visit> void of(const Heap &, Slot, const Exception &error, Visit &visit)
{
    Labelled add(visit);
    add("args", error.args);
    add("__cause__", error.cause);
    add("__context__", error.context);
}
template <typename Visit> void of(const Heap &, Slot, const WeakReference &weak, Visit &visit)
{
    Labelled add(visit);
    if (!weak.isProxy) // of that nothing can be asked
        add("referent", weak.referent == noSlot ? Heap::none : weak.referent);
}
template <typename Visit> void of(const Heap &, Slot, const Partial &partial, Visit &visit)
{
    Labelled add(visit);
    add("func", partial.function);
    add("args", partial.args);
    add("keywords", partial.keywords);
}

template <typename Visit> void dict(const Heap &heap, Slot slot, Visit &visit)
{
    const Slot attributes = dictOf(heap, slot);
    if (const auto *entries = heap.as<model::Dict>(attributes); entries && entries->live > 0)
        visit(Part {PartKind::Dict, 0, noSlot, attributes, {}});
}
// `__dict__` stands before the slots.
template <typename Visit> void ofRecorded(const Heap &heap, Slot slot, Visit &visit)
{
    const auto &recorded = *heap.as<Recorded>(slot);
    bool isDictTold = false;
    std::int64_t i = 0;
    for (const RecordedPart &part : recorded.parts) {
        const auto *label = heap.as<Str>(part.label);
        if (label && label->utf8->starts_with('.') && !std::exchange(isDictTold, true))
            dict(heap, slot, visit);
        visit(label ? Part {PartKind::Labelled, i, noSlot, part.value, *label->utf8}
                    : Part {PartKind::Item, part.index, noSlot, part.value, {}});
        ++i;
    }
    if (!isDictTold)
        dict(heap, slot, visit);
}

} // namespace parts

template <typename Visit> void forEachPart(const Heap &heap, Slot slot, Visit visit)
{
    if (slot == noSlot)
        return;
    const Object &object = heap[slot];
    if (std::holds_alternative<Recorded>(object.payload))
        return parts::ofRecorded(heap, slot, visit);
    if (!isNode(heap, slot))
        return;
    std::visit([&](const auto &payload) { parts::of(heap, slot, payload, visit); }, object.payload);
    if (std::holds_alternative<WeakReference>(object.payload))
        return; // traces say only what it refers to
    parts::dict(heap, slot, visit);
    const PersistentVector<Slot> *values = slotValues(heap, slot);
    const Class *type = values ? classOf(heap, slot) : nullptr;
    if (!type || !type->slotNames || type->isBuiltin)
        return;
    // What our own modules keep in slots stands for what real Python keeps in C.
    std::size_t hidden = 0;
    for (const Slot base : *type->order)
        if (const auto *own = heap.as<Class>(base); own && own->isBuiltin && own->slotNames)
            hidden = std::max(hidden, own->slotNames->size());
    parts::Labelled add(visit);
    for (std::size_t i = hidden; i < values->size(); ++i)
        add("." + (*type->slotNames)[i], (*values)[i]);
}

} // namespace clonescope::model
