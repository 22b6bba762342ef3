// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/lists.h"

#include "model/engine/language.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

namespace clonescope::model
{

namespace python
{

namespace
{

Ref listItem(Interp &interp, Slot self, Slot given)
{
    const Ref key = plainKey(interp, given);
    const std::size_t size = sizeOf(interp.heap(), self);
    if (const auto *bounds = interp.heap().as<Slice>(key)) {
        const SliceRange range
            = resolveSlice(interp, Slice(*bounds), static_cast<std::int64_t>(size));
        Ref part = makeList(interp, pickItems(interp, self, range));
        if (range.step == 1 && range.count == static_cast<std::int64_t>(size))
            logShallowCopy(interp, self, part);
        return part;
    }
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "list indices must be integers or slices, not " + errorTypeName(interp.heap(), key));
    const auto found = position(*at, size);
    if (!found)
        raise("IndexError", "list index out of range");
    return interp.store().hold(itemsOf(interp.heap(), self)[*found]);
}

// Ordinary slices: what is replaced in place is written cell by cell; a few members more or less
// are insertions and removals, many are one write of the whole.
void replacePart(Interp &interp, Slot list, std::size_t begin, std::size_t end,
                 std::span<const Slot> items)
{
    constexpr std::size_t few = 32;
    Store &store = interp.store();
    const std::size_t size = sizeOf(interp.heap(), list);
    countMembers(interp, items.size());
    const std::size_t common = std::min(end - begin, items.size());
    const std::size_t moved = end - begin + items.size() - 2 * common;
    if (moved > few && end < size) {
        const PersistentVector<Slot> old = itemsOf(interp.heap(), list);
        countMembers(interp, size);
        std::vector<Slot> all;
        for (std::size_t i = 0; i < begin; ++i)
            all.push_back(old[i]);
        all.insert(all.end(), items.begin(), items.end());
        for (std::size_t i = end; i < size; ++i)
            all.push_back(old[i]);
        return store.assignItems(list, all);
    }
    for (std::size_t i = 0; i < common; ++i)
        store.setItem(list, begin + i, items[i]);
    countShift(interp, moved, size - end);
    for (std::size_t i = end; i > begin + common; --i)
        store.removeItem(list, i - 1);
    for (std::size_t i = common; i < items.size(); ++i)
        store.insertItem(list, begin + i, items[i]);
}

void setListSlice(Interp &interp, Slot list, const Slice &slice, Slot value)
{
    const auto resolved = [&] {
        return resolveSlice(interp, slice, static_cast<std::int64_t>(sizeOf(interp.heap(), list)));
    };
    SliceRange range = resolved();
    const bool isPlain = range.step == 1;
    if (!interp.isIterable(value))
        raise("TypeError",
              isPlain ? "can only assign an iterable" : "must assign iterable to extended slice");
    const std::vector<Ref> members = interp.members(value); // which may change the list
    if (isPlain) {
        const std::size_t size = sizeOf(interp.heap(), list);
        const auto begin = std::min(static_cast<std::size_t>(range.start), size);
        const auto end = std::min(static_cast<std::size_t>(range.start + range.count), size);
        return replacePart(interp, list, begin, end, slots(members));
    }
    range = resolved();
    if (static_cast<std::int64_t>(members.size()) != range.count)
        raise("ValueError",
              "attempt to assign sequence of size " + std::to_string(members.size())
                  + " to extended slice of size " + std::to_string(range.count));
    for (std::int64_t i = 0; i < range.count; ++i)
        interp.store().setItem(list, static_cast<std::size_t>(range.start + i * range.step),
                               members[static_cast<std::size_t>(i)]);
}

void deleteSlice(Interp &interp, Slot list, const Slice &slice)
{
    const auto size = static_cast<std::int64_t>(sizeOf(interp.heap(), list));
    SliceRange range = resolveSlice(interp, slice, size);
    if (range.count == 0)
        return;
    if (range.step < 0) {
        range.start += (range.count - 1) * range.step;
        range.step = -range.step;
    }
    if (range.step == 1 || range.count == 1)
        return replacePart(interp, list, static_cast<std::size_t>(range.start),
                           static_cast<std::size_t>(range.start + range.count), {});
    if (range.count <= 32) {
        countShift(interp, static_cast<std::size_t>(range.count),
                   static_cast<std::size_t>(size - range.start));
        for (std::int64_t i = range.count; i-- > 0;)
            interp.store().removeItem(list, static_cast<std::size_t>(range.start + i * range.step));
        return;
    }
    countMembers(interp, static_cast<std::uint64_t>(size));
    std::vector<Slot> kept;
    std::int64_t at = 0;
    for (const Slot member : itemsOf(interp.heap(), list)) {
        const std::int64_t from = at++ - range.start;
        if (from < 0 || from % range.step != 0 || from / range.step >= range.count)
            kept.push_back(member);
    }
    interp.store().assignItems(list, kept);
}

void setListItem(Interp &interp, Slot self, Slot given, Slot value)
{
    const Ref key = plainKey(interp, given);
    if (const auto *bounds = interp.heap().as<Slice>(key)) {
        const Slice slice = *bounds;
        return value == noSlot ? deleteSlice(interp, self, slice)
                               : setListSlice(interp, self, slice, value);
    }
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "list indices must be integers or slices, not " + errorTypeName(interp.heap(), key));
    const auto found = position(*at, sizeOf(interp.heap(), self));
    if (!found)
        raise("IndexError", "list assignment index out of range");
    if (value == noSlot)
        removeItem(interp, self, *found);
    else
        interp.store().setItem(self, *found, value);
}

Ref listBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op == BinaryOp::Multiply) {
        const Slot list = heap.as<List>(left) ? left : right;
        const auto count = repeatCount(interp, list == left ? right : left);
        return count ? makeList(interp, repeated(interp, list, *count)) : Ref();
    }
    if (op != BinaryOp::Add || !heap.as<List>(left) || !heap.as<List>(right))
        return {};
    countMembers(interp, sizeOf(heap, left) + sizeOf(heap, right));
    List joined {itemsOf(heap, left)};
    const PersistentVector<Slot> &more = itemsOf(heap, right);
    joined.items.append(more.begin(), more.end());
    return interp.store().make(std::move(joined));
}

