// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/dicts.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// The module _types: what types.py takes from C, and what marks a function or class of ours as one
// that is no Python in real Python. The objects of these classes.
namespace clonescope::model::python
{

namespace
{

Ref markFunction(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot marked = takeOne("builtin_function", arguments);
    if (const auto *function = interp.heap().as<Function>(marked)) {
        Function changed = *function;
        changed.isBuiltin = true;
        interp.store().replace(marked, changed);
    }
    return interp.store().hold(marked);
}

// Its methods are written in C, too.
Ref markClass(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot marked = takeOne("builtin_class", arguments);
    if (const auto *type = interp.heap().as<Class>(marked)) {
        Class changed = *type;
        changed.isBuiltin = true;
        interp.store().replace(marked, changed);
        // What only the class statement puts among the names, and slots that are none.
        const bool hasSlots = changed.slotNames && !changed.slotNames->empty();
        const Slot names = interp.heap()[marked].dict;
        for (const std::string_view name : {"__module__", "__weakref__", "__slots__"})
            if ((name != "__slots__" || !hasSlots)
                && findEntry(interp.heap(), *interp.heap().as<Dict>(names), name))
                interp.store().setClassAttribute(marked, interp.store().makeStr(std::string(name)),
                                                 noSlot);
    }
    return interp.store().hold(marked);
}

Ref makeNamespace(Interp &interp, Slot type, const Arguments &arguments)
{
    if (!arguments.positional.empty())
        raise("TypeError", "no positional arguments expected");
    Ref made = interp.store().make(Instance {}, type);
    const Store::Building building(interp.store());
    for (const auto &[name, value] : arguments.keywords)
        interp.store().setKey(interp.store().ensureDict(made),
                              interp.store().makeStr(std::string(name)), value);
    return made;
}

Ref makeMappingProxy(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot mapping = takeOne("mappingproxy", arguments);
    if (!interp.heap().as<Dict>(mapping) && !interp.special(mapping, "keys"))
        raise("TypeError",
              "mappingproxy() argument must be a mapping, not "
                  + errorTypeName(interp.heap(), mapping));
    return interp.store().make(MappingProxy {mapping});
}

Slot mappingOf(Interp &interp, Slot self)
{
    return interp.heap().as<MappingProxy>(self)->mapping;
}

std::string aliasText(Interp &interp, Slot part)
{
    if (part == Heap::none)
        return "None";
    if (part == Heap::ellipsis)
        return "...";
    if (const auto *type = interp.heap().as<Type>(part))
        return (type->module == "builtins" ? "" : std::string(type->module) + ".")
            + std::string(type->name);
    if (const auto *type = interp.heap().as<Class>(part))
        return (type->names->module == "builtins" ? "" : type->names->module + ".")
            + type->names->qualified;
    return interp.repr(part);
}

std::string aliasRepr(Interp &interp, Slot self)
{
    const GenericAlias alias = *interp.heap().as<GenericAlias>(self);
    const bool isUnion = alias.origin == noSlot;
    std::string text;
    for (const Slot part : interp.heap().as<Tuple>(alias.arguments)->items)
        text += (text.empty() ? "" : isUnion ? " | " : ", ") + aliasText(interp, part);
    if (isUnion)
        return text;
    return aliasText(interp, alias.origin) + "[" + (text.empty() ? "()" : text) + "]";
}

Ref aliasAttribute(Interp &interp, Slot self, std::string_view name)
{
    const GenericAlias alias = *interp.heap().as<GenericAlias>(self);
    if (name == "__args__")
        return interp.store().hold(alias.arguments);
    if (name == "__parameters__")
        return interp.store().hold(Heap::emptyTuple);
    if (alias.origin == noSlot)
        return {};
    if (name == "__origin__")
        return interp.store().hold(alias.origin);
    return interp.attributeOrNone(alias.origin, name);
}

Ref compareAliases(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<GenericAlias>(left);
    const auto *b = interp.heap().as<GenericAlias>(right);
    if (!a || !b || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    const bool same = a->origin == b->origin && interp.equal(a->arguments, b->arguments);
    return boolean(interp, same == (op == CompareOp::Equal));
}

// For modules of ours: what real Python does here and they do not.
Ref refuse(Interp &interp, Slot, const Arguments &arguments)
{
    unsupported(interp.str(takeOne("refuse", arguments)));
}

template <FixedString name> Ref refuseCall(Interp &, Slot, const Arguments &)
{
    unsupported("the attribute " + std::string(name.view()) + " taken of a class");
}

constexpr Native typesFunctions[] = {
    {"__dict__", refuseCall<"__dict__">, "getset_descriptor"},
    {"__weakref__", refuseCall<"__weakref__">, "getset_descriptor"},
    {"builtin_class", markClass},
    {"refuse", refuse},
    {"builtin_function", markFunction},
};

} // namespace

namespace
{

Ref makeGenericAlias(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("GenericAlias", arguments, 2, 2);
    return makeAlias(interp, arguments.positional[0], arguments.positional[1]);
}

} // namespace

Ref makeAlias(Interp &interp, Slot origin, Slot key)
{
    const bool isTuple = interp.heap().as<Tuple>(key) && interp.heap()[key].type == noSlot;
    const Ref arguments = isTuple ? interp.store().hold(key) : makeTuple(interp, std::array {key});
    return interp.store().make(GenericAlias {origin, arguments});
}

Ref makeUnion(Interp &interp, Slot left, Slot right)
{
    std::vector<Slot> parts;
    for (const Slot side : {left, right}) {
        const auto *alias = interp.heap().as<GenericAlias>(side);
        std::vector<Slot> added {side};
        if (alias && alias->origin == noSlot) {
            const auto &items = interp.heap().as<Tuple>(alias->arguments)->items;
            added.assign(items.begin(), items.end());
        }
        for (const Slot each : added)
            if (std::find(parts.begin(), parts.end(), each) == parts.end())
                parts.push_back(each);
    }
    if (parts.size() == 1)
        return interp.store().hold(parts.front());
    const Ref arguments = makeTuple(interp, parts);
    return interp.store().make(GenericAlias {noSlot, arguments});
}

bool mayJoin(const Heap &heap, Slot slot)
{
    return slot == Heap::none || isClass(heap, slot) || heap.as<GenericAlias>(slot);
}

std::span<const Native> typesClasses()
{
    static constexpr std::array table {
        Native {"GenericAlias", makeGenericAlias},
        Native {"SimpleNamespace", makeNamespace},
        Native {"UnionType", nullptr},
        Native {"mappingproxy", makeMappingProxy},
    };
    return table;
}

const ModuleDef &typesModule()
{
    static const ModuleDef module {.name = "_types",
                                   .functions = typesFunctions,
                                   .classes = typesClasses(),
                                   .classModule = "types",
                                   .alias = {"MappingProxyType", "mappingproxy"}};
    return module;
}

const TypeOps mappingProxyOps {
    .getAttribute = [](Interp &interp, Slot self, std::string_view name) -> Ref {
        constexpr std::array<std::string_view, 5> shared {"copy", "get", "items", "keys", "values"};
        return std::find(shared.begin(), shared.end(), name) == shared.end()
            ? Ref()
            : interp.attribute(mappingOf(interp, self), name);
    },
    .item
    = [](Interp &interp, Slot self, Slot key) { return interp.item(mappingOf(interp, self), key); },
    .binary = [](Interp &interp, BinaryOp op, Slot left, Slot right) -> Ref {
        if (op != BinaryOp::Or)
            return {};
        const auto plain = [&](Slot side) {
            return interp.store().hold(
                interp.heap().as<MappingProxy>(side) ? mappingOf(interp, side) : side);
        };
        return interp.binary(op, plain(left), plain(right));
    },
    .compare = [](Interp &interp, CompareOp op, Slot self,
                  Slot other) { return interp.compare(op, mappingOf(interp, self), other); },
    .contains = [](Interp &interp, Slot self,
                   Slot key) { return interp.contains(mappingOf(interp, self), key); },
    .length = [](Interp &interp, Slot self) { return interp.length(mappingOf(interp, self)); },
    .iterated = [](Interp &interp, Slot self) { return interp.iterated(mappingOf(interp, self)); },
    .repr = [](Interp &interp,
               Slot self) { return "mappingproxy(" + interp.repr(mappingOf(interp, self)) + ")"; },
    .str = [](Interp &interp, Slot self) { return interp.str(mappingOf(interp, self)); },
};

const TypeOps genericAliasOps {
    .getAttribute = aliasAttribute,
    .binary = [](Interp &interp, BinaryOp op, Slot left, Slot right) -> Ref {
        if (op != BinaryOp::Or || !mayJoin(interp.heap(), left) || !mayJoin(interp.heap(), right))
            return {};
        return makeUnion(interp, left, right);
    },
    .compare = compareAliases,
    .repr = aliasRepr,
    .call =
        [](Interp &interp, Slot self, const Arguments &arguments) {
            return interp.call(interp.heap().as<GenericAlias>(self)->origin, arguments);
        },
};

} // namespace clonescope::model::python
