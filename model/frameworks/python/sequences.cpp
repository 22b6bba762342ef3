// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/sequences.h"

#include "model/engine/growingtext.h"
#include "model/engine/smallintegers.h"
#include "model/frameworks/python/sorting.h"

namespace clonescope::model::python
{

const PersistentVector<Slot> &itemsOf(const Heap &heap, Slot sequence)
{
    if (const auto *list = heap.as<List>(sequence))
        return list->items;
    const auto *deque = heap.as<Deque>(sequence);
    return deque ? deque->items : heap.as<Tuple>(sequence)->items;
}

std::size_t sizeOf(const Heap &heap, Slot sequence)
{
    return itemsOf(heap, sequence).size();
}

std::vector<Slot> pickItems(Interp &interp, Slot sequence, const SliceRange &range)
{
    const auto count = static_cast<std::uint64_t>(range.count);
    interp.spend(Work::Member, count); // to be read; who makes something of them counts the rest
    interp.store().requireRoom(sizeof(Slot) * count);
    const PersistentVector<Slot> &items = itemsOf(interp.heap(), sequence);
    std::vector<Slot> picked;
    picked.reserve(static_cast<std::size_t>(range.count));
    for (std::int64_t i = 0; i < range.count; ++i)
        picked.push_back(items[static_cast<std::size_t>(range.start + i * range.step)]);
    return picked;
}

Ref compareSequences(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    const std::size_t a = sizeOf(heap, left), b = sizeOf(heap, right);
    const bool asksEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    // Only tuples are not told apart by their lengths alone.
    if (asksEquality && a != b && !heap.as<Tuple>(left))
        return boolean(interp, op == CompareOp::NotEqual);
    for (std::size_t i = 0; i < std::min(sizeOf(heap, left), sizeOf(heap, right)); ++i) {
        interp.spend(Work::Member, 1);
        const Ref x = interp.store().hold(itemsOf(heap, left)[i]);
        const Ref y = interp.store().hold(itemsOf(heap, right)[i]);
        if (interp.equal(x, y))
            continue;
        if (i >= std::min(sizeOf(heap, left), sizeOf(heap, right)))
            break; // what compared them took them out
        if (asksEquality)
            return boolean(interp, op == CompareOp::NotEqual);
        return interp.compare(op, x, y);
    }
    const auto size = [&](Slot side) { return static_cast<std::int64_t>(sizeOf(heap, side)); };
    return boolean(interp, smallCompare(op, size(left), size(right)));
}

std::string itemTexts(Interp &interp, Slot sequence)
{
    GrowingText result(interp);
    for (std::size_t i = 0; i < sizeOf(interp.heap(), sequence); ++i) { // which may change it
        if (i > 0)
            result.append(", ");
        result.append(interp.repr(itemsOf(interp.heap(), sequence)[i]));
    }
    return result.take();
}

bool sequenceContains(Interp &interp, Slot sequence, Slot member)
{
    for (std::size_t i = 0; i < sizeOf(interp.heap(), sequence); ++i) {
        interp.spend(Work::Member, 1);
        if (interp.equal(itemsOf(interp.heap(), sequence)[i], member))
            return true;
    }
    return false;
}

bool nextItem(Interp &interp, Slot sequence, std::int64_t &position, Ref &member)
{
    const PersistentVector<Slot> &items = itemsOf(interp.heap(), sequence);
    if (position >= static_cast<std::int64_t>(items.size()))
        return false;
    member = interp.store().hold(items[static_cast<std::size_t>(position++)]);
    return true;
}

std::vector<Slot> repeated(Interp &interp, Slot sequence, std::int64_t count)
{
    const std::size_t size = sizeOf(interp.heap(), sequence);
    if (size == 0 || count == 0)
        return {};
    std::uint64_t all = 0;
    constexpr auto most = std::numeric_limits<std::uint64_t>::max() / 64;
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(count), size, &all) || all > most)
        all = most;
    countMembers(interp, all);
    std::vector<Slot> result;
    result.reserve(size * static_cast<std::size_t>(count));
    for (std::int64_t n = 0; n < count; ++n)
        for (const Slot item : itemsOf(interp.heap(), sequence))
            result.push_back(item);
    return result;
}

std::optional<std::size_t> findItem(Interp &interp, Slot sequence, Slot value,
                                    std::span<const Slot> bounds)
{
    const Span span
        = strictSpan(interp, bounds, static_cast<std::int64_t>(sizeOf(interp.heap(), sequence)));
    for (std::int64_t i = span.begin; i < span.end; ++i) {
        interp.spend(Work::Member, 1);
        if (i >= static_cast<std::int64_t>(sizeOf(interp.heap(), sequence)))
            break;
        if (interp.equal(itemsOf(interp.heap(), sequence)[static_cast<std::size_t>(i)], value))
            return static_cast<std::size_t>(i);
    }
    return std::nullopt;
}

Ref countItem(Interp &interp, Slot sequence, Slot value)
{
    std::int64_t found = 0;
    for (std::size_t i = 0; i < sizeOf(interp.heap(), sequence); ++i) {
        interp.spend(Work::Member, 1);
        found += interp.equal(itemsOf(interp.heap(), sequence)[i], value) ? 1 : 0;
    }
    return interp.store().makeInt(found);
}

SortArguments sortArguments(Interp &interp, const Arguments &arguments)
{
    const auto given
        = takeNamed("sort", {"key", "reverse"}, {std::span<const Slot>(), arguments.keywords});
    SortArguments result;
    if (given[0] != noSlot)
        result.key = given[0];
    if (given[1] != noSlot)
        result.isReversed = cInteger(interp, given[1]) != 0;
    return result;
}

} // namespace clonescope::model::python
