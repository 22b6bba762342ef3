// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// memoryview: a look at the bytes of another object, by single bytes.
namespace clonescope::model::python
{

namespace
{

MemoryView memoryViewAt(Interp &interp, Slot self)
{
    const MemoryView found = *interp.heap().as<MemoryView>(self);
    if (found.source == noSlot)
        raise("ValueError", "operation forbidden on released memoryview object");
    return found;
}

// Bytes never change, so that all looks at the same ones may share a buffer.
Ref bufferOfBytes(Interp &interp, Slot bytes)
{
    for (std::uint32_t i = 0; i < interp.heap().slotCount(); ++i)
        if (const auto *other = interp.heap().as<MemoryView>(Slot {i});
            other && other->source == bytes)
            return interp.store().hold(other->buffer);
    return makeBuffer(interp, *bytesAt(interp.heap(), bytes));
}

std::int64_t byteOffset(const MemoryView &of, std::int64_t index)
{
    return of.start + index * of.step;
}

std::size_t memoryViewPosition(Interp &interp, const MemoryView &of, Slot key)
{
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError", "memoryview: invalid slice key");
    const auto found = position(*at, static_cast<std::size_t>(of.count));
    if (!found)
        raise("IndexError", "index out of bounds on dimension 1");
    return *found;
}

MemoryView slicedView(Interp &interp, const MemoryView &of, const Slice &bounds)
{
    const SliceRange range = resolveSlice(interp, bounds, of.count);
    MemoryView made = of;
    made.start = byteOffset(of, range.start);
    made.step = of.step * range.step;
    made.count = range.count;
    return made;
}

Ref memoryViewItem(Interp &interp, Slot self, Slot given)
{
    const Ref key = plainKey(interp, given);
    const MemoryView of = memoryViewAt(interp, self);
    if (const auto *bounds = interp.heap().as<Slice>(key))
        return interp.store().make(slicedView(interp, of, Slice(*bounds)));
    const auto found = static_cast<std::int64_t>(memoryViewPosition(interp, of, key));
    return interp.store().makeInt(interp.heap().as<Buffer>(of.buffer)->bytes.load<std::uint8_t>(
        static_cast<std::size_t>(byteOffset(of, found))));
}

void writeBytes(Interp &interp, Slot self, const MemoryView &into, std::string_view bytes)
{
    Bytes &edited = interp.store().editBytes(into.buffer);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        edited.store(static_cast<std::size_t>(byteOffset(into, static_cast<std::int64_t>(i))),
                     bytes[i]);
    StridedLayout layout = StridedLayout::contiguous({static_cast<std::int64_t>(bytes.size())});
    layout.offset = into.start;
    layout.stride[0] = into.step;
    interp.store().logElements(into.buffer, std::move(layout), DType::UInt8, self);
}

void setMemoryViewItem(Interp &interp, Slot self, Slot given, Slot value)
{
    const Ref key = plainKey(interp, given);
    const MemoryView of = memoryViewAt(interp, self);
    if (of.isReadOnly)
        raise("TypeError", "cannot modify read-only memory");
    if (value == noSlot)
        raise("TypeError", "cannot delete memory");
    if (const auto *bounds = interp.heap().as<Slice>(key)) {
        const MemoryView into = slicedView(interp, of, Slice(*bounds));
        const auto bytes = bytesArgument(interp, value);
        if (static_cast<std::int64_t>(bytes->size()) != into.count)
            raise("ValueError",
                  "memoryview assignment: lvalue and rvalue have different structures");
        return writeBytes(interp, self, into, *bytes);
    }
    MemoryView into = of;
    into.start = byteOffset(of, static_cast<std::int64_t>(memoryViewPosition(interp, of, key)));
    const Ref integer = integerOf(interp, value);
    if (!integer)
        raise("TypeError", "memoryview: invalid type for format 'B'");
    const auto number = smallInteger(interp.heap(), integer);
    if (!number || *number < 0 || *number > 255)
        raise("ValueError", "memoryview: invalid value for format 'B'");
    writeBytes(interp, self, into, std::string(1, static_cast<char>(*number)));
}

Ref memoryViewToBytes(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("memoryview.tobytes", arguments);
    static_cast<void>(memoryViewAt(interp, self));
    return makeFilledBytes(interp, *bytesAt(interp.heap(), self));
}

Ref toList(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("memoryview.tolist", arguments);
    static_cast<void>(memoryViewAt(interp, self));
    const auto whole = bytesAt(interp.heap(), self);
    countMembers(interp, whole->size());
    std::vector<Ref> numbers;
    for (const char byte : *whole)
        numbers.push_back(interp.store().makeInt(static_cast<unsigned char>(byte)));
    return makeList(interp, numbers);
}

Ref toReadOnly(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("memoryview.toreadonly", arguments);
    MemoryView made = memoryViewAt(interp, self);
    made.isReadOnly = true;
    return interp.store().make(made);
}

Ref memoryViewRelease(Interp &interp, Slot self, const Arguments &)
{
    MemoryView released = *interp.heap().as<MemoryView>(self);
    released.buffer = released.source = noSlot;
    interp.store().replace(self, released);
    return none(interp);
}

Ref enter(Interp &interp, Slot self, const Arguments &)
{
    static_cast<void>(memoryViewAt(interp, self));
    return interp.store().hold(self);
}

Ref memoryViewHex(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(memoryViewAt(interp, self));
    return hexOf(interp, self, arguments);
}

Ref memoryViewAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (Ref found = method(interp, memoryViewMethods(), self, name))
        return found;
    constexpr std::array<std::string_view, 11> ofTheView {
        "obj",   "nbytes",  "readonly",   "format",       "itemsize",    "ndim",
        "shape", "strides", "contiguous", "c_contiguous", "f_contiguous"};
    if (std::find(ofTheView.begin(), ofTheView.end(), name) == ofTheView.end())
        return {};
    const MemoryView of = memoryViewAt(interp, self);
    Store &store = interp.store();
    if (name == "obj")
        return store.hold(of.source);
    if (name == "nbytes")
        return store.makeInt(of.count);
    if (name == "readonly")
        return boolean(interp, of.isReadOnly);
    if (name == "format")
        return store.makeStr("B");
    if (name == "shape")
        return makeTuple(interp, std::array {store.makeInt(of.count)});
    if (name == "strides")
        return makeTuple(interp, std::array {store.makeInt(of.step)});
    if (name == "itemsize" || name == "ndim")
        return store.makeInt(1);
    return boolean(interp, of.step == 1 || of.count < 2);
}

} // namespace

