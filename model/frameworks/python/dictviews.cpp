// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/dicts.h"

#include "model/engine/language.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/sequences.h"
#include "model/frameworks/python/sets.h"
#include "model/heap/typenames.h"

#include <array>

namespace clonescope::model::python
{

namespace
{

using Which = DictView::Which;

DictView dictViewAt(Interp &interp, Slot self)
{
    return *interp.heap().as<DictView>(self);
}

bool isSetLike(const Heap &heap, Slot slot)
{
    const auto *read = heap.as<DictView>(slot);
    return read && read->which != Which::Values;
}

Ref memberOfEntry(Interp &interp, Which which, const Dict::Entry &entry)
{
    if (which == Which::Items)
        return makeTuple(interp, std::array {entry.key, entry.value});
    return interp.store().hold(which == Which::Keys ? entry.key : entry.value);
}

bool dictViewNext(Interp &interp, Slot self, std::int64_t &position, Ref &member)
{
    const DictView walked = dictViewAt(interp, self);
    Dict::Entry entry;
    if (!nextEntry(interp, walked.dict, position, entry))
        return false;
    member = memberOfEntry(interp, walked.which, entry);
    return true;
}

bool dictViewContains(Interp &interp, Slot self, Slot member)
{
    const DictView asked = dictViewAt(interp, self);
    if (asked.which == Which::Keys)
        return lookUp(interp, asked.dict, member) != noSlot;
    if (asked.which == Which::Values) {
        for (const Dict::Entry &entry : entriesOf(interp, asked.dict))
            if (interp.equal(entry.value, member))
                return true;
        return false;
    }
    const auto *pair = interp.heap().as<Tuple>(member);
    if (!pair || pair->items.size() != 2)
        return false;
    const Slot key = pair->items[0], value = pair->items[1];
    const Slot found = lookUp(interp, asked.dict, key);
    return found != noSlot && interp.equal(found, value);
}

// Keys and items compare as sets, with sets too.
Ref dictViewCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!isSetLike(interp.heap(), left)
        || (!isSetLike(interp.heap(), right) && !isSet(interp.heap(), right)))
        return {};
    const std::int64_t a = interp.length(left), b = interp.length(right);
    const auto isWithin = [&](Slot part, Slot whole) {
        for (const Ref &member : interp.members(part))
            if (!interp.contains(whole, member))
                return false;
        return true;
    };
    switch (op) {
    case CompareOp::Equal:
        return boolean(interp, a == b && isWithin(left, right));
    case CompareOp::NotEqual:
        return boolean(interp, a != b || !isWithin(left, right));
    case CompareOp::Less:
        return boolean(interp, a < b && isWithin(left, right));
    case CompareOp::LessEqual:
        return boolean(interp, a <= b && isWithin(left, right));
    case CompareOp::Greater:
        return boolean(interp, a > b && isWithin(right, left));
    case CompareOp::GreaterEqual:
        return boolean(interp, a >= b && isWithin(right, left));
    }
    return {};
}

// A set of the left one's members, changed by the right ones; either may be any iterable.
Ref dictViewBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (!isSetLike(heap, left) && !isSetLike(heap, right))
        return {};
    if (op == BinaryOp::And) {
        // The view is asked; of two, the larger one.
        Slot asked = isSetLike(heap, left) ? left : right, walked = asked == left ? right : left;
        const auto *set = heap.as<Set>(walked);
        if (set && !set->isFrozen && isExact(heap, walked)
            && interp.length(asked) <= interp.length(walked))
            return intersection(interp, walked, asked);
        if (isSetLike(heap, walked) && interp.length(walked) > interp.length(asked))
            std::swap(asked, walked);
        Ref made = newSet(interp, false);
        const Store::Building building(interp.store());
        for (const Ref &member : interp.members(walked))
            if (interp.contains(asked, member))
                addMember(interp, made, member);
        return made;
    }
    if (op != BinaryOp::Or && op != BinaryOp::Xor && op != BinaryOp::Subtract)
        return {};
    Ref made = setOf(interp, left, false);
    const Store::Building building(interp.store());
    if (op == BinaryOp::Or)
        joinSet(interp, made, right);
    else if (op == BinaryOp::Xor)
        differSet(interp, made, right);
    else
        subtractSet(interp, made, right);
    return made;
}

Ref isDisjoint(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = takeOne("dict_keys.isdisjoint", arguments);
    // The longer one is asked where the other can be.
    Slot walked = other, asked = self;
    if ((isSetLike(interp.heap(), other) || isSet(interp.heap(), other))
        && interp.length(other) > interp.length(self))
        std::swap(walked, asked);
    for (const Ref &member : interp.members(walked))
        if (interp.contains(asked, member))
            return boolean(interp, false);
    return boolean(interp, true);
}

Ref dictViewAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name == "mapping")
        return interp.store().make(MappingProxy {dictViewAt(interp, self).dict});
    return isSetLike(interp.heap(), self) ? method(interp, dictViewMethods(), self, name) : Ref();
}

std::string dictViewRepr(Interp &interp, Slot self)
{
    const std::string name(typeName(interp.heap(), self));
    const Ref members = makeList(interp, interp.members(self));
    return name + "(" + interp.repr(members) + ")";
}

} // namespace

std::span<const Native> dictViewMethods()
{
    static constexpr std::array table {entry<"dict_keys", "isdisjoint", DictView, isDisjoint>()};
    return table;
}

const TypeOps dictViewOps {
    .getAttribute = dictViewAttribute,
    .binary = dictViewBinary,
    .compare = dictViewCompare,
    .contains = dictViewContains,
    .length =
        [](Interp &interp, Slot self) {
            return static_cast<std::int64_t>(
                dictSize(interp.heap(), dictViewAt(interp, self).dict));
        },
    .next = dictViewNext,
    .repr = dictViewRepr,
};

} // namespace clonescope::model::python
