// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/reprtext.h"
#include "model/engine/growingtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/percent.h"
#include "model/frameworks/python/strings.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// bytearray: bytes that can be changed.
namespace clonescope::model::python
{

namespace
{

Slot bufferOf(Interp &interp, Slot self)
{
    return interp.heap().as<ByteArray>(self)->buffer;
}

std::string bytesOf(Interp &interp, Slot self)
{
    const auto whole = bytesAt(interp.heap(), self);
    interp.spend(Work::Byte, whole->size());
    return *whole;
}

char byteArgument(Interp &interp, Slot value)
{
    const Ref integer = requiredInteger(interp, value);
    const auto number = smallInteger(interp.heap(), integer);
    return byteOf(number ? *number : -1, "byte");
}

// Whatever has these bytes afterwards; of another number only where no memoryview looks at them.
void assign(Interp &interp, Slot self, std::string_view bytes)
{
    Store &store = interp.store();
    const Slot buffer = bufferOf(interp, self);
    const std::size_t size = interp.heap().as<Buffer>(buffer)->bytes.size();
    if (bytes.size() == size) {
        interp.spend(Work::Byte, size);
        store.editBytes(buffer).write(0, std::as_bytes(std::span(bytes)));
        store.logElements(buffer, StridedLayout::contiguous({static_cast<std::int64_t>(size)}),
                          DType::UInt8, self);
        return;
    }
    if (store.holders(buffer) > 1)
        raise("BufferError", "Existing exports of data: object cannot be re-sized");
    const Ref made = makeBuffer(interp, bytes);
    store.replace(self, ByteArray {made});
    store.logElements(made, StridedLayout::contiguous({static_cast<std::int64_t>(bytes.size())}),
                      DType::UInt8, self);
}

std::size_t bytearrayPosition(Interp &interp, Slot self, Slot key)
{
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "bytearray indices must be integers or slices, not "
                  + errorTypeName(interp.heap(), key));
    const auto found = position(*at, bytesAt(interp.heap(), self)->size());
    if (!found)
        raise("IndexError", "bytearray index out of range");
    return *found;
}

Ref bytearrayItem(Interp &interp, Slot self, Slot given)
{
    const Ref key = plainKey(interp, given);
    const std::string whole = bytesOf(interp, self);
    if (const auto *bounds = interp.heap().as<Slice>(key)) {
        const SliceRange range
            = resolveSlice(interp, Slice(*bounds), static_cast<std::int64_t>(whole.size()));
        std::string picked;
        for (std::int64_t i = 0; i < range.count; ++i)
            picked += whole[static_cast<std::size_t>(range.start + i * range.step)];
        return makeBytesLike(interp, self, std::move(picked));
    }
    return interp.store().makeInt(
        static_cast<unsigned char>(whole[bytearrayPosition(interp, self, key)]));
}

void setBytearraySlice(Interp &interp, Slot self, const Slice &bounds, Slot value)
{
    std::string added;
    if (value != noSlot) {
        const Heap &heap = interp.heap();
        if (heap.as<Str>(value) || (!holdsBytes(heap, value) && !interp.isIterable(value)))
            raise("TypeError",
                  "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        if (holdsBytes(heap, value))
            added = *bytesAt(heap, value);
        else
            for (const Ref &member : interp.members(value))
                added += byteArgument(interp, member);
    }
    std::string whole = bytesOf(interp, self);
    const SliceRange range = resolveSlice(interp, bounds, static_cast<std::int64_t>(whole.size()));
    if (range.step == 1) {
        whole.replace(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.count),
                      added);
        return assign(interp, self, whole);
    }
    if (value != noSlot && static_cast<std::int64_t>(added.size()) != range.count)
        raise("ValueError",
              "attempt to assign bytes of size " + std::to_string(added.size())
                  + " to extended slice of size " + std::to_string(range.count));
    std::string kept;
    std::vector<bool> goes(whole.size(), false);
    for (std::int64_t i = 0; i < range.count; ++i) {
        const auto at = static_cast<std::size_t>(range.start + i * range.step);
        goes[at] = value == noSlot;
        if (value != noSlot)
            whole[at] = added[static_cast<std::size_t>(i)];
    }
    for (std::size_t i = 0; i < whole.size(); ++i)
        if (!goes[i])
            kept += whole[i];
    assign(interp, self, kept);
}

void setBytearrayItem(Interp &interp, Slot self, Slot given, Slot value)
{
    const Ref key = plainKey(interp, given);
    if (const auto *bounds = interp.heap().as<Slice>(key))
        return setBytearraySlice(interp, self, Slice(*bounds), value);
    const char byte = value == noSlot ? '\0' : byteArgument(interp, value);
    const std::size_t at = bytearrayPosition(interp, self, key);
    std::string whole = bytesOf(interp, self);
    if (value == noSlot)
        whole.erase(at, 1);
    else
        whole[at] = byte;
    assign(interp, self, whole);
}

std::string joined(Interp &interp, Slot left, Slot right, std::string_view type)
{
    if (!holdsBytes(interp.heap(), right))
        raise("TypeError",
              "can't concat " + errorTypeName(interp.heap(), right) + " to " + std::string(type));
    GrowingText both(interp);
    both.append(*bytesAt(interp.heap(), left)).append(*bytesAt(interp.heap(), right));
    return both.take();
}

std::string repeatedBytes(Interp &interp, Slot bytes, Slot factor)
{
    const auto count = repeatCount(interp, factor);
    if (!count)
        raise("TypeError",
              "can't multiply sequence by non-int of type '" + errorTypeName(interp.heap(), factor)
                  + "'");
    GrowingText all(interp);
    all.append(*count, *bytesAt(interp.heap(), bytes));
    return all.take();
}

Ref bytearrayBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const bool isLeft = interp.heap().as<ByteArray>(left);
    if (op == BinaryOp::Modulo && isLeft)
        return formatBytesPercent(interp, left, right);
    if (op == BinaryOp::Multiply)
        return makeBytesLike(interp, isLeft ? left : right,
                             repeatedBytes(interp, isLeft ? left : right, isLeft ? right : left));
    if (op != BinaryOp::Add || !isLeft)
        return {};
    return makeBytesLike(interp, left, joined(interp, left, right, "bytearray"));
}

