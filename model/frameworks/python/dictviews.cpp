// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/dicts.h"

#include "model/frameworks/python/sequences.h"

#include <array>

namespace clonescope::model::python
{

namespace
{

using Which = DictView::Which;

DictView view(Interp &interp, Slot self)
{
    return *interp.heap().as<DictView>(self);
}

Ref memberOfEntry(Interp &interp, Which which, const Dict::Entry &entry)
{
    if (which == Which::Items)
        return makeTuple(interp, std::array {entry.key, entry.value});
    return interp.store().hold(which == Which::Keys ? entry.key : entry.value);
}

bool next(Interp &interp, Slot self, std::int64_t &position, Ref &member)
{
    const DictView walked = view(interp, self);
    Dict::Entry entry;
    if (!nextEntry(interp, walked.dict, position, entry))
        return false;
    member = memberOfEntry(interp, walked.which, entry);
    return true;
}

bool contains(Interp &interp, Slot self, Slot member)
{
    const DictView asked = view(interp, self);
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

// Keys and items compare as sets; with sets themselves only equality could be asked here, and there
// are none.
Ref compare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *other = interp.heap().as<DictView>(right);
    const DictView mine = view(interp, left);
    if (!other || mine.which == Which::Values || other->which == Which::Values)
        return {};
    const std::int64_t a = interp.length(left), b = interp.length(right);
    const auto isWithin = [&](Slot part, Slot whole) {
        for (const Ref &member : interp.members(part))
            if (!contains(interp, whole, member))
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

Ref binary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto isSetLike = [&](Slot slot) {
        const auto *read = interp.heap().as<DictView>(slot);
        return read && read->which != Which::Values;
    };
    const bool isSetOperator = op == BinaryOp::And || op == BinaryOp::Or || op == BinaryOp::Xor
        || op == BinaryOp::Subtract;
    if (isSetOperator && (isSetLike(left) || isSetLike(right)))
        unsupported("a set (the result of an operator on a dict's keys or items)");
    return {};
}

std::string repr(Interp &interp, Slot self)
{
    const std::string name(typeName(interp.heap(), self));
    const Ref members = makeList(interp, interp.members(self));
    return name + "(" + interp.repr(members) + ")";
}

} // namespace

const TypeOps dictViewOps {
    .binary = binary,
    .compare = compare,
    .contains = contains,
    .length =
        [](Interp &interp, Slot self) {
            return static_cast<std::int64_t>(dictSize(interp.heap(), view(interp, self).dict));
        },
    .next = next,
    .repr = repr,
};

} // namespace clonescope::model::python
