// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/growingtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/sets.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/setplaces.h"

#include "model/engine/exceptions.h"
#include "model/heap/typenames.h"
#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

// ---- Operators ----

Ref setBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (!isSet(heap, left) || !isSet(heap, right))
        return {};
    switch (op) {
    case BinaryOp::And:
        return intersection(interp, left, right);
    case BinaryOp::Subtract:
        return difference(interp, left, right);
    case BinaryOp::Xor:
        return symmetricDifference(interp, left, right);
    case BinaryOp::Or: {
        Ref made = copyOfSet(interp, left, heap.as<Set>(left)->isFrozen);
        if (left == right)
            return made;
        const Store::Building building(interp.store());
        joinSet(interp, made, right);
        return made;
    }
    default:
        return {};
    }
}

Ref setInplace(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    if (interp.heap().as<Set>(left)->isFrozen || !isSet(interp.heap(), right))
        return {};
    if (op == BinaryOp::Or)
        joinSet(interp, left, right);
    else if (op == BinaryOp::And)
        intersectSet(interp, left, right);
    else if (op == BinaryOp::Subtract)
        subtractSet(interp, left, right);
    else if (op == BinaryOp::Xor)
        differSet(interp, left, right);
    else
        return {};
    return interp.store().hold(left);
}

Ref setCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (!isSet(heap, right))
        return {};
    const std::size_t a = setSize(heap, left), b = setSize(heap, right);
    switch (op) {
    case CompareOp::Equal:
        return boolean(interp, a == b && isSubset(interp, left, right));
    case CompareOp::NotEqual:
        return boolean(interp, a != b || !isSubset(interp, left, right));
    case CompareOp::Less:
        return boolean(interp, a < b && isSubset(interp, left, right));
    case CompareOp::LessEqual:
        return boolean(interp, isSubset(interp, left, right));
    case CompareOp::Greater:
        return boolean(interp, b < a && isSubset(interp, right, left));
    case CompareOp::GreaterEqual:
        return boolean(interp, isSubset(interp, right, left));
    }
    return {};
}

// `position`: the next place, above it the size at the beginning plus one.
bool setNext(Interp &interp, Slot self, std::int64_t &position, Ref &member)
{
    const Set &read = *interp.heap().as<Set>(self);
    if (position == 0)
        position = (std::int64_t {read.members.live} + 1) << 32U;
    if ((position >> 32U) - 1 != read.members.live)
        raise("RuntimeError", "Set changed size during iteration");
    auto place = static_cast<std::size_t>(position & 0xffffffff);
    const Slot found = nextMember(interp, read, place);
    if (found == noSlot)
        return false;
    position = (position >> 32U << 32U) + static_cast<std::int64_t>(place) + 1;
    member = interp.store().hold(found);
    return true;
}

std::string setRepr(Interp &interp, Slot self)
{
    const bool isFrozen = interp.heap().as<Set>(self)->isFrozen;
    const std::string name(typeName(interp.heap(), self));
    if (setSize(interp.heap(), self) == 0)
        return name + "()";
    const bool isNamed = isFrozen || name != "set";
    GrowingText result(interp);
    result.append(isNamed ? name + "({" : "{");
    bool isFirst = true;
    for (const Ref &member : setMembers(interp, self)) {
        if (!std::exchange(isFirst, false))
            result.append(", ");
        result.append(interp.repr(member));
    }
    return result.append(isNamed ? "})" : "}").take();
}

// ---- Methods ----

Ref add(Interp &interp, Slot self, const Arguments &arguments)
{
    addMember(interp, self, takeOne("set.add", arguments));
    return none(interp);
}

Ref setClear(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("set.clear", arguments);
    interp.spend(Work::Member, setSize(interp.heap(), self));
    interp.store().clearKeys(self);
    return none(interp);
}

