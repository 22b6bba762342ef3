// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/tables.h"

#include "model/engine/exceptions.h"
#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

Slot optional(const Arguments &arguments, std::size_t at, Slot otherwise)
{
    return at < arguments.positional.size() ? arguments.positional[at] : otherwise;
}

Ref dictClear(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("dict.clear", arguments);
    interp.spend(Work::Member, dictSize(interp.heap(), self));
    interp.store().clearKeys(self);
    return none(interp);
}

Ref dictCopy(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("dict.copy", arguments);
    Ref made = asLike(interp, self, copyOf(interp, self));
    logShallowCopy(interp, self, made);
    return made;
}

// A method of the class: `self` is the class itself, a dict of it, or nothing.
// Of a class derived from dict, by calling it and putting in key by key.
Ref fromkeys(Interp &interp, Slot of, const Arguments &arguments)
{
    takePositional("dict.fromkeys", arguments, 1, 2);
    const Slot value = optional(arguments, 1, Heap::none);
    const bool isObject = of != noSlot && !isClass(interp.heap(), of);
    const Slot type = isObject ? interp.heap()[of].type : of;
    if (type != noSlot) {
        Ref made = interp.call(type, {});
        const Ref walked = interp.iterated(arguments.positional[0]);
        std::int64_t position = 0;
        for (Ref key; interp.next(walked, position, key);) {
            interp.spend(Work::Member, 1);
            interp.setItem(made, key, value);
        }
        return made;
    }
    const std::vector<Ref> keys = interp.members(arguments.positional[0]);
    std::vector<std::pair<Slot, Slot>> entries;
    entries.reserve(keys.size());
    for (const Ref &key : keys)
        entries.emplace_back(key, value);
    return makeDictOf(interp, entries);
}

Ref get(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("dict.get", arguments, 1, 2);
    const Slot value = lookUp(interp, self, arguments.positional[0]);
    return interp.store().hold(value == noSlot ? optional(arguments, 1, Heap::none) : value);
}

template <DictView::Which which>
Ref dictViewOf(Interp &interp, Slot self, const Arguments &arguments)
{
    constexpr std::array<std::string_view, 3> names {"dict.keys", "dict.values", "dict.items"};
    takeNothing(names[static_cast<std::size_t>(which)], arguments);
    return interp.store().make(DictView {which, self});
}

Ref dictPop(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("dict.pop", arguments, 1, 2);
    const Slot key = arguments.positional[0];
    // An empty dict does not ask for the key's hash.
    const Slot found = dictSize(interp.heap(), self) == 0 ? noSlot : lookUp(interp, self, key);
    if (found == noSlot) {
        if (arguments.positional.size() < 2)
            raiseKeyError(interp, key);
        return interp.store().hold(arguments.positional[1]);
    }
    Ref value = interp.store().hold(found);
    interp.store().removeKey(self, interp.keySought(self, key));
    return value;
}

Ref popitem(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("dict.popitem", arguments);
    if (dictSize(interp.heap(), self) == 0)
        raiseWith(interp, "KeyError", interp.store().makeStr("popitem(): dictionary is empty"));
    interp.store().dropHolesAtEnd(self);
    const Dict::Entry entry = interp.heap().as<Dict>(self)->entries.back();
    static_cast<void>(interp.keyIn(self, entry.key));
    Ref pair = makeTuple(interp, std::array {entry.key, entry.value});
    interp.store().removeKey(self, entry.key);
    interp.store().dropHolesAtEnd(self);
    return pair;
}

Ref setdefault(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("dict.setdefault", arguments, 1, 2);
    const Slot key = arguments.positional[0];
    const Slot found = lookUp(interp, self, key);
    if (found != noSlot)
        return interp.store().hold(found);
    const Slot value = optional(arguments, 1, Heap::none);
    interp.store().setKey(self, key, value);
    return interp.store().hold(value);
}

Ref update(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("dict.update", {arguments.positional, {}}, 0, 1);
    if (!arguments.positional.empty())
        updateDict(interp, self, arguments.positional[0]);
    updateDict(interp, self, arguments);
    return none(interp);
}

} // namespace

} // namespace python

std::span<const Native> dictMethods()
{
    using namespace python;
    using Which = DictView::Which;
    static constexpr std::array table {
        entry<"dict", "clear", Dict, dictClear>(),
        entry<"dict", "copy", Dict, dictCopy>(),
        Native {"fromkeys", fromkeys},
        entry<"dict", "get", Dict, get>(),
        entry<"dict", "items", Dict, dictViewOf<Which::Items>>(),
        entry<"dict", "keys", Dict, dictViewOf<Which::Keys>>(),
        entry<"dict", "pop", Dict, dictPop>(),
        entry<"dict", "popitem", Dict, popitem>(),
        entry<"dict", "setdefault", Dict, setdefault>(),
        entry<"dict", "update", Dict, update>(),
        entry<"dict", "values", Dict, dictViewOf<Which::Values>>(),
    };
    return table;
}

} // namespace clonescope::model
