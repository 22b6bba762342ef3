// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>
#include <cmath>
#include <limits>

namespace clonescope::model::python
{

namespace
{

__extension__ using Wide = __int128; // start + n * step may pass 64 bits

Range rangeOf(Interp &interp, Slot self)
{
    return *interp.heap().as<Range>(self);
}

std::int64_t narrow(Wide value)
{
    if (value < std::numeric_limits<std::int64_t>::min()
        || value > std::numeric_limits<std::int64_t>::max())
        unsupported("a range beyond 64 bits");
    return static_cast<std::int64_t>(value);
}

std::int64_t memberAt(const Range &range, std::int64_t index)
{
    return static_cast<std::int64_t>(Wide {range.start} + Wide {index} * range.step);
}

std::int64_t rangeBound(Interp &interp, Slot value)
{
    if (const auto *integer = interp.heap().as<Int>(value); integer && integer->big)
        unsupported("a range beyond 64 bits");
    return integerArgument(interp, value);
}

Ref rangeSlice(Interp &interp, const Range &range, const Slice &slice)
{
    const SliceRange part = resolveSlice(interp, slice, rangeLength(range));
    const Wide start = Wide {range.start} + Wide {part.start} * range.step;
    const Wide stop = Wide {range.start} + Wide {part.stop} * range.step;
    return interp.store().make(
        Range {narrow(start), narrow(stop), narrow(Wide {part.step} * range.step)});
}

Ref rangeItem(Interp &interp, Slot self, Slot key)
{
    const Range range = rangeOf(interp, self);
    if (const auto *bounds = interp.heap().as<Slice>(key))
        return rangeSlice(interp, range, Slice(*bounds));
    const bool isHuge = isInteger(interp.heap(), key) && !smallInteger(interp.heap(), key);
    const auto at = isHuge ? std::optional(rangeLength(range)) : index(interp, key);
    if (!at)
        raise("TypeError",
              "range indices must be integers or slices, not " + errorTypeName(interp.heap(), key));
    const auto found = position(*at, static_cast<std::size_t>(rangeLength(range)));
    if (!found)
        raise("IndexError", "range object index out of range");
    return interp.store().makeInt(memberAt(range, static_cast<std::int64_t>(*found)));
}

bool rangeHasMember(const Range &range, std::int64_t value)
{
    const bool isWithin = range.step > 0 ? value >= range.start && value < range.stop
                                         : value <= range.start && value > range.stop;
    return isWithin && (Wide {value} - range.start) % range.step == 0;
}

bool rangeContains(Interp &interp, Slot self, Slot member)
{
    const Range range = rangeOf(interp, self);
    const Heap &heap = interp.heap();
    if (isInteger(heap, member)) {
        const auto value = smallInteger(heap, member);
        return value && rangeHasMember(range, *value);
    }
    if (const auto *real = heap.as<Float>(member))
        return std::abs(real->value) < 9.2e18 && real->value == std::floor(real->value)
            && rangeHasMember(range, static_cast<std::int64_t>(real->value));
    for (std::int64_t i = 0; i < rangeLength(range); ++i) {
        interp.spend(1);
        if (interp.equal(interp.store().makeInt(memberAt(range, i)), member))
            return true;
    }
    return false;
}

bool rangeNext(Interp &interp, Slot self, std::int64_t &at, Ref &member)
{
    const Range &range = *interp.heap().as<Range>(self);
    const Wide value = Wide {range.start} + Wide {at} * range.step;
    if (range.step > 0 ? value >= range.stop : value <= range.stop)
        return false;
    ++at;
    member = interp.store().makeInt(static_cast<std::int64_t>(value));
    return true;
}

// By the members, as for any sequence.
Ref rangeCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *other = interp.heap().as<Range>(right);
    if (!other || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    const Range a = rangeOf(interp, left), b = *other;
    const std::int64_t n = rangeLength(a);
    const bool isSame
        = n == rangeLength(b) && (n == 0 || (a.start == b.start && (n == 1 || a.step == b.step)));
    return boolean(interp, isSame == (op == CompareOp::Equal));
}

// range.index of what is no integer, which is compared member by member.
Ref rangeIndex(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot wanted = takeOne("range.index", arguments);
    const Range range = rangeOf(interp, self);
    if (isInteger(interp.heap(), wanted)) {
        const auto value = smallInteger(interp.heap(), wanted);
        if (value && rangeHasMember(range, *value))
            return interp.store().makeInt(
                static_cast<std::int64_t>((Wide {*value} - range.start) / range.step));
        raise("ValueError", interp.repr(wanted) + " is not in range");
    }
    for (std::int64_t i = 0; i < rangeLength(range); ++i) {
        interp.spend(1);
        if (interp.equal(interp.store().makeInt(memberAt(range, i)), wanted))
            return interp.store().makeInt(i);
    }
    raise("ValueError", "sequence.index(x): x not in sequence");
}

Ref rangeCount(Interp &interp, Slot self, const Arguments &arguments)
{
    return interp.store().makeInt(
        rangeContains(interp, self, takeOne("range.count", arguments)) ? 1 : 0);
}

Ref rangeAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Range range = rangeOf(interp, self);
    if (name == "start")
        return interp.store().makeInt(range.start);
    if (name == "stop")
        return interp.store().makeInt(range.stop);
    if (name == "step")
        return interp.store().makeInt(range.step);
    return method(interp, rangeMethods(), self, name);
}

void setRangeAttribute(Interp &interp, Slot self, std::string_view name, Slot)
{
    if (name == "start" || name == "stop" || name == "step")
        raise("AttributeError", "readonly attribute");
    if (interp.attributeOrNone(self, name))
        unsupported("changing the attribute '" + std::string(name) + "' of a range");
    raise("AttributeError", "'range' object has no attribute '" + std::string(name) + "'");
}

} // namespace

std::span<const Native> rangeMethods()
{
    static constexpr std::array table {
        entry<"range", "count", Range, rangeCount>(),
        entry<"range", "index", Range, rangeIndex>(),
    };
    return table;
}

std::int64_t rangeLength(const Range &range)
{
    const Wide from = range.step > 0 ? range.start : range.stop;
    const Wide to = range.step > 0 ? range.stop : range.start;
    const Wide step = range.step > 0 ? Wide {range.step} : -Wide {range.step};
    if (from >= to)
        return 0;
    const Wide length = (to - from - 1) / step + 1;
    if (length > std::numeric_limits<std::int64_t>::max())
        raise("OverflowError", "Python int too large to convert to C ssize_t");
    return static_cast<std::int64_t>(length);
}

Ref makeRange(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("range", arguments, 1, 3);
    const auto given = arguments.positional;
    Range range;
    if (given.size() == 1) {
        range.stop = rangeBound(interp, given[0]);
    } else {
        range.start = rangeBound(interp, given[0]);
        range.stop = rangeBound(interp, given[1]);
        range.step = given.size() > 2 ? rangeBound(interp, given[2]) : 1;
    }
    if (range.step == 0)
        raise("ValueError", "range() arg 3 must not be zero");
    return interp.store().make(range);
}

const TypeOps rangeOps {
    .getAttribute = rangeAttribute,
    .setAttribute = setRangeAttribute,
    .item = rangeItem,
    .compare = rangeCompare,
    .contains = rangeContains,
    .length = [](Interp &interp, Slot self) { return rangeLength(rangeOf(interp, self)); },
    .next = rangeNext,
    .repr = [](Interp &interp, Slot self) { return atomText(interp.heap(), self); },
};

} // namespace clonescope::model::python