Ref setCopy(Interp &interp, Slot self, const Arguments &arguments)
{
    const bool isFrozen = interp.heap().as<Set>(self)->isFrozen;
    takeNothing(isFrozen ? "frozenset.copy" : "set.copy", arguments);
    if (isFrozen && isExact(interp.heap(), self))
        return interp.store().hold(self);
    Ref made = copyOfSet(interp, self, isFrozen);
    logShallowCopy(interp, self, made);
    return made;
}

Ref discard(Interp &interp, Slot self, const Arguments &arguments)
{
    removeMember(interp, self, takeOne("set.discard", arguments));
    return none(interp);
}

Ref setRemove(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot member = takeOne("set.remove", arguments);
    if (!removeMember(interp, self, member))
        raiseKeyError(interp, member);
    return none(interp);
}

Ref setPop(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("set.pop", arguments);
    const Set read = *interp.heap().as<Set>(self);
    if (read.members.live == 0)
        raiseWith(interp, "KeyError", interp.store().makeStr("pop from an empty set"));
    const bool isTable = !read.places->table.empty();
    std::size_t place
        = isTable ? read.places->finger & (read.places->table.size() - 1) : read.members.holes;
    Slot found = nextMember(interp, read, place);
    if (found == noSlot) {
        place = 0;
        found = nextMember(interp, read, place);
    }
    Ref member = interp.store().hold(found);
    interp.store().removeMember(self, member);
    if (isTable)
        interp.store().arrangeMembers(self, [&](Set &edited) {
            edited.places.edit().finger = static_cast<std::uint32_t>(place) + 1;
        });
    return member;
}

template <void (*join)(Interp &, Slot, Slot), FixedString name>
Ref inPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    refuseKeywords("set." + std::string(name.view()), arguments);
    for (const Slot other : arguments.positional)
        join(interp, self, other);
    return none(interp);
}

std::string named(Interp &interp, Slot self, std::string_view method)
{
    return std::string(typeName(interp.heap(), self)) + "." + std::string(method);
}

Ref symmetricDifferenceUpdate(Interp &interp, Slot self, const Arguments &arguments)
{
    differSet(interp, self, takeOne("set.symmetric_difference_update", arguments));
    return none(interp);
}

Ref intersectionUpdate(Interp &interp, Slot self, const Arguments &arguments)
{
    refuseKeywords("set.intersection_update", arguments);
    std::vector<Ref> kept;
    Slot other = self;
    for (std::size_t i = 0; i < arguments.positional.size(); ++i) {
        other = arguments.positional[i];
        if (i + 1 == arguments.positional.size())
            break;
        kept.push_back(intersection(interp, kept.empty() ? self : kept.back().slot(), other));
    }
    const Ref last = kept.empty() ? Ref() : intersection(interp, kept.back(), other);
    intersectSet(interp, self, last ? last.slot() : other);
    return none(interp);
}

Ref unionOf(Interp &interp, Slot self, const Arguments &arguments)
{
    refuseKeywords(named(interp, self, "union"), arguments);
    Ref made = copyOfSet(interp, self, interp.heap().as<Set>(self)->isFrozen);
    const Store::Building building(interp.store());
    for (const Slot other : arguments.positional)
        if (other != self)
            joinSet(interp, made, other);
    return made;
}

Ref intersectionOf(Interp &interp, Slot self, const Arguments &arguments)
{
    refuseKeywords(named(interp, self, "intersection"), arguments);
    if (arguments.positional.empty())
        return copyOfSet(interp, self, interp.heap().as<Set>(self)->isFrozen);
    Ref made = interp.store().hold(self);
    for (const Slot other : arguments.positional)
        made = intersection(interp, made, other);
    return made;
}

Ref differenceOf(Interp &interp, Slot self, const Arguments &arguments)
{
    refuseKeywords(named(interp, self, "difference"), arguments);
    if (arguments.positional.empty())
        return copyOfSet(interp, self, interp.heap().as<Set>(self)->isFrozen);
    Ref made = difference(interp, self, arguments.positional[0]);
    const Store::Building building(interp.store());
    for (const Slot other : arguments.positional.subspan(1))
        subtractSet(interp, made, other);
    return made;
}

