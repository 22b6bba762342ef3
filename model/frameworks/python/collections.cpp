// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/collections.h"

#include "model/engine/language.h"
#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/lists.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/typenames.h"

#include <array>

// What Python's own collections and functools take from C: deque, defaultdict, partial.
namespace clonescope::model
{

namespace python
{

namespace
{

Ref makeDefaultDict(Interp &interp, Slot, const Arguments &arguments)
{
    Slot factory = Heap::none;
    Arguments rest = arguments;
    if (!arguments.positional.empty()) {
        factory = arguments.positional[0];
        rest.positional = arguments.positional.subspan(1);
        if (factory != Heap::none && !isCallable(interp, factory))
            raise("TypeError", "first argument must be callable or None");
    }
    takePositional("dict", {rest.positional, {}}, 0, 1);
    Dict empty;
    empty.factory = factory;
    Ref made
        = interp.store().make(std::move(empty), interp.language().type("collections.defaultdict"));
    const Store::Building building(interp.store());
    if (!rest.positional.empty())
        updateDict(interp, made, rest.positional[0]);
    updateDict(interp, made, rest);
    return made;
}

const Partial &partialAt(Interp &interp, Slot self)
{
    return *interp.heap().as<Partial>(self);
}

// Of another partial, its function with the arguments of both.
Ref makePartial(Interp &interp, Slot, const Arguments &arguments)
{
    if (arguments.positional.empty())
        raise("TypeError", "type 'partial' takes at least one argument");
    Slot function = arguments.positional[0];
    if (!isCallable(interp, function))
        raise("TypeError", "the first argument must be callable");
    std::vector<Slot> given;
    Ref keywords = interp.store().makeDict({});
    const Store::Building building(interp.store());
    const auto *inner = interp.heap().as<Partial>(function);
    if (inner && interp.heap()[function].dict == noSlot && interp.heap()[function].type == noSlot) {
        const auto &own = interp.heap().as<Tuple>(inner->args)->items;
        given.assign(own.begin(), own.end());
        updateDict(interp, keywords, inner->keywords);
        function = inner->function;
    }
    given.insert(given.end(), arguments.positional.begin() + 1, arguments.positional.end());
    updateDict(interp, keywords, arguments);
    const Ref args = makeTuple(interp, given);
    return interp.store().make(Partial {function, args, keywords});
}

Ref callPartial(Interp &interp, Slot self, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    const Partial partial = partialAt(interp, self);
    const Ref function = interp.store().hold(partial.function);
    std::vector<Ref> held;
    for (const Slot argument : interp.heap().as<Tuple>(partial.args)->items)
        held.push_back(interp.store().hold(argument));
    std::vector<Slot> positional = slots(held);
    positional.insert(positional.end(), arguments.positional.begin(), arguments.positional.end());
    std::vector<Shared<std::string>> names;
    std::vector<std::pair<std::string_view, Slot>> keywords;
    for (const Dict::Entry &entry : entriesOf(interp, partial.keywords)) {
        held.push_back(interp.store().hold(entry.value));
        names.push_back(text(interp.heap(), entry.key));
        keywords.emplace_back(*names.back(), entry.value);
    }
    for (const auto &given : arguments.keywords) {
        const auto same = std::find_if(keywords.begin(), keywords.end(), [&](const auto &known) {
            return known.first == given.first;
        });
        if (same == keywords.end())
            keywords.push_back(given);
        else
            same->second = given.second;
    }
    return interp.call(function, {positional, keywords});
}

std::string partialRepr(Interp &interp, Slot self)
{
    const Partial partial = partialAt(interp, self);
    std::string result = errorTypeName(interp.heap(), self) + "(" + interp.repr(partial.function);
    for (const Slot argument : interp.heap().as<Tuple>(partial.args)->items)
        result += ", " + interp.repr(argument);
    for (const Dict::Entry &entry : entriesOf(interp, partial.keywords))
        result += ", " + *text(interp.heap(), entry.key) + "=" + interp.repr(entry.value);
    return result + ")";
}

// Takes over what __reduce__ gave: function, arguments, keywords, attributes.
Ref setPartialState(Interp &interp, Slot self, const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    const auto *state = heap.as<Tuple>(takeOne("functools.partial.__setstate__", arguments));
    if (!state || state->items.size() != 4 || !isCallable(interp, state->items[0])
        || !heap.as<Tuple>(state->items[1])
        || (state->items[2] != Heap::none && !heap.as<Dict>(state->items[2])))
        raise("TypeError", "invalid partial state");
    const PersistentVector<Slot> parts = state->items;
    if (parts[3] != Heap::none && !heap.as<Dict>(parts[3]))
        unsupported("a partial object whose attributes are no dict");
    const Ref args = exact(interp, parts[1]);
    Ref keywords = interp.store().makeDict({});
    if (parts[2] != Heap::none && !isExact(heap, parts[2]))
        keywords = interp.store().hold(parts[2]);
    else if (parts[2] != Heap::none)
        updateDict(interp, keywords, parts[2]);
    interp.store().replace(self, Partial {parts[0], args, keywords});
    const Ref attributes
        = parts[3] == Heap::none ? interp.store().makeDict({}) : interp.store().hold(parts[3]);
    interp.store().setDict(self, attributes);
    return none(interp);
}

constexpr Native methodsOfPartial[] {{"__setstate__", setPartialState}};

Ref partialAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Partial partial = partialAt(interp, self);
    if (name == "func")
        return interp.store().hold(partial.function);
    if (name == "args")
        return interp.store().hold(partial.args);
    if (name == "keywords")
        return interp.store().hold(partial.keywords);
    if (name == "__dict__")
        return interp.store().hold(interp.store().ensureDict(self));
    if (Ref found = method(interp, methodsOfPartial, self, name))
        return found;
    if (interp.heap()[self].type != noSlot)
        return {}; // of a class of the program's, which has looked there already
    const Slot attributes = dictOf(interp.heap(), self);
    const auto *dict = attributes == noSlot ? nullptr : interp.heap().as<Dict>(attributes);
    const auto found = dict ? findEntry(interp.heap(), *dict, name) : std::nullopt;
    return found ? interp.store().hold(dict->entries[*found].value) : Ref();
}

void setPartialAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    if (name == "func" || name == "args" || name == "keywords")
        raise("AttributeError", "readonly attribute");
    if (name == "__dict__")
        unsupported("changing __dict__ of a partial object");
    const Ref key = interp.nameString(name);
    if (value != noSlot)
        return interp.store().setKey(interp.store().ensureDict(self), key, value);
    const Slot attributes = dictOf(interp.heap(), self);
    if (attributes == noSlot || !interp.store().removeKey(attributes, key))
        raise("AttributeError",
              "'" + errorTypeName(interp.heap(), self) + "' object has no attribute '"
                  + std::string(name) + "'");
}

} // namespace

const TypeOps partialOps {
    .getAttribute = partialAttribute,
    .setAttribute = setPartialAttribute,
    .repr = partialRepr,
    .call = callPartial,
};

} // namespace python

std::span<const Native> partialMethods()
{
    return python::methodsOfPartial;
}

const ModuleDef &collectionsModule()
{
    using namespace python;
    static constexpr std::array classes {
        Native {"defaultdict", makeDefaultDict},
        Native {"deque", makeDeque},
    };
    static const ModuleDef module {
        .name = "_collections", .functions = {}, .classes = classes, .classModule = "collections"};
    return module;
}

const ModuleDef &functoolsModule()
{
    static constexpr std::array classes {Native {"partial", python::makePartial}};
    static const ModuleDef module {
        .name = "_functools", .functions = {}, .classes = classes, .classModule = "functools"};
    return module;
}

} // namespace clonescope::model
