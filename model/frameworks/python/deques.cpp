// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/frameworks/python/lists.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// collections.deque: a list with both ends at hand, and at most `maxlen` members.
namespace clonescope::model
{

namespace python
{

namespace
{

const Deque &dequeAt(Interp &interp, Slot self)
{
    return *interp.heap().as<Deque>(self);
}

std::int64_t sizeAt(Interp &interp, Slot self)
{
    return static_cast<std::int64_t>(dequeAt(interp, self).items.size());
}

void removeAt(Interp &interp, Slot self, std::int64_t at)
{
    countShift(interp, 1, static_cast<std::size_t>(sizeAt(interp, self) - at));
    interp.store().removeItem(self, static_cast<std::size_t>(at));
}

// What is too much goes at the other end.
void putLast(Interp &interp, Slot self, Slot member)
{
    interp.spend(Work::Member, 1);
    interp.store().append(self, member);
    const auto most = dequeAt(interp, self).most;
    if (most && sizeAt(interp, self) > *most)
        removeAt(interp, self, 0);
}

void putFirst(Interp &interp, Slot self, Slot member)
{
    countShift(interp, 1, static_cast<std::size_t>(sizeAt(interp, self)));
    interp.store().insertItem(self, 0, member);
    const auto most = dequeAt(interp, self).most;
    if (most && sizeAt(interp, self) > *most)
        removeAt(interp, self, sizeAt(interp, self) - 1);
}

// The last ones, of so many members as it takes.
Ref dequeOf(Interp &interp, std::span<const Slot> members, std::optional<std::int64_t> most)
{
    if (most && static_cast<std::int64_t>(members.size()) > *most)
        members = members.last(static_cast<std::size_t>(*most));
    countMembers(interp, members.size());
    return interp.store().make(
        Deque {PersistentVector<Slot>(members.begin(), members.end()), most});
}

void dequeExtend(Interp &interp, Slot self, Slot iterable)
{
    if (iterable == self) {
        for (const Ref &member : interp.members(iterable))
            putLast(interp, self, member);
        return;
    }
    const Ref walked = interp.iterated(iterable);
    std::int64_t position = 0;
    for (Ref member; interp.next(walked, position, member);)
        putLast(interp, self, member);
}

// ---- Operators ----

std::size_t place(Interp &interp, Slot self, Slot key)
{
    const auto at = index(interp, key);
    if (!at)
        raise("TypeError",
              "sequence index must be integer, not '" + errorTypeName(interp.heap(), key) + "'");
    const auto found = position(*at, dequeAt(interp, self).items.size());
    if (!found)
        raise("IndexError", "deque index out of range");
    return *found;
}

Ref dequeItem(Interp &interp, Slot self, Slot key)
{
    const std::size_t at = place(interp, self, plainKey(interp, key));
    return interp.store().hold(dequeAt(interp, self).items[at]);
}

void setDequeItem(Interp &interp, Slot self, Slot key, Slot value)
{
    const std::size_t at = place(interp, self, plainKey(interp, key));
    if (value == noSlot)
        removeAt(interp, self, static_cast<std::int64_t>(at));
    else
        interp.store().setItem(self, at, value);
}

Ref dequeBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op == BinaryOp::Multiply) {
        const Slot deque = heap.as<Deque>(left) ? left : right;
        const Slot factor = deque == left ? right : left;
        const auto count = repeatCount(interp, factor);
        if (!count)
            raise("TypeError",
                  "can't multiply sequence by non-int of type '" + errorTypeName(heap, factor)
                      + "'");
        return dequeOf(interp, repeated(interp, deque, *count), dequeAt(interp, deque).most);
    }
    if (op != BinaryOp::Add || !heap.as<Deque>(left))
        return {};
    if (!heap.as<Deque>(right))
        raise("TypeError",
              "can only concatenate deque (not \"" + errorTypeName(heap, right) + "\") to deque");
    std::vector<Slot> all;
    countMembers(interp, sizeOf(heap, left) + sizeOf(heap, right));
    for (const Slot part : {left, right})
        for (const Slot member : itemsOf(heap, part))
            all.push_back(member);
    return dequeOf(interp, all, dequeAt(interp, left).most);
}

Ref dequeInplace(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    if (op == BinaryOp::Add) {
        dequeExtend(interp, left, right);
        return interp.store().hold(left);
    }
    const auto count = op == BinaryOp::Multiply ? repeatCount(interp, right) : std::nullopt;
    if (!count)
        return {};
    if (*count == 0)
        interp.store().assignItems(left, {});
    else
        for (const Slot member : repeated(interp, left, *count - 1))
            putLast(interp, left, member);
    return interp.store().hold(left);
}

Ref dequeCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!interp.heap().as<Deque>(right))
        return {};
    return compareSequences(interp, op, left, right);
}

