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
    Attribute, // of its class, see inherited.h
    Dict,
    Storage,
    Base,
    Grad,
    Self, // of a bound method
    Labelled // by a text, as traces label it
};

struct Part {
    PartKind kind = PartKind::Item;
    // Item: position; Key, Value: number of the entry, holes left out; Labelled: place among those
    std::int64_t index = 0;
    Slot key = noSlot; // Value: the entry's key
    Slot value = noSlot; // noSlot never
    std::string label = {}; // Labelled: "<default 0>", ".slot"
    bool operator==(const Part &) const = default;
};

// Whether the object is drawn as a node of its own; all else is an atom in its holder.
[[nodiscard]] bool isNode(const Heap &heap, Slot slot);

// Whether the program defined it, and no module of ours: a class, a function.
[[nodiscard]] bool isOfProgram(const Heap &heap, Slot slot);

// The object's own class where the payload does not say it, see Object::type; else null.
[[nodiscard]] const Class *classOf(const Heap &heap, Slot slot);

// Its `__dict__`, noSlot where there is none (yet). Attributes are entries of it. A class has its
// own as Object::dict, which is no node.
[[nodiscard]] Slot dictOf(const Heap &heap, Slot slot);

// What its `__slots__` hold, noSlot where one is not filled; null where none ever was.
[[nodiscard]] const PersistentVector<Slot> *slotValues(const Heap &heap, Slot slot);

// Whether traces list it among their objects: nodes, and values without parts that are no atoms.
[[nodiscard]] bool isObject(const Heap &heap, Slot slot);

// Calls visit(Part) for every part of a node, in the trace's order.
template <typename Visit> void forEachPart(const Heap &heap, Slot slot, Visit visit);

// Whether its parts go by labels: all but containers and tensors.
[[nodiscard]] bool hasLabels(const Heap &heap, Slot slot);

// A tensor's elements within its buffer, in elements of its dtype from the buffer's start (the
// storage's own offset added).
[[nodiscard]] StridedLayout layoutInBuffer(const Heap &heap, const Tensor &tensor);

} // namespace clonescope::model

#include "model/heap/partsofobjects.h"