Ref bytearrayInplace(Interp &interp, BinaryOp op, Slot self, Slot other)
{
    if (op != BinaryOp::Add && op != BinaryOp::Multiply)
        return {};
    assign(interp, self,
           op == BinaryOp::Add ? joined(interp, self, other, "bytearray")
                               : repeatedBytes(interp, self, other));
    return interp.store().hold(self);
}

Ref bytearrayAppend(Interp &interp, Slot self, const Arguments &arguments)
{
    const char byte = byteArgument(interp, takeOne("bytearray.append", arguments));
    assign(interp, self, bytesOf(interp, self) + byte);
    return none(interp);
}

Ref bytearrayExtend(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot given = takeOne("bytearray.extend", arguments);
    std::string added;
    if (holdsBytes(interp.heap(), given)) {
        added = *bytesAt(interp.heap(), given);
    } else {
        if (!interp.isIterable(given))
            raise("TypeError",
                  "can't extend bytearray with " + errorTypeName(interp.heap(), given));
        for (const Ref &member : interp.members(given))
            added += byteArgument(interp, member);
    }
    assign(interp, self, bytesOf(interp, self) + added);
    return none(interp);
}

Ref bytearrayInsert(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("bytearray.insert", arguments, 2, 2);
    const Ref place = requiredInteger(interp, arguments.positional[0]);
    const char byte = byteArgument(interp, arguments.positional[1]);
    const Span span = argumentSpan(interp, std::array {place.slot()},
                                   static_cast<std::int64_t>(bytesAt(interp.heap(), self)->size()));
    std::string whole = bytesOf(interp, self);
    whole.insert(std::min(static_cast<std::size_t>(span.begin), whole.size()), 1, byte);
    assign(interp, self, whole);
    return none(interp);
}

Ref bytearrayPop(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("bytearray.pop", arguments, 0, 1);
    const std::int64_t given
        = arguments.positional.empty() ? -1 : integerArgument(interp, arguments.positional[0]);
    std::string whole = bytesOf(interp, self);
    if (whole.empty())
        raise("IndexError", "pop from empty bytearray");
    const auto at = position(given, whole.size());
    if (!at)
        raise("IndexError", "pop index out of range");
    const char gone = whole[*at];
    assign(interp, self, whole.erase(*at, 1));
    return interp.store().makeInt(static_cast<unsigned char>(gone));
}

