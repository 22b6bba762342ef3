// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/lists.h"
#include "model/frameworks/python/sorting.h"
#include "model/frameworks/python/tables.h"

#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

Ref listAppend(Interp &interp, Slot self, const Arguments &arguments)
{
    interp.store().append(self, takeOne("list.append", arguments));
    return none(interp);
}

Ref listClear(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("list.clear", arguments);
    interp.spend(Work::Member, sizeOf(interp.heap(), self) / 2);
    interp.store().assignItems(self, {});
    return none(interp);
}

Ref listCopy(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("list.copy", arguments);
    interp.spend(Work::Member, sizeOf(interp.heap(), self) / 2); // each is held once more
    Ref made = interp.store().make(List {itemsOf(interp.heap(), self)});
    logShallowCopy(interp, self, made);
    return made;
}

Ref listCount(Interp &interp, Slot self, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    return countItem(interp, self, takeOne("list.count", arguments));
}

Ref listExtend(Interp &interp, Slot self, const Arguments &arguments)
{
    extendList(interp, self, takeOne("list.extend", arguments));
    return none(interp);
}

Ref listIndex(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("list.index", arguments, 1, 3);
    const Slot value = arguments.positional[0];
    const auto found = findItem(interp, self, value, arguments.positional.subspan(1));
    if (!found)
        raise("ValueError", interp.repr(value) + " is not in list");
    return interp.store().makeInt(static_cast<std::int64_t>(*found));
}

Ref listInsert(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("list.insert", arguments, 2, 2);
    std::int64_t at = integerArgument(interp, arguments.positional[0]);
    const auto size = static_cast<std::int64_t>(sizeOf(interp.heap(), self));
    if (at < 0)
        at = std::max<std::int64_t>(at + size, 0);
    at = std::min(at, size);
    countShift(interp, 1, static_cast<std::size_t>(size - at));
    interp.store().insertItem(self, static_cast<std::size_t>(at), arguments.positional[1]);
    return none(interp);
}

Ref listPop(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("list.pop", arguments, 0, 1);
    const std::int64_t at
        = arguments.positional.empty() ? -1 : integerArgument(interp, arguments.positional[0]);
    const std::size_t size = sizeOf(interp.heap(), self);
    if (size == 0)
        raise("IndexError", "pop from empty list");
    const auto found = position(at, size);
    if (!found)
        raise("IndexError", "pop index out of range");
    Ref member = interp.store().hold(itemsOf(interp.heap(), self)[*found]);
    removeItem(interp, self, *found);
    return member;
}

Ref listRemove(Interp &interp, Slot self, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    const auto found = findItem(interp, self, takeOne("list.remove", arguments), {});
    if (!found)
        raise("ValueError", "list.remove(x): x not in list");
    removeItem(interp, self, *found);
    return none(interp);
}

Ref listReverse(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("list.reverse", arguments);
    countMembers(interp, sizeOf(interp.heap(), self));
    const PersistentVector<Slot> items = itemsOf(interp.heap(), self);
    std::vector<Slot> turned(items.begin(), items.end());
    std::reverse(turned.begin(), turned.end());
    interp.store().assignItems(self, turned);
    return none(interp);
}

Ref sort(Interp &interp, Slot self, const Arguments &arguments)
{
    if (!arguments.positional.empty())
        raise("TypeError", "sort() takes no positional arguments");
    const SortArguments how = sortArguments(interp, arguments);
    const PersistentVector<Slot> items = itemsOf(interp.heap(), self);
    countMembers(interp, items.size());
    std::vector<Ref> members;
    for (const Slot item : items)
        members.push_back(interp.store().hold(item));
    // What keys and comparisons of the program's see meanwhile is an empty list.
    const auto assign = [&](std::span<const Ref> to) {
        const Store::Building building(interp.store());
        interp.store().assignItems(self, slots(to));
    };
    assign({});
    std::vector<Ref> order;
    try {
        order = sorted(interp, members, how.key, how.isReversed);
    } catch (...) {
        assign(members);
        throw;
    }
    const bool wasChanged = sizeOf(interp.heap(), self) > 0;
    assign({});
    interp.store().assignItems(self, slots(order));
    if (wasChanged)
        raise("ValueError", "list modified during sort");
    return none(interp);
}

} // namespace

} // namespace python

std::span<const Native> listMethods()
{
    using namespace python;
    static constexpr std::array table {
        entry<"list", "append", List, listAppend>(), entry<"list", "clear", List, listClear>(),
        entry<"list", "copy", List, listCopy>(),     entry<"list", "count", List, listCount>(),
        entry<"list", "extend", List, listExtend>(), entry<"list", "index", List, listIndex>(),
        entry<"list", "insert", List, listInsert>(), entry<"list", "pop", List, listPop>(),
        entry<"list", "remove", List, listRemove>(), entry<"list", "reverse", List, listReverse>(),
        entry<"list", "sort", List, sort>(),
    };
    return table;
}

} // namespace clonescope::model
