// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/atoms.h"
#include "model/heap/containers.h"
#include "model/heap/definitions.h"
#include "model/heap/recorded.h"
#include "model/heap/tensors.h"

#include <variant>

namespace clonescope::model
{

using AnyPayload
    = std::variant<Singleton, Bool, Int, Float, Str, Range, Slice, Type, Builtin, Module,
                   DTypeObject, Device, TensorShape, Iterator, DictView, RandomState, List, Tuple,
                   Dict, Buffer, StorageImpl, VersionCounter, GradNode, Tensor, Complex, ByteString,
                   Set, Deque, Cell, Function, BoundMethod, ClassMethod, StaticMethod, Property,
                   SlotDescriptor, Class, Instance, Exception, Super, Generator, WeakReference,
                   Partial, Walk, MappingProxy, GenericAlias, RecordedAtom, Recorded, ByteArray,
                   MemoryView, Traceback, CodeReference, SlotValues>;
// Its copies, comparison and end are compiled once, not in each source that holds a heap.
struct Payload : AnyPayload {
    using AnyPayload::AnyPayload;
    using AnyPayload::operator=;
    Payload();
    Payload(const Payload &other);
    Payload(Payload &&other) noexcept;
    Payload &operator=(const Payload &other);
    Payload &operator=(Payload &&other) noexcept;
    ~Payload();
    bool operator==(const Payload &other) const;
};

struct Object {
    Uid uid;
    // The SlotValues of an object that is no Instance and has `__slots__`, once one is filled.
    Slot slots = noSlot;
    Payload payload;
    // Where the payload does not say it: a Class, or the Type of an exception and the like. An
    // object of a class that is derived from list is a List with that class.
    Slot type = noSlot;
    // `__dict__` of all but tensors, which have their own, there from the first attribute on.
    Slot dict = noSlot;
    bool operator==(const Object &) const = default;
};

// Calls visit(slot) for every object that this one holds a counted reference to, repeated ones
// repeatedly.
template <typename Visit> void forEachReference(const Object &object, Visit visit);

} // namespace clonescope::model

#include "model/heap/objectreferences.h"