Ref bytearrayRemove(Interp &interp, Slot self, const Arguments &arguments)
{
    const char byte = byteArgument(interp, takeOne("bytearray.remove", arguments));
    std::string whole = bytesOf(interp, self);
    const std::size_t at = whole.find(byte);
    if (at == std::string::npos)
        raise("ValueError", "value not found in bytearray");
    assign(interp, self, whole.erase(at, 1));
    return none(interp);
}

Ref bytearrayClear(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("bytearray.clear", arguments);
    assign(interp, self, {});
    return none(interp);
}

Ref bytearrayCopy(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("bytearray.copy", arguments);
    return makeBytesLike(interp, self, bytesOf(interp, self));
}

Ref bytearrayReverse(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("bytearray.reverse", arguments);
    std::string whole = bytesOf(interp, self);
    std::reverse(whole.begin(), whole.end());
    assign(interp, self, whole);
    return none(interp);
}

Ref shallowCopyOfBytearray(Interp &interp, Slot self)
{
    Ref made = makeBytesLike(interp, self, bytesOf(interp, self));
    logShallowCopy(interp, self, made);
    return made;
}

const DeepCopyOps deepCopyOps {
    .require = [](Interp &, Slot) {},
    .make =
        [](Interp &interp, Slot self, const std::function<Ref(Slot)> &) {
            return makeBytesLike(interp, self, bytesOf(interp, self));
        },
    .parts = {},
};

} // namespace

std::span<const Native> byteArrayMethods()
{
    static const std::vector<Native> table = [] {
        const auto shared = sharedByteArrayMethods();
        std::vector<Native> all(shared.begin(), shared.end());
        const std::array own {
            entry<"bytearray", "append", ByteArray, bytearrayAppend>(),
            entry<"bytearray", "clear", ByteArray, bytearrayClear>(),
            entry<"bytearray", "copy", ByteArray, bytearrayCopy>(),
            entry<"bytearray", "extend", ByteArray, bytearrayExtend>(),
            Native {"fromhex", byteArrayFromHex},
            entry<"bytearray", "insert", ByteArray, bytearrayInsert>(),
            entry<"bytearray", "pop", ByteArray, bytearrayPop>(),
            entry<"bytearray", "remove", ByteArray, bytearrayRemove>(),
            entry<"bytearray", "reverse", ByteArray, bytearrayReverse>(),
        };
        all.insert(all.end(), own.begin(), own.end());
        return all;
    }();
    return table;
}

Ref makeByteArray(Interp &interp, Slot, const Arguments &arguments)
{
    const Ref buffer = makeBuffer(interp, constructedBytes(interp, "bytearray", arguments));
    return interp.store().make(ByteArray {buffer});
}

const TypeOps byteArrayOps {
    .getAttribute
    = [](Interp &interp, Slot self,
         std::string_view name) { return method(interp, byteArrayMethods(), self, name); },
    .item = bytearrayItem,
    .setItem = setBytearrayItem,
    .binary = bytearrayBinary,
    .inplace = bytearrayInplace,
    .compare = compareBytes,
    .contains = containsBytes,
    .length
    = [](Interp &interp,
         Slot self) { return static_cast<std::int64_t>(bytesAt(interp.heap(), self)->size()); },
    .next =
        [](Interp &interp, Slot self, std::int64_t &at, Ref &member) {
            const auto whole = bytesAt(interp.heap(), self);
            if (at >= static_cast<std::int64_t>(whole->size()))
                return false;
            member = interp.store().makeInt(
                static_cast<unsigned char>((*whole)[static_cast<std::size_t>(at++)]));
            return true;
        },
    .repr =
        [](Interp &interp, Slot self) {
            const auto whole = bytesAt(interp.heap(), self);
            interp.spend(Work::Character, whole->size());
            interp.store().requireRoom(4 * whole->size());
            return "bytearray(" + quotedBytes(*whole) + ")";
        },
    .shallowCopy = shallowCopyOfBytearray,
    .deepCopy = &deepCopyOps,
};

} // namespace clonescope::model::python
