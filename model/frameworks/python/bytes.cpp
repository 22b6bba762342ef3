// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/bytes.h"

#include "model/base/reprtext.h"
#include "model/engine/growingtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/codecs.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/percent.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/textsearch.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <cstring>

namespace clonescope::model::python
{

namespace
{

Ref bytesItem(Interp &interp, Slot self, Slot key)
{
    const auto whole = bytesAt(interp.heap(), self);
    const auto size = static_cast<std::int64_t>(whole->size());
    if (const auto *bounds = interp.heap().as<Slice>(key)) {
        const SliceRange range = resolveSlice(interp, Slice(*bounds), size);
        if (range.step == 1 && range.count == size)
            return exact(interp, self);
        std::string picked;
        interp.spend(Work::Byte, 2 * static_cast<std::uint64_t>(range.count));
        interp.store().requireRoom(static_cast<std::uint64_t>(range.count));
        for (std::int64_t i = 0; i < range.count; ++i)
            picked += (*whole)[static_cast<std::size_t>(range.start + i * range.step)];
        return range.step == 1 ? makeBytes(interp, std::move(picked))
                               : makeFilledBytes(interp, std::move(picked));
    }
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "byte indices must be integers or slices, not " + errorTypeName(interp.heap(), key));
    const auto found = position(*at, whole->size());
    if (!found)
        raise("IndexError", "index out of range");
    return interp.store().makeInt(static_cast<unsigned char>((*whole)[*found]));
}

Ref bytesBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op == BinaryOp::Modulo && heap.as<ByteString>(left))
        return formatBytesPercent(interp, left, right);
    if (op == BinaryOp::Multiply) {
        const Slot bytes = heap.as<ByteString>(left) ? left : right;
        const Slot factor = bytes == left ? right : left;
        const auto count = repeatCount(interp, factor);
        if (!count)
            raise("TypeError",
                  "can't multiply sequence by non-int of type '" + errorTypeName(heap, factor)
                      + "'");
        const auto whole = bytesAt(heap, bytes);
        if (isExact(heap, bytes) && (*count == 1 || whole->empty()))
            return interp.store().hold(bytes);
        GrowingText all(interp);
        all.append(*count, *whole);
        return interp.store().make(ByteString {Shared<std::string>(all.take())});
    }
    if (op != BinaryOp::Add || !heap.as<ByteString>(left))
        return {};
    if (!holdsBytes(heap, right))
        raise("TypeError", "can't concat " + errorTypeName(heap, right) + " to bytes");
    const auto first = bytesAt(heap, left), second = bytesAt(heap, right);
    if (first->empty() && heap.as<ByteString>(right) && isExact(heap, right))
        return interp.store().hold(right);
    if (second->empty() && isExact(heap, left))
        return interp.store().hold(left);
    GrowingText both(interp);
    both.append(*first).append(*second);
    return makeFilledBytes(interp, both.take());
}

} // namespace

Ref compareBytes(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!holdsBytes(interp.heap(), right))
        return {};
    const auto a = bytesAt(interp.heap(), left), b = bytesAt(interp.heap(), right);
    // What can change is copied, page by page.
    constexpr std::size_t copied = 16;
    const auto cost = [&](Slot bytes, const Shared<std::string> &whole) {
        return (interp.heap().as<ByteString>(bytes) ? 1 : copied) * whole->size();
    };
    interp.spend(Work::Byte, cost(left, a) + cost(right, b));
    const int common = std::memcmp(a->data(), b->data(), std::min(a->size(), b->size()));
    const std::strong_ordering order = common != 0 ? common <=> 0 : a->size() <=> b->size();
    switch (op) {
    case CompareOp::Equal:
        return boolean(interp, order == 0);
    case CompareOp::NotEqual:
        return boolean(interp, order != 0);
    case CompareOp::Less:
        return boolean(interp, order < 0);
    case CompareOp::LessEqual:
        return boolean(interp, order <= 0);
    case CompareOp::Greater:
        return boolean(interp, order > 0);
    case CompareOp::GreaterEqual:
        return boolean(interp, order >= 0);
    }
    return {};
}

bool containsBytes(Interp &interp, Slot self, Slot member)
{
    const auto whole = bytesAt(interp.heap(), self);
    if (const Ref integer = integerOf(interp, member)) {
        interp.spend(Work::Byte, whole->size());
        const auto value = smallInteger(interp.heap(), integer);
        return whole->find(byteOf(value ? *value : -1, "byte")) != std::string::npos;
    }
    const auto wanted = bytesArgument(interp, member);
    return TextSearch(interp, *wanted).in(*whole) != std::string::npos;
}

namespace
{

bool bytesNext(Interp &interp, Slot self, std::int64_t &at, Ref &member)
{
    const auto whole = bytesAt(interp.heap(), self);
    if (at >= static_cast<std::int64_t>(whole->size()))
        return false;
    member = interp.store().makeInt(
        static_cast<unsigned char>((*whole)[static_cast<std::size_t>(at++)]));
    return true;
}

} // namespace

Ref makeBytes(Interp &interp, std::string bytes)
{
    if (const Slot shared = interp.language().sharedBytes(bytes); shared != noSlot)
        return interp.store().hold(shared);
    interp.spend(Work::Byte, bytes.size());
    return interp.store().make(ByteString {Shared<std::string>(std::move(bytes))});
}

Ref makeFilledBytes(Interp &interp, std::string bytes)
{
    if (bytes.size() != 1)
        return makeBytes(interp, std::move(bytes));
    return interp.store().make(ByteString {Shared<std::string>(std::move(bytes))});
}

Ref unchangedBytes(Interp &interp, Slot self)
{
    const bool isItself = interp.heap().as<ByteString>(self) && isExact(interp.heap(), self);
    return isItself ? interp.store().hold(self)
                    : makeBytesLike(interp, self, *bytesAt(interp.heap(), self));
}