std::span<const Native> memoryViewMethods()
{
    static constexpr std::array table {
        entry<"memoryview", "__enter__", MemoryView, enter>(),
        entry<"memoryview", "__exit__", MemoryView, memoryViewRelease>(),
        entry<"memoryview", "hex", MemoryView, memoryViewHex>(),
        entry<"memoryview", "release", MemoryView, memoryViewRelease>(),
        entry<"memoryview", "tobytes", MemoryView, memoryViewToBytes>(),
        entry<"memoryview", "tolist", MemoryView, toList>(),
        entry<"memoryview", "toreadonly", MemoryView, toReadOnly>(),
    };
    return table;
}

Ref makeMemoryView(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("memoryview", {"object"}, arguments);
    if (given[0] == noSlot)
        raise("TypeError", "memoryview() missing required argument 'object' (pos 1)");
    const Slot source = given[0];
    if (const auto *other = interp.heap().as<MemoryView>(source)) {
        static_cast<void>(memoryViewAt(interp, source));
        return interp.store().make(MemoryView(*other));
    }
    if (!holdsBytes(interp.heap(), source))
        raise("TypeError",
              "memoryview: a bytes-like object is required, not '"
                  + errorTypeName(interp.heap(), source) + "'");
    const auto *array = interp.heap().as<ByteArray>(source);
    const Ref buffer = array ? interp.store().hold(array->buffer) : bufferOfBytes(interp, source);
    const auto size = static_cast<std::int64_t>(bytesAt(interp.heap(), source)->size());
    return interp.store().make(MemoryView {buffer, source, 0, size, 1, array == nullptr});
}

const TypeOps memoryViewOps {
    .getAttribute = memoryViewAttribute,
    .item = memoryViewItem,
    .setItem = setMemoryViewItem,
    .compare = [](Interp &interp, CompareOp op, Slot left, Slot right) -> Ref {
        const bool isReleased = interp.heap().as<MemoryView>(left)->source == noSlot;
        if (op != CompareOp::Equal && op != CompareOp::NotEqual)
            return {};
        if (isReleased)
            return boolean(interp, (left == right) == (op == CompareOp::Equal));
        return compareBytes(interp, op, left, right);
    },
    .length = [](Interp &interp, Slot self) { return memoryViewAt(interp, self).count; },
    .next =
        [](Interp &interp, Slot self, std::int64_t &at, Ref &member) {
            if (at >= memoryViewAt(interp, self).count)
                return false;
            member = memoryViewItem(interp, self, interp.store().makeInt(at++));
            return true;
        },
    .repr =
        [](Interp &interp, Slot self) {
            const bool isReleased = interp.heap().as<MemoryView>(self)->source == noSlot;
            return std::string(isReleased ? "<released memory at " : "<memory at ")
                + addressText(interp.heap(), self) + ">";
        },
    .shallowCopy
    = [](Interp &, Slot) -> Ref { raise("TypeError", "cannot pickle memoryview objects"); },
};

} // namespace clonescope::model::python
