// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/objectstate.h"

#include "model/engine/classes.h"
#include "model/engine/machine.h"
#include "model/engine/scopes.h"
#include "model/heap/parts.h"

#include <algorithm>

namespace clonescope::model
{

std::vector<std::pair<std::string, std::size_t>> namedSlots(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    const PersistentVector<Slot> *values = slotValues(heap, object);
    const Class *type = classOf(heap, object);
    if (!values || !type || !type->slotNames)
        return {};
    std::vector<std::pair<std::string, std::size_t>> found;
    const std::vector<std::string> &names = *type->slotNames;
    const auto add = [&](const std::string &name) {
        const auto at = std::find(names.rbegin(), names.rend(), name);
        const auto index = static_cast<std::size_t>(names.rend() - at) - 1;
        if (at != names.rend() && (*values)[index] != noSlot)
            found.emplace_back(name, index);
    };
    for (const Slot of : orderOf(interp, heap[object].type)) {
        const auto *own = heap.as<Class>(of);
        if (!own)
            continue;
        const Dict &dict = *heap.as<Dict>(heap[of].dict);
        const auto entry = findEntry(heap, dict, "__slots__");
        if (!entry)
            continue;
        const Slot written = dict.entries[*entry].value;
        if (const auto *one = heap.as<Str>(written)) {
            add(mangled(*one->utf8, own->names->name));
        } else if (heap.as<List>(written) || heap.as<Tuple>(written) || heap.as<Dict>(written)) {
            for (const Ref &each : interp.members(written))
                add(mangled(interp.str(each), own->names->name));
        }
    }
    return found;
}

Ref stateOf(Interp &interp, Slot object)
{
    Store &store = interp.store();
    const Heap &heap = interp.heap();
    const Slot attributes = dictOf(heap, object);
    const auto *dict = heap.as<Dict>(attributes);
    Ref state = store.hold(dict && dict->live > 0 ? attributes : Heap::none);
    std::vector<std::pair<Ref, Slot>> held;
    std::vector<std::pair<Slot, Slot>> entries;
    for (const auto &[name, index] : namedSlots(interp, object)) {
        held.emplace_back(store.makeStr(name), (*slotValues(heap, object))[index]);
        entries.emplace_back(held.back().first, held.back().second);
    }
    if (entries.empty())
        return state;
    const Ref slots = store.makeDict(entries);
    return store.make(Tuple {{state.slot(), slots.slot()}});
}

Ref reducedObject(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    if (heap.as<Exception>(object)) {
        const Ref type = interp.store().hold(typeOf(interp, object));
        const Slot args = heap.as<Exception>(object)->args;
        const Ref state = stateOf(interp, object);
        if (state.slot() == Heap::none)
            return interp.store().make(Tuple {{type.slot(), args}});
        return interp.store().make(Tuple {{type.slot(), args, state.slot()}});
    }
    if (!interp.machine())
        throw Unsupported {"calling object.__reduce_ex__()"};
    const Ref module = interp.machine()->imported("copyreg");
    const Ref reduce = interp.attribute(module, "reduce_default");
    return interp.call(reduce, {{&object, 1}, {}});
}

} // namespace clonescope::model
