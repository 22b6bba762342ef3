// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/sets.h"

#include "model/frameworks/python/dicts.h"
#include "model/heap/setplaces.h"

// What sets are made of and joined by, member by member in the order that CPython takes, since it
// shows in the order of the result.
namespace clonescope::model::python
{

namespace
{

const Set &setAt(Interp &interp, Slot set)
{
    return *interp.heap().as<Set>(set);
}

} // namespace

std::size_t setSize(const Heap &heap, Slot set)
{
    return heap.as<Set>(set)->members.live;
}

std::vector<Ref> setMembers(Interp &interp, Slot set)
{
    const Set read = setAt(interp, set);
    countMembers(interp, read.members.live);
    std::vector<Ref> all;
    std::size_t place = 0;
    for (Slot member = nextMember(interp, read, place); member != noSlot;
         member = nextMember(interp, read, ++place))
        all.push_back(interp.store().hold(member));
    return all;
}

Slot nextMember(Interp &interp, const Set &set, std::size_t &place)
{
    const std::size_t begin = place;
    const Slot member = memberFrom(set, place);
    interp.spend(Work::Character, place - begin);
    return member;
}

namespace
{

// What is looked for among members: a set as the frozenset that it equals.
Ref frozen(Interp &interp, Slot member)
{
    const auto *set = interp.heap().as<Set>(member);
    return set && !set->isFrozen ? copyOfSet(interp, member, true) : interp.store().hold(member);
}

} // namespace

bool hasMember(Interp &interp, Slot set, Slot member)
{
    const Ref asKey = frozen(interp, member);
    const Slot key = interp.keySought(set, asKey);
    return key != noSlot && findEntry(interp.heap(), setAt(interp, set).members, key).has_value();
}

bool isSubset(Interp &interp, Slot part, Slot whole)
{
    if (setSize(interp.heap(), part) > setSize(interp.heap(), whole))
        return false;
    for (const Ref &member : setMembers(interp, part))
        if (!hasMember(interp, whole, member))
            return false;
    return true;
}

Ref newSet(Interp &interp, bool isFrozen)
{
    Set empty;
    empty.isFrozen = isFrozen;
    return interp.store().make(std::move(empty));
}

Ref copyOfSet(Interp &interp, Slot set, bool isFrozen)
{
    const Set read = setAt(interp, set);
    interp.spend(Work::Member, std::uint64_t {4} * read.members.live);
    Set made;
    made.isFrozen = isFrozen;
    makePlaces(interp.heap(), made, read.members.live);
    takePlaces(interp.heap(), made, read);
    return interp.store().make(std::move(made));
}

Ref setOf(Interp &interp, Slot iterable, bool isFrozen)
{
    if (isSet(interp.heap(), iterable))
        return copyOfSet(interp, iterable, isFrozen);
    Ref made = newSet(interp, isFrozen);
    const Store::Building building(interp.store());
    joinSet(interp, made, iterable);
    return made;
}

void addMember(Interp &interp, Slot set, Slot member)
{
    interp.spend(Work::Member, 2);
    interp.store().addMember(set, keyIn(interp, set, member));
}

bool removeMember(Interp &interp, Slot set, Slot member)
{
    const Ref asKey = frozen(interp, member);
    const Slot key = interp.keySought(set, asKey);
    if (key == noSlot)
        return false;
    interp.spend(Work::Character, placesLookedAt(interp.heap(), setAt(interp, set), key));
    return interp.store().removeMember(set, key);
}

void joinSet(Interp &interp, Slot set, Slot other)
{
    const auto makeRoom = [&](std::size_t joining) {
        interp.store().arrangeMembers(
            set, [&](Set &edited) { makePlaces(interp.heap(), edited, joining); });
    };
    if (isSet(interp.heap(), other)) {
        const Set joining = setAt(interp, other);
        if (other == set || joining.members.live == 0)
            return;
        makeRoom(joining.members.live);
        const bool isLike = isLaidOutAs(setAt(interp, set), joining);
        for (const Ref &member : setMembers(interp, other))
            addMember(interp, set, member);
        if (isLike)
            interp.store().arrangeMembers(
                set, [&](Set &edited) { edited.places.edit().table = joining.places->table; });
        return;
    }
    if (interp.heap().as<Dict>(other)) {
        makeRoom(dictSize(interp.heap(), other));
        for (const Dict::Entry &entry : entriesOf(interp, other))
            addMember(interp, set, entry.key);
        return;
    }
    const Ref walked = interp.iterated(other);
    std::int64_t position = 0;
    for (Ref member; interp.next(walked, position, member);)
        addMember(interp, set, member);
}

namespace
{

// A new set of those members that `stays` lets in.
template <typename Stays>
Ref chosen(Interp &interp, std::span<const Ref> members, bool isFrozen, Stays stays)
{
    Ref made = newSet(interp, isFrozen);
    const Store::Building building(interp.store());
    for (const Ref &member : members)
        if (stays(member))
            addMember(interp, made, member);
    return made;
}

} // namespace

Ref intersection(Interp &interp, Slot set, Slot other)
{
    const bool isFrozen = setAt(interp, set).isFrozen;
    if (!isSet(interp.heap(), other)) {
        const std::vector<Ref> members = interp.members(other);
        return chosen(interp, members, isFrozen,
                      [&](Slot member) { return hasMember(interp, set, member); });
    }
    if (set == other)
        return copyOfSet(interp, set, isFrozen);
    // The smaller one is walked.
    const bool isLarger = setSize(interp.heap(), other) > setSize(interp.heap(), set);
    const Slot walked = isLarger ? set : other, asked = isLarger ? other : set;
    return chosen(interp, setMembers(interp, walked), isFrozen,
                  [&](Slot member) { return hasMember(interp, asked, member); });
}

Ref difference(Interp &interp, Slot set, Slot other)
{
    const Heap &heap = interp.heap();
    const bool isFrozen = setAt(interp, set).isFrozen;
    const bool isDict = heap.as<Dict>(other) != nullptr;
    const bool isAsked = isSet(heap, other) || isDict;
    const std::size_t size = isDict ? dictSize(heap, other) : isAsked ? setSize(heap, other) : 0;
    if (!isAsked || setSize(heap, set) / 4 > size) {
        Ref made = copyOfSet(interp, set, isFrozen);
        const Store::Building building(interp.store());
        subtractSet(interp, made, other);
        return made;
    }
    return chosen(interp, setMembers(interp, set), isFrozen, [&](Slot member) {
        return isDict ? lookUp(interp, other, member) == noSlot : !hasMember(interp, other, member);
    });
}

Ref symmetricDifference(Interp &interp, Slot set, Slot other)
{
    Ref made = setOf(interp, other, setAt(interp, set).isFrozen);
    const Store::Building building(interp.store());
    differSet(interp, made, set);
    return made;
}

void intersectSet(Interp &interp, Slot set, Slot other)
{
    const Ref kept = intersection(interp, set, other);
    for (const Ref &member : setMembers(interp, set))
        if (!hasMember(interp, kept, member))
            removeMember(interp, set, member);
    const Set arranged = setAt(interp, kept);
    interp.store().arrangeMembers(set, [&](Set &edited) {
        dropPlaces(edited);
        if (edited.members.live == 0 || arranged.places->table.empty())
            return;
        // The places of the new set, with the members that were there before.
        std::vector<Slot> table(arranged.places->table.begin(), arranged.places->table.end());
        for (Slot &place : table)
            if (place != noSlot && place != Set::removed)
                place
                    = edited.members.entries[*findEntry(interp.heap(), edited.members, place)].key;
        edited.places.edit().table = PersistentVector<Slot>(table.begin(), table.end());
        edited.places.edit().taken = arranged.places->taken;
    });
}

void subtractSet(Interp &interp, Slot set, Slot other)
{
    if (set == other) {
        interp.store().clearKeys(set);
        return;
    }
    if (!isSet(interp.heap(), other)) {
        for (const Ref &member : interp.members(other))
            removeMember(interp, set, member);
    } else {
        const bool isMuchLarger = setSize(interp.heap(), other) / 8 > setSize(interp.heap(), set);
        const Ref fewer = isMuchLarger ? intersection(interp, set, other) : Ref();
        for (const Ref &member : setMembers(interp, isMuchLarger ? fewer.slot() : other))
            removeMember(interp, set, member);
    }
    interp.store().arrangeMembers(set, [&](Set &edited) { tidyPlaces(interp.heap(), edited); });
}

void differSet(Interp &interp, Slot set, Slot other)
{
    if (set == other) {
        interp.store().clearKeys(set);
        return;
    }
    const auto change = [&](std::span<const Ref> members) {
        for (const Ref &member : members)
            if (!removeMember(interp, set, member))
                addMember(interp, set, member);
    };
    if (interp.heap().as<Dict>(other))
        return change(interp.members(other));
    const Ref distinct
        = isSet(interp.heap(), other) ? interp.store().hold(other) : setOf(interp, other, false);
    change(setMembers(interp, distinct));
}

Ref makeSet(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("set", arguments, 0, 1);
    if (arguments.positional.empty())
        return newSet(interp, false);
    const Slot source = arguments.positional[0];
    Ref made = setOf(interp, source, false);
    if (isSet(interp.heap(), source))
        logShallowCopy(interp, source, made);
    return made;
}

Ref makeFrozenSet(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("frozenset", arguments, 0, 1);
    if (arguments.positional.empty())
        return newSet(interp, true);
    const Slot source = arguments.positional[0];
    const auto *same = interp.heap().as<Set>(source);
    if (same && same->isFrozen && isExact(interp.heap(), source))
        return interp.store().hold(source);
    return setOf(interp, source, true);
}

} // namespace clonescope::model::python