// `at`: the next member, above it the size at the beginning plus one.
bool dequeNext(Interp &interp, Slot self, std::int64_t &at, Ref &member)
{
    const auto &items = dequeAt(interp, self).items;
    const auto size = static_cast<std::int64_t>(items.size());
    if (at == 0)
        at = (size + 1) << 32U;
    if ((at >> 32U) - 1 != size)
        raise("RuntimeError", "deque mutated during iteration");
    const std::int64_t place = at & 0xffffffff;
    if (place >= size)
        return false;
    member = interp.store().hold(items[static_cast<std::size_t>(place)]);
    ++at;
    return true;
}

std::string dequeRepr(Interp &interp, Slot self)
{
    const auto most = dequeAt(interp, self).most;
    return std::string(typeName(interp.heap(), self)) + "([" + itemTexts(interp, self) + "]"
        + (most ? ", maxlen=" + std::to_string(*most) : "") + ")";
}

Ref dequeAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name == "maxlen") {
        const auto most = dequeAt(interp, self).most;
        return most ? interp.store().makeInt(*most) : none(interp);
    }
    return method(interp, dequeMethods(), self, name);
}

void setDequeAttribute(Interp &interp, Slot self, std::string_view name, Slot)
{
    if (name == "maxlen")
        raise("AttributeError",
              "attribute 'maxlen' of 'collections.deque' objects is not writable");
    refuseAttribute(interp, self, name);
}

// ---- Methods ----

Ref dequeAppend(Interp &interp, Slot self, const Arguments &arguments)
{
    putLast(interp, self, takeOne("deque.append", arguments));
    return none(interp);
}

Ref appendleft(Interp &interp, Slot self, const Arguments &arguments)
{
    putFirst(interp, self, takeOne("deque.appendleft", arguments));
    return none(interp);
}

Ref dequeClear(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("deque.clear", arguments);
    interp.spend(Work::Member, dequeAt(interp, self).items.size() / 2);
    interp.store().assignItems(self, {});
    return none(interp);
}

Ref dequeCopy(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("deque.copy", arguments);
    if (classOf(interp.heap(), self)) { // its class makes it anew, of the members alone
        const std::optional<std::int64_t> most = dequeAt(interp, self).most;
        const Ref limit = most ? interp.store().makeInt(*most) : Ref();
        const Slot given[] {self, limit};
        Ref made = interp.call(typeOf(interp, self), {std::span(given).first(most ? 2 : 1), {}});
        logShallowCopy(interp, self, made);
        return made;
    }
    interp.spend(Work::Member, dequeAt(interp, self).items.size() / 2);
    Ref made = interp.store().make(Deque(dequeAt(interp, self)));
    logShallowCopy(interp, self, made);
    return made;
}

Ref dequeCount(Interp &interp, Slot self, const Arguments &arguments)
{
    return countItem(interp, self, takeOne("deque.count", arguments));
}

Ref extendRight(Interp &interp, Slot self, const Arguments &arguments)
{
    dequeExtend(interp, self, takeOne("deque.extend", arguments));
    return none(interp);
}

Ref extendleft(Interp &interp, Slot self, const Arguments &arguments)
{
    for (const Ref &member : interp.members(takeOne("deque.extendleft", arguments)))
        putFirst(interp, self, member);
    return none(interp);
}

Ref dequeIndex(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("deque.index", arguments, 1, 3);
    const Slot value = arguments.positional[0];
    const auto found = findItem(interp, self, value, arguments.positional.subspan(1));
    if (!found)
        raise("ValueError", interp.repr(value) + " is not in deque");
    return interp.store().makeInt(static_cast<std::int64_t>(*found));
}

Ref dequeInsert(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("deque.insert", arguments, 2, 2);
    std::int64_t at = integerArgument(interp, arguments.positional[0]);
    const std::int64_t size = sizeAt(interp, self);
    const auto most = dequeAt(interp, self).most;
    if (most && size >= *most)
        raise("IndexError", "deque already at its maximum size");
    if (at < 0)
        at = std::max<std::int64_t>(at + size, 0);
    at = std::min(at, size);
    countShift(interp, 1, static_cast<std::size_t>(size - at));
    interp.store().insertItem(self, static_cast<std::size_t>(at), arguments.positional[1]);
    return none(interp);
}

