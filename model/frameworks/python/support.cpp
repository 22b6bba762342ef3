// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/support.h"
#include "model/base/bigint.h"
#include "model/base/reprtext.h"
#include "model/heap/carried.h"
#include "model/heap/parts.h"
#include "model/heap/traits.h"
#include "model/heap/typenames.h"

#include <limits>

namespace clonescope::model::python
{

Ref exact(Interp &interp, Slot value)
{
    Store &store = interp.store();
    if (isExact(interp.heap(), value))
        return store.hold(value);
    const Payload payload = interp.heap()[value].payload;
    if (const auto *number = std::get_if<Int>(&payload); number && !number->big)
        return store.makeInt(number->small);
    if (const auto *string = std::get_if<Str>(&payload); string && string->utf8->empty())
        return store.hold(Heap::emptyString);
    if (const auto *tuple = std::get_if<Tuple>(&payload)) {
        if (tuple->items.empty())
            return store.hold(Heap::emptyTuple);
        interp.spend(Work::Member, tuple->items.size() / 2); // each is held once more
    }
    return store.make(payload);
}

void countMembers(Interp &interp, std::uint64_t count)
{
    interp.spend(Work::Member, 4 * count); // each is read, held, put in, and let go one day
    interp.store().requireRoom(4 * sizeof(Slot) * count);
}

Ref makeTuple(Interp &interp, std::span<const Slot> items)
{
    if (items.empty())
        return interp.store().hold(Heap::emptyTuple);
    countMembers(interp, items.size());
    return interp.store().make(Tuple {PersistentVector<Slot>(items.begin(), items.end()), false});
}

Ref makeTuple(Interp &interp, std::span<const Ref> items)
{
    return makeTuple(interp, slots(items));
}

Ref makeList(Interp &interp, std::span<const Slot> items)
{
    countMembers(interp, items.size());
    return interp.store().make(List {PersistentVector<Slot>(items.begin(), items.end())});
}

Ref makeList(Interp &interp, std::span<const Ref> items)
{
    return makeList(interp, slots(items));
}

std::vector<Slot> slots(std::span<const Ref> refs)
{
    return {refs.begin(), refs.end()};
}

Ref makeText(Interp &interp, std::string utf8)
{
    interp.spend(Work::Byte, utf8.size());
    return interp.store().makeStr(std::move(utf8));
}

Ref asciiObject(Interp &interp, Slot object)
{
    Ref shown = interp.reprObject(object);
    const auto whole = text(interp.heap(), shown);
    std::string plain = asciiText(*whole);
    return plain == *whole ? shown : makeText(interp, std::move(plain));
}

void unsupported(const std::string &what)
{
    throw Unsupported {what};
}

Slot keyIn(Interp &interp, Slot container, Slot key)
{
    return interp.keyIn(container, key);
}

void logShallowCopy(Interp &interp, Slot source, Slot result)
{
    interp.store().logCopy(
        copyEvent(interp.heap(), CopyMethod::ShallowCopy, Framework::Python, source, result));
}

namespace
{

// What an object of the program's answers by `__index__`.
Ref ownInteger(Interp &interp, Slot object)
{
    const Ref method = interp.attributeOrNone(object, "__index__");
    if (!method)
        return {};
    Ref answer = interp.call(method, {});
    if (!interp.heap().as<Int>(answer) && !interp.heap().as<Bool>(answer))
        raise("TypeError",
              "__index__ returned non-int (type " + errorTypeName(interp.heap(), answer) + ")");
    return answer;
}

} // namespace

Ref integerOf(Interp &interp, Slot key)
{
    const Heap &heap = interp.heap();
    if (heap.as<Int>(key))
        return interp.store().hold(key);
    if (const auto *b = heap.as<Bool>(key))
        return interp.store().makeInt(b->value ? 1 : 0);
    if (heap.as<Instance>(key))
        return ownInteger(interp, key);
    const auto *tensor = heap.as<Tensor>(key);
    if (!tensor)
        return {};
    const bool isWhole = isIntegral(tensor->dtype) || tensor->dtype == DType::Bool;
    const Ref scalar = scalarOf(interp, key);
    if (!isWhole || !scalar)
        raise("TypeError", "only integer tensors of a single element can be converted to an index");
    const auto *truth = heap.as<Bool>(scalar);
    return truth ? interp.store().makeInt(truth->value ? 1 : 0) : scalar;
}

namespace
{

std::int64_t clamp(const Heap &heap, Slot integer)
{
    const Int &value = *heap.as<Int>(integer);
    if (!value.big)
        return value.small;
    return value.big->value < 0 ? std::numeric_limits<std::int64_t>::min()
                                : std::numeric_limits<std::int64_t>::max();
}

std::string plural(std::size_t n)
{
    return std::to_string(n) + (n == 1 ? " argument" : " arguments");
}

} // namespace

Ref scalarOf(Interp &interp, Slot slot)
{
    const Tensor &tensor = *interp.heap().as<Tensor>(slot);
    const Traits &kind = traits(tensor.framework);
    if (kind.item.empty())
        unsupported("a number made of a tensor of " + std::string(kind.name));
    if (tensor.layout->count() != 1)
        return {};
    return interp.call(interp.attribute(slot, kind.item), {});
}

std::optional<std::int64_t> index(Interp &interp, Slot key)
{
    const Ref integer = integerOf(interp, key);
    if (!integer)
        return std::nullopt;
    const Int &value = *interp.heap().as<Int>(integer);
    if (value.big)
        raise("IndexError",
              "cannot fit '" + errorTypeName(interp.heap(), key) + "' into an index-sized integer");
    return value.small;
}

std::int64_t clampedIndex(Interp &interp, Slot key)
{
    const Ref integer = integerOf(interp, key);
    if (!integer)
        raise("TypeError", "slice indices must be integers or None or have an __index__ method");
    return clamp(interp.heap(), integer);
}

Ref requiredInteger(Interp &interp, Slot value)
{
    Ref integer = integerOf(interp, value);
    if (!integer)
        raise("TypeError",
              "'" + errorTypeName(interp.heap(), value)
                  + "' object cannot be interpreted as an integer");
    return integer;
}

std::int64_t integerArgument(Interp &interp, Slot value)
{
    const Ref integer = requiredInteger(interp, value);
    const Int &read = *interp.heap().as<Int>(integer);
    if (read.big)
        raise("OverflowError", "Python int too large to convert to C ssize_t");
    return read.small;
}

std::int64_t cInteger(Interp &interp, Slot value)
{
    const Ref integer = requiredInteger(interp, value);
    const Int &read = *interp.heap().as<Int>(integer);
    const bool fits = !read.big && read.small >= std::numeric_limits<int>::min()
        && read.small <= std::numeric_limits<int>::max();
    if (!fits)
        raise("OverflowError", "Python int too large to convert to C int");
    return read.small;
}

Ref plainKey(Interp &interp, Slot key)
{
    const Heap &heap = interp.heap();
    Store &store = interp.store();
    if (heap.as<Instance>(key)) {
        Ref integer = integerOf(interp, key);
        return integer ? std::move(integer) : store.hold(key);
    }
    const auto *slice = heap.as<Slice>(key);
    const auto asks = [&](Slot bound) { return heap.as<Instance>(bound) != nullptr; };
    if (!slice || (!asks(slice->start) && !asks(slice->stop) && !asks(slice->step)))
        return store.hold(key);
    const Slice given = *slice;
    const auto plain = [&](Slot bound) {
        return asks(bound) ? store.makeInt(clampedIndex(interp, bound)) : store.hold(bound);
    };
    const Ref step = plain(given.step), start = plain(given.start), stop = plain(given.stop);
    return store.make(Slice {start, stop, step});
}

SliceRange resolveSlice(Interp &interp, const Slice &slice, std::int64_t length)
{
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    const std::int64_t step = slice.step == Heap::none ? 1 : clampedIndex(interp, slice.step);
    if (step == 0)
        raise("ValueError", "slice step cannot be zero");
    SliceRange range;
    range.step = std::max(step, -largest);
    const bool back = step < 0;
    const auto bound = [&](Slot slot, std::int64_t otherwise) {
        if (slot == Heap::none)
            return otherwise;
        std::int64_t at = clampedIndex(interp, slot);
        if (at < 0)
            at = std::max<std::int64_t>(at + length, back ? -1 : 0);
        return std::min(at, back ? length - 1 : length);
    };
    range.start = bound(slice.start, back ? length - 1 : 0);
    range.stop = bound(slice.stop, back ? -1 : length);
    if (back && range.start > range.stop)
        range.count = (range.start - range.stop - 1) / -range.step + 1;
    else if (!back && range.start < range.stop)
        range.count = (range.stop - range.start - 1) / range.step + 1;
    return range;
}

std::string argumentTypeName(const Heap &heap, Slot value)
{
    return value == Heap::none ? "None" : errorTypeName(heap, value);
}

std::optional<std::size_t> position(std::int64_t index, std::size_t length)
{
    const auto size = static_cast<std::int64_t>(length);
    if (index < 0)
        index += size;
    if (index < 0 || index >= size)
        return std::nullopt;
    return static_cast<std::size_t>(index);
}

Span strictSpan(Interp &interp, std::span<const Slot> bounds, std::int64_t length)
{
    for (const Slot bound : bounds)
        if (!integerOf(interp, bound))
            raise("TypeError", "slice indices must be integers or have an __index__ method");
    return argumentSpan(interp, bounds, length);
}

Span argumentSpan(Interp &interp, std::span<const Slot> bounds, std::int64_t length)
{
    const auto bound = [&](std::size_t i, std::int64_t otherwise) {
        if (i >= bounds.size() || bounds[i] == noSlot || bounds[i] == Heap::none)
            return otherwise;
        const std::int64_t at = clampedIndex(interp, bounds[i]);
        return at < 0 ? std::max<std::int64_t>(at + length, 0) : at;
    };
    return {bound(0, 0), std::min(bound(1, length), length)};
}

std::optional<std::int64_t> repeatCount(Interp &interp, Slot factor)
{
    const Ref integer = integerOf(interp, factor);
    if (!integer)
        return std::nullopt;
    if (interp.heap().as<Int>(integer)->big)
        raise("OverflowError",
              "cannot fit '" + errorTypeName(interp.heap(), factor)
                  + "' into an index-sized integer");
    return std::max<std::int64_t>(interp.heap().as<Int>(integer)->small, 0);
}

void refuseSelf(std::string_view type, std::string_view method, const Heap &heap,
                const Arguments &arguments)
{
    if (arguments.positional.empty())
        raise("TypeError",
              "unbound method " + std::string(type) + "." + std::string(method)
                  + "() needs an argument");
    raise("TypeError",
          "descriptor '" + std::string(method) + "' for '" + std::string(type)
              + "' objects doesn't apply to a '" + errorTypeName(heap, arguments.positional[0])
              + "' object");
}

void refuseAttribute(Interp &interp, Slot object, std::string_view name)
{
    const std::string owner = "'" + errorTypeName(interp.heap(), object) + "' object ";
    if (interp.attributeOrNone(object, name))
        raise("AttributeError", owner + "attribute '" + std::string(name) + "' is read-only");
    raise("AttributeError", owner + "has no attribute '" + std::string(name) + "'");
}

std::vector<Slot> takeNamed(std::string_view function,
                            std::initializer_list<std::string_view> names,
                            const Arguments &arguments)
{
    const std::size_t given = arguments.positional.size() + arguments.keywords.size();
    if (given > names.size())
        raise("TypeError",
              std::string(function) + "() takes at most " + std::to_string(names.size())
                  + (arguments.positional.empty() ? " keyword" : "")
                  + (names.size() == 1 ? " argument (" : " arguments (") + std::to_string(given)
                  + " given)");
    std::vector<Slot> values(arguments.positional.begin(), arguments.positional.end());
    values.resize(names.size(), noSlot);
    for (const auto &[name, value] : arguments.keywords) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            raise("TypeError",
                  "'" + std::string(name) + "' is an invalid keyword argument for "
                      + std::string(function) + "()");
        const auto at = static_cast<std::size_t>(found - names.begin());
        if (values[at] != noSlot)
            raise("TypeError",
                  "argument for " + std::string(function) + "() given by name ('"
                      + std::string(name) + "') and position (" + std::to_string(at + 1) + ")");
        values[at] = value;
    }
    return values;
}

