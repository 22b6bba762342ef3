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

// `type(obj).__name__`; "storage" for a buffer.
[[nodiscard]] std::string_view typeName(const Heap &heap, Slot slot);

// The same by the payload alone: of an object of a class derived from list, "list".
[[nodiscard]] std::string_view payloadTypeName(const Payload &payload);

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

// A repr with all beyond ASCII escaped, as ascii() answers.
[[nodiscard]] std::string asciiText(std::string_view repr);

// Calls visit(Part) for every part of a node, in the trace's order.
template <typename Visit> void forEachPart(const Heap &heap, Slot slot, Visit visit);

// Bytes as Python's repr writes them: b'…'.
[[nodiscard]] std::string quotedBytes(std::string_view bytes);

// Whether its parts go by labels: all but containers and tensors.
[[nodiscard]] bool hasLabels(const Heap &heap, Slot slot);

// A tensor's elements within its buffer, in elements of its dtype from the buffer's start (the
// storage's own offset added).
[[nodiscard]] StridedLayout layoutInBuffer(const Heap &heap, const Tensor &tensor);

} // namespace clonescope::model

#include "model/heap/partsofobjects.h"