Ref symmetricDifferenceOf(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = takeOne(named(interp, self, "symmetric_difference"), arguments);
    return symmetricDifference(interp, self, other);
}

// The other one as a set.
Ref asSet(Interp &interp, Slot other)
{
    return isSet(interp.heap(), other) ? interp.store().hold(other) : setOf(interp, other, false);
}

Ref isdisjoint(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = takeOne(named(interp, self, "isdisjoint"), arguments);
    const Ref walked = interp.iterated(other);
    std::int64_t position = 0;
    for (Ref member; interp.next(walked, position, member);) {
        interp.spend(Work::Member, 1);
        if (hasMember(interp, self, member))
            return boolean(interp, false);
    }
    return boolean(interp, true);
}

Ref issubset(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = takeOne(named(interp, self, "issubset"), arguments);
    return boolean(interp, isSubset(interp, self, asSet(interp, other)));
}

Ref issuperset(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = takeOne(named(interp, self, "issuperset"), arguments);
    return boolean(interp, isSubset(interp, asSet(interp, other), self));
}

Ref attributeOfSet(Interp &interp, Slot self, std::string_view name)
{
    const bool isFrozen = interp.heap().as<Set>(self)->isFrozen;
    return method(interp, isFrozen ? frozenSetMethods() : setMethods(), self, name);
}

} // namespace

} // namespace python

std::span<const Native> setMethods()
{
    using namespace python;
    static constexpr std::array table {
        entry<"set", "add", Set, add>(),
        entry<"set", "clear", Set, setClear>(),
        entry<"set", "copy", Set, setCopy>(),
        entry<"set", "difference", Set, differenceOf>(),
        entry<"set", "difference_update", Set, inPlace<subtractSet, "difference_update">>(),
        entry<"set", "discard", Set, discard>(),
        entry<"set", "intersection", Set, intersectionOf>(),
        entry<"set", "intersection_update", Set, intersectionUpdate>(),
        entry<"set", "isdisjoint", Set, isdisjoint>(),
        entry<"set", "issubset", Set, issubset>(),
        entry<"set", "issuperset", Set, issuperset>(),
        entry<"set", "pop", Set, setPop>(),
        entry<"set", "remove", Set, setRemove>(),
        entry<"set", "symmetric_difference", Set, symmetricDifferenceOf>(),
        entry<"set", "symmetric_difference_update", Set, symmetricDifferenceUpdate>(),
        entry<"set", "union", Set, unionOf>(),
        entry<"set", "update", Set, inPlace<joinSet, "update">>(),
    };
    return table;
}

std::span<const Native> frozenSetMethods()
{
    using namespace python;
    static constexpr std::array table {
        entry<"frozenset", "copy", Set, setCopy>(),
        entry<"frozenset", "difference", Set, differenceOf>(),
        entry<"frozenset", "intersection", Set, intersectionOf>(),
        entry<"frozenset", "isdisjoint", Set, isdisjoint>(),
        entry<"frozenset", "issubset", Set, issubset>(),
        entry<"frozenset", "issuperset", Set, issuperset>(),
        entry<"frozenset", "symmetric_difference", Set, symmetricDifferenceOf>(),
        entry<"frozenset", "union", Set, unionOf>(),
    };
    return table;
}

const TypeOps &setOps()
{
    using namespace python;
    static constexpr TypeOps ops {
        .getAttribute = attributeOfSet,
        .binary = setBinary,
        .inplace = setInplace,
        .compare = setCompare,
        .contains = hasMember,
        .length = [](Interp &interp,
                     Slot self) { return static_cast<std::int64_t>(setSize(interp.heap(), self)); },
        .next = setNext,
        .repr = setRepr,
    };
    return ops;
}

} // namespace clonescope::model