Ref listInplace(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    if (op == BinaryOp::Add) {
        extendList(interp, left, right);
        return interp.store().hold(left);
    }
    if (op != BinaryOp::Multiply)
        return {};
    const auto count = repeatCount(interp, right);
    if (!count)
        return {};
    if (*count == 0) {
        if (sizeOf(interp.heap(), left) > 0)
            interp.store().assignItems(left, {});
        return interp.store().hold(left);
    }
    for (const Slot member : repeated(interp, left, *count - 1)) {
        interp.spend(Work::Member, 1);
        interp.store().append(left, member);
    }
    return interp.store().hold(left);
}

Ref listCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!interp.heap().as<List>(right))
        return {};
    return compareSequences(interp, op, left, right);
}

} // namespace

void extendList(Interp &interp, Slot list, Slot iterable)
{
    const auto take = [&](Slot member) {
        interp.spend(Work::Member, 1);
        interp.store().append(list, member);
    };
    if (interp.heap().as<List>(iterable) || interp.heap().as<Tuple>(iterable)) {
        for (const Ref &member : interp.members(iterable))
            take(member);
        return;
    }
    const Ref walked = interp.iterated(iterable); // which may look at the list as it grows
    std::int64_t position = 0;
    for (Ref member; interp.next(walked, position, member);)
        take(member);
}

void countShift(Interp &interp, std::size_t times, std::size_t behind)
{
    interp.spend(Work::Byte, times * (2 * sizeof(Slot) * behind + 32));
}

void removeItem(Interp &interp, Slot list, std::size_t at)
{
    countShift(interp, 1, sizeOf(interp.heap(), list) - at);
    interp.store().removeItem(list, at);
}

} // namespace python

const TypeOps &listOps()
{
    using namespace python;
    static constexpr TypeOps ops {
        .getAttribute
        = [](Interp &interp, Slot self,
             std::string_view name) { return method(interp, listMethods(), self, name); },
        .item = listItem,
        .setItem = setListItem,
        .binary = listBinary,
        .inplace = listInplace,
        .compare = listCompare,
        .contains = sequenceContains,
        .length = [](Interp &interp,
                     Slot self) { return static_cast<std::int64_t>(sizeOf(interp.heap(), self)); },
        .next = nextItem,
        .repr = [](Interp &interp, Slot self) { return "[" + itemTexts(interp, self) + "]"; },
    };
    return ops;
}

} // namespace clonescope::model
