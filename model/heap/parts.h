// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/gradstate.h"
#include "model/heap/heap.h"

#include <string>

namespace clonescope::model
{

// How one object refers to another (or holds an atom).
enum class PartKind : std::uint8_t {
    Item,
    Key,
    Value,
    Attribute,
    Dict,
    Storage,
    Base,
    Grad,
    Self, // of a bound method
    Labelled // of a recorded object, with its label as the key
};

struct Part {
    PartKind kind = PartKind::Item;
    // Item: position; Key, Value: number of the entry, holes left out; Labelled: place among the
    // parts
    std::int64_t index = 0;
    Slot key = noSlot; // Value: the entry's key; Labelled: the label
    Slot value = noSlot; // noSlot never
    bool operator==(const Part &) const = default;
};

// Whether the object is drawn as a node of its own; all else is an atom in its holder.
[[nodiscard]] bool isNode(const Heap &heap, Slot slot);

// The `__dict__` of a tensor or of a recorded object; noSlot where it has none. Attributes are
// entries of it.
[[nodiscard]] Slot dictOf(const Heap &heap, Slot slot);

// Whether traces list it among their objects: nodes, and values without parts that are no atoms.
[[nodiscard]] bool isObject(const Heap &heap, Slot slot);

// `type(obj).__name__`; "storage" for a buffer.
[[nodiscard]] std::string_view typeName(const Heap &heap, Slot slot);

// The class as Python's messages name it: "torch.dtype" where `__name__` is "dtype".
[[nodiscard]] std::string errorTypeName(const Heap &heap, Slot object);

// Where an object would stand in memory, as reprs tell it: "0x7f0000000010".
[[nodiscard]] std::string addressText(const Heap &heap, Slot object);

// An atom as traces and pictures write it: Python's repr for values, the bare name for classes,
// functions and modules.
[[nodiscard]] std::string atomText(const Heap &heap, Slot slot);

// The same for pictures and sentences, whatever its length: beyond about `most` bytes cut in the
// middle, a large integer in hexadecimal. It costs no more than what it writes.
[[nodiscard]] std::string shownText(const Heap &heap, Slot slot, std::size_t most = 400);

// Whether atomText() writes no more than about `most` bytes.
[[nodiscard]] bool isShort(const Heap &heap, Slot slot, std::size_t most);

// A double as Python's repr writes it ("1.0", "1e-05", "inf").
[[nodiscard]] std::string floatText(double value);

// A string as Python's repr writes it, quotes included.
[[nodiscard]] std::string quotedText(std::string_view utf8);

// Calls visit(Part) for every part of a node, in the trace's order: list and tuple items; a dict's
// entries (a key that is an object as its own part before its value); a tensor's storage (the
// Buffer),
// `_base`, grad (leaves only), non-empty `__dict__`; what a method is bound to; a recorded object's
// parts, `__dict__` before its slots.
template <typename Visit> void forEachPart(const Heap &heap, Slot slot, Visit visit)
{
    if (const auto *list = heap.as<List>(slot)) {
        std::int64_t i = 0;
        for (const Slot item : list->items)
            visit(Part {PartKind::Item, i++, noSlot, item});
    } else if (const auto *tuple = heap.as<Tuple>(slot)) {
        std::int64_t i = 0;
        for (const Slot item : tuple->items)
            visit(Part {PartKind::Item, i++, noSlot, item});
    } else if (const auto *dict = heap.as<Dict>(slot)) {
        std::int64_t i = 0;
        for (const Dict::Entry &entry : dict->entries) {
            if (entry.key == noSlot)
                continue;
            if (isObject(heap, entry.key))
                visit(Part {PartKind::Key, i, noSlot, entry.key});
            visit(Part {PartKind::Value, i, entry.key, entry.value});
            ++i;
        }
    } else if (const auto *tensor = heap.as<Tensor>(slot)) {
        const auto *storage = heap.as<StorageImpl>(tensor->storage);
        if (storage && heap.as<Buffer>(storage->buffer)->bytes.size() > 0)
            visit(Part {PartKind::Storage, 0, noSlot, storage->buffer});
        if (tensor->base != noSlot)
            visit(Part {PartKind::Base, 0, noSlot, tensor->base});
        if (tensor->grad != noSlot && gradState(heap, *tensor).isLeaf())
            visit(Part {PartKind::Grad, 0, noSlot, tensor->grad});
        const auto *attributes = heap.as<Dict>(tensor->dict);
        if (attributes && attributes->live > 0)
            visit(Part {PartKind::Dict, 0, noSlot, tensor->dict});
    } else if (const auto *bound = heap.as<Builtin>(slot)) {
        if (isNode(heap, slot))
            visit(Part {PartKind::Self, 0, noSlot, bound->self});
    } else if (const auto *recorded = heap.as<Recorded>(slot)) {
        bool isDictTold = recorded->dict == noSlot;
        std::int64_t i = 0;
        const auto tellDict = [&] {
            if (!isDictTold)
                visit(Part {PartKind::Dict, 0, noSlot, recorded->dict});
            isDictTold = true;
        };
        for (const RecordedPart &part : recorded->parts) {
            const auto *label = heap.as<Str>(part.label);
            if (label && label->utf8->starts_with('.'))
                tellDict();
            visit(label ? Part {PartKind::Labelled, i, part.label, part.value}
                        : Part {PartKind::Item, part.index, noSlot, part.value});
            ++i;
        }
        tellDict();
    }
}

// A tensor's elements within its buffer, in elements of its dtype from the buffer's start (the
// storage's own offset added).
[[nodiscard]] StridedLayout layoutInBuffer(const Heap &heap, const Tensor &tensor);

} // namespace clonescope::model