bool holdsBytes(const Heap &heap, Slot value)
{
    return heap.as<ByteString>(value) || heap.as<ByteArray>(value) || heap.as<MemoryView>(value);
}

Shared<std::string> bytesAt(const Heap &heap, Slot value)
{
    if (const auto *bytes = heap.as<ByteString>(value))
        return bytes->bytes;
    const auto *view = heap.as<MemoryView>(value);
    const Bytes &from
        = heap.as<Buffer>(view ? view->buffer : heap.as<ByteArray>(value)->buffer)->bytes;
    std::string all(from.size(), '\0');
    from.read(0, std::as_writable_bytes(std::span(all)));
    if (!view)
        return all;
    std::string seen;
    for (std::int64_t i = 0; i < view->count; ++i)
        seen += all[static_cast<std::size_t>(view->start + i * view->step)];
    return seen;
}

Ref makeBuffer(Interp &interp, std::string_view bytes)
{
    interp.spend(Work::Byte, bytes.size());
    Buffer buffer {Bytes(bytes.size()), "cpu", false};
    buffer.bytes.write(0, std::as_bytes(std::span(bytes)));
    return interp.store().make(std::move(buffer));
}

Ref makeBytesLike(Interp &interp, Slot like, std::string bytes)
{
    if (!interp.heap().as<ByteArray>(like))
        return makeBytes(interp, std::move(bytes));
    const Ref buffer = makeBuffer(interp, bytes);
    return interp.store().make(ByteArray {buffer});
}

Ref makeFilledLike(Interp &interp, Slot like, std::string bytes)
{
    return interp.heap().as<ByteArray>(like) ? makeBytesLike(interp, like, std::move(bytes))
                                             : makeFilledBytes(interp, std::move(bytes));
}

Shared<std::string> bytesArgument(Interp &interp, Slot value)
{
    if (!holdsBytes(interp.heap(), value))
        raise("TypeError",
              "a bytes-like object is required, not '" + errorTypeName(interp.heap(), value) + "'");
    return bytesAt(interp.heap(), value);
}

char byteOf(std::int64_t value, std::string_view what)
{
    if (value < 0 || value > 255)
        raise("ValueError", std::string(what) + " must be in range(0, 256)");
    return static_cast<char>(value);
}

std::string bytesFrom(Interp &interp, Slot value, std::string_view type)
{
    const Heap &heap = interp.heap();
    if (holdsBytes(heap, value))
        return *bytesAt(heap, value);
    if (heap.as<Str>(value) || !interp.isIterable(value))
        raise("TypeError",
              "cannot convert '" + errorTypeName(heap, value) + "' object to " + std::string(type));
    std::string bytes;
    for (const Ref &member : interp.members(value))
        bytes += byteOf(integerArgument(interp, member), type == "bytes" ? "bytes" : "byte");
    return bytes;
}

std::string constructedBytes(Interp &interp, std::string_view type, const Arguments &arguments)
{
    const auto given = takeNamed(type, {"source", "encoding", "errors"}, arguments);
    const Heap &heap = interp.heap();
    const Slot source = given[0];
    if (source == noSlot) {
        if (given[1] != noSlot || given[2] != noSlot)
            raise("TypeError", "encoding or errors without a string argument");
        return {};
    }
    const Codec codec = codecArguments(interp, type, given[1], given[2]);
    if (heap.as<Str>(source)) {
        if (given[1] == noSlot)
            raise("TypeError", "string argument without an encoding");
        return encoded(interp, *text(heap, source), codec);
    }
    if (given[1] != noSlot || given[2] != noSlot)
        raise("TypeError",
              std::string(given[1] != noSlot ? "encoding" : "errors")
                  + " without a string argument");
    if (heap.as<Tensor>(source))
        unsupported(std::string(type) + "() of a tensor");
    if (integerOf(interp, source)) {
        const std::int64_t count = integerArgument(interp, source);
        if (count < 0)
            raise("ValueError", "negative count");
        GrowingText zeros(interp);
        zeros.append(count, std::string_view("\0", 1));
        return zeros.take();
    }
    return bytesFrom(interp, source, type);
}

Ref makeBytesObject(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = arguments.positional;
    if (given.size() == 1 && arguments.keywords.empty()) {
        if (const Ref own = ownMethod(interp, given[0], "__bytes__"))
            return interp.call(own, {});
        if (interp.heap().as<ByteString>(given[0]))
            return exact(interp, given[0]);
    }
    std::string made = constructedBytes(interp, "bytes", arguments);
    // Those are written into bytes that were made before, of a size known then.
    const Heap &heap = interp.heap();
    const Slot source = given.empty() ? noSlot : given[0];
    const bool isFilled = source != noSlot
        && (heap.as<Tuple>(source) || holdsBytes(heap, source) || integerOf(interp, source));
    return isFilled ? makeFilledBytes(interp, std::move(made)) : makeBytes(interp, std::move(made));
}

const TypeOps bytesOps {
    .getAttribute
    = [](Interp &interp, Slot self,
         std::string_view name) { return method(interp, bytesMethods(), self, name); },
    .item = bytesItem,
    .binary = bytesBinary,
    .compare = compareBytes,
    .contains = containsBytes,
    .length
    = [](Interp &interp,
         Slot self) { return static_cast<std::int64_t>(bytesAt(interp.heap(), self)->size()); },
    .next = bytesNext,
    .repr =
        [](Interp &interp, Slot self) {
            const auto whole = bytesAt(interp.heap(), self);
            interp.spend(Work::Character, whole->size());
            interp.store().requireRoom(4 * whole->size());
            return quotedBytes(*whole);
        },
};

} // namespace clonescope::model::python