void refuseKeywords(std::string_view function, const Arguments &arguments)
{
    if (!arguments.keywords.empty())
        raise("TypeError", std::string(function) + "() takes no keyword arguments");
}

void takeNothing(std::string_view function, const Arguments &arguments)
{
    refuseKeywords(function, arguments);
    if (!arguments.positional.empty())
        raise("TypeError",
              std::string(function) + "() takes no arguments ("
                  + std::to_string(arguments.positional.size()) + " given)");
}

Slot takeOne(std::string_view function, const Arguments &arguments)
{
    refuseKeywords(function, arguments);
    if (arguments.positional.size() != 1)
        raise("TypeError",
              std::string(function) + "() takes exactly one argument ("
                  + std::to_string(arguments.positional.size()) + " given)");
    return arguments.positional[0];
}

void takePositional(std::string_view function, const Arguments &arguments, std::size_t least,
                    std::size_t most)
{
    refuseKeywords(function, arguments);
    const std::size_t given = arguments.positional.size();
    if (given >= least && given <= most)
        return;
    const std::string_view bare = function.substr(function.find('.') + 1);
    const bool few = given < least;
    raise("TypeError",
          std::string(bare) + " expected "
              + (least == most ? ""
                     : few     ? "at least "
                               : "at most ")
              + plural(few ? least : most) + ", got " + std::to_string(given));
}

std::int64_t idOf(const Heap &heap, Slot object)
{
    return (std::int64_t {1} << 32U) + static_cast<std::int64_t>(heap.uid(object).value) * 16;
}

} // namespace clonescope::model::python