template <FixedString name, bool isFirst>
Ref dequePop(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("deque." + std::string(name.view()), arguments);
    const std::int64_t size = sizeAt(interp, self);
    if (size == 0)
        raise("IndexError", "pop from an empty deque");
    const std::int64_t at = isFirst ? 0 : size - 1;
    Ref member = interp.store().hold(dequeAt(interp, self).items[static_cast<std::size_t>(at)]);
    removeAt(interp, self, at);
    return member;
}

Ref dequeRemove(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot value = takeOne("deque.remove", arguments);
    const auto found = findItem(interp, self, value, {});
    if (!found)
        raise("ValueError", interp.repr(value) + " is not in deque");
    removeAt(interp, self, static_cast<std::int64_t>(*found));
    return none(interp);
}

void rearrange(Interp &interp, Slot self, std::int64_t turn, bool isReversed)
{
    const PersistentVector<Slot> items = dequeAt(interp, self).items;
    countMembers(interp, items.size());
    std::vector<Slot> turned(items.begin(), items.end());
    if (isReversed)
        std::reverse(turned.begin(), turned.end());
    std::rotate(turned.begin(), turned.end() - turn, turned.end());
    interp.store().assignItems(self, turned);
}

Ref dequeReverse(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("deque.reverse", arguments);
    rearrange(interp, self, 0, true);
    return none(interp);
}

Ref rotate(Interp &interp, Slot self, const Arguments &arguments)
{
    refuseKeywords("deque.rotate", arguments);
    if (arguments.positional.size() > 1)
        raise("TypeError",
              "deque.rotate expected at most 1 argument, got "
                  + std::to_string(arguments.positional.size()));
    const std::int64_t steps
        = arguments.positional.empty() ? 1 : integerArgument(interp, arguments.positional[0]);
    const std::int64_t size = sizeAt(interp, self);
    if (size > 1 && steps % size != 0)
        rearrange(interp, self, (steps % size + size) % size, false);
    return none(interp);
}

} // namespace

Ref makeDeque(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("deque", {"iterable", "maxlen"}, arguments);
    std::optional<std::int64_t> most;
    if (given[1] != noSlot && given[1] != Heap::none) {
        const Ref integer = integerOf(interp, given[1]);
        if (!integer)
            raise("TypeError", "an integer is required");
        most = integerArgument(interp, integer);
        if (*most < 0)
            raise("ValueError", "maxlen must be non-negative");
    }
    if (given[0] == noSlot)
        return interp.store().make(Deque {{}, most});
    const std::vector<Ref> members = interp.members(given[0]);
    return dequeOf(interp, slots(members), most);
}

} // namespace python

std::span<const Native> dequeMethods()
{
    using namespace python;
    static constexpr std::array table {
        entry<"deque", "append", Deque, dequeAppend>(),
        entry<"deque", "appendleft", Deque, appendleft>(),
        entry<"deque", "clear", Deque, dequeClear>(),
        entry<"deque", "copy", Deque, dequeCopy>(),
        entry<"deque", "count", Deque, dequeCount>(),
        entry<"deque", "extend", Deque, extendRight>(),
        entry<"deque", "extendleft", Deque, extendleft>(),
        entry<"deque", "index", Deque, dequeIndex>(),
        entry<"deque", "insert", Deque, dequeInsert>(),
        entry<"deque", "pop", Deque, dequePop<"pop", false>>(),
        entry<"deque", "popleft", Deque, dequePop<"popleft", true>>(),
        entry<"deque", "remove", Deque, dequeRemove>(),
        entry<"deque", "reverse", Deque, dequeReverse>(),
        entry<"deque", "rotate", Deque, rotate>(),
    };
    return table;
}

const TypeOps &dequeOps()
{
    using namespace python;
    static constexpr TypeOps ops {
        .getAttribute = dequeAttribute,
        .setAttribute = setDequeAttribute,
        .item = dequeItem,
        .setItem = setDequeItem,
        .binary = dequeBinary,
        .inplace = dequeInplace,
        .compare = dequeCompare,
        .contains = sequenceContains,
        .length = sizeAt,
        .next = dequeNext,
        .repr = dequeRepr,
    };
    return ops;
}

} // namespace clonescope::model
