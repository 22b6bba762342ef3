// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/shared.h"
#include "model/heap/dtype.h"
#include "model/heap/stridedlayout.h"

#include <variant>

namespace clonescope::model
{

// Where in an object something was written.
namespace place
{
struct Item { // of a list, or a slot of an instance; the index after the write for a set or an
              // insert, before it for a removal
    std::int64_t index = 0;
    bool operator==(const Item &) const = default;
};
struct Key { // of a dict, set or class: an attribute where the dict is a tensor's `__dict__`, a
             // name where it is the globals
    Slot key;
    bool operator==(const Key &) const = default;
};
struct Whole { // the members were rearranged as one: sort, reverse, clear, a slice assigned
    bool operator==(const Whole &) const = default;
};
struct Elements { // of a buffer: what was written, in elements of `dtype` from the start of the
                  // buffer
    Shared<StridedLayout> layout;
    DType dtype = DType::Float32;
    Uid through; // the tensor that was written through
    bool operator==(const Elements &) const = default;
};
struct Header { // of a tensor; Dict and Type of any object
    enum class Field : std::uint8_t {
        Dict,
        Grad,
        RequiresGrad,
        Storage,
        GradNode,
        Base,
        Type
    } field
        = Field::Dict;
    bool operator==(const Header &) const = default;
};
} // namespace place

using WritePlace
    = std::variant<place::Item, place::Key, place::Whole, place::Elements, place::Header>;

// One write of a program: what was written, in which object, by which line. Written with the same
// value is still written. `before` is a slot of the heap before the step (noSlot: added, or bytes),
// `after` one of the heap after it (noSlot: removed). Where before and after are objects, the
// reference was rebound; where they are atoms, the cell changed.
struct Write {
    Slot object;
    Uid uid;
    WritePlace place;
    Slot before = noSlot;
    Slot after = noSlot;
    Uid beforeUid; // of `before` and `after`, as slots may be reused within a step
    Uid afterUid;
    int line = 0;
    bool operator==(const Write &) const = default;
};

} // namespace clonescope::model
