// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/attributenames.h"
#include "model/engine/classattributes.h"
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>
#include <set>

// Classes as objects, and the builtins that ask about them.
namespace clonescope::model::python
{

namespace
{

std::string fullClassName(const Class &type)
{
    return (type.names->module == "builtins" ? "" : type.names->module + ".")
        + type.names->qualified;
}

Ref mro(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("type.mro", arguments);
    return makeList(interp, orderOf(interp, self));
}

Ref subclasses(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("type.__subclasses__", arguments);
    std::vector<Slot> found;
    for (std::uint32_t i = 0; i < interp.heap().slotCount(); ++i) {
        const auto *type = interp.heap().as<Class>(Slot {i});
        if (type && std::find(type->bases->begin(), type->bases->end(), self) != type->bases->end())
            found.push_back(Slot {i});
    }
    std::sort(found.begin(), found.end(),
              [&](Slot a, Slot b) { return interp.heap().uid(a) < interp.heap().uid(b); });
    return makeList(interp, found);
}

} // namespace

std::span<const Native> methodsOfClasses()
{
    static constexpr std::array table {
        Native {"__subclasses__", subclasses},
        Native {"mro", mro},
    };
    return table;
}

namespace
{

std::string classRepr(Interp &interp, Slot self)
{
    if (const Slot metaclass = interp.heap()[self].type; metaclass != noSlot)
        if (const Slot hook = classAttribute(interp, self, "__repr__"); hook != noSlot)
            return interp.str(interp.call(hook, {{&self, 1}, {}}));
    return "<class '" + fullClassName(*interp.heap().as<Class>(self)) + "'>";
}

Ref joinClasses(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    if (op != BinaryOp::Or || !mayJoin(interp.heap(), left) || !mayJoin(interp.heap(), right))
        return {};
    return makeUnion(interp, left, right);
}

// ---- isinstance and issubclass ----

// What a class says of itself, by its metaclass.
std::optional<bool> asked(Interp &interp, Slot type, std::string_view hook, Slot about)
{
    const Slot metaclass = interp.heap().as<Class>(type) ? interp.heap()[type].type : noSlot;
    if (metaclass == noSlot)
        return std::nullopt;
    const Slot function = classAttribute(interp, type, hook);
    if (function == noSlot)
        return std::nullopt;
    const std::vector<Slot> arguments {type, about};
    return interp.truth(interp.call(function, {arguments, {}}));
}

bool isSubclassOf(Interp &interp, Slot type, Slot classes)
{
    interp.spend(1);
    if (const auto *tuple = interp.heap().as<Tuple>(classes)) {
        const Nesting nesting(interp, " in __subclasscheck__");
        const PersistentVector<Slot> all = tuple->items;
        return std::any_of(all.begin(), all.end(),
                           [&](Slot each) { return isSubclassOf(interp, type, each); });
    }
    if (const auto *alias = interp.heap().as<GenericAlias>(classes);
        alias && alias->origin == noSlot)
        return isSubclassOf(interp, type, alias->arguments);
    if (const Ref hook
        = isClass(interp.heap(), classes) ? Ref() : ownMethod(interp, classes, "__subclasscheck__"))
        return interp.truth(interp.call(hook, {{&type, 1}, {}}));
    if (!isClass(interp.heap(), classes))
        raise("TypeError", "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    if (const auto answer = asked(interp, classes, "__subclasscheck__", type))
        return *answer;
    return isSubclass(interp, type, classes);
}

Ref issubclass(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("issubclass", arguments, 2, 2);
    if (!isClass(interp.heap(), arguments.positional[0]))
        raise("TypeError", "issubclass() arg 1 must be a class");
    return boolean(interp, isSubclassOf(interp, arguments.positional[0], arguments.positional[1]));
}

// ---- vars, dir, globals, locals ----

Ref localNames(Interp &interp)
{
    const Frame *frame = interp.machine() ? interp.machine()->frame() : nullptr;
    if (!frame || frame->code->kind == Code::Kind::Module)
        return interp.store().hold(frame ? frame->unit->globals : Heap::globals);
    if (frame->code->kind == Code::Kind::Class)
        return frame->names;
    std::vector<std::pair<Ref, Slot>> held;
    std::vector<std::pair<Slot, Slot>> entries;
    const auto add = [&](const std::string &name, Slot value) {
        if (value == noSlot || name.starts_with('.'))
            return;
        held.emplace_back(interp.store().makeStr(name), value);
        entries.emplace_back(held.back().first, value);
    };
    for (std::size_t i = 0; i < frame->locals.size(); ++i) {
        const std::string &name = frame->code->localNames[i];
        const auto &cells = frame->code->cellNames;
        if (std::find(cells.begin(), cells.end(), name) == cells.end())
            add(name, frame->locals[i]);
    }
    for (std::size_t i = 0; i < frame->cells.size(); ++i)
        add(frame->code->cellName(i), interp.heap().as<Cell>(frame->cells[i])->content);
    return interp.store().makeDict(entries);
}

Ref locals(Interp &interp, Slot, const Arguments &arguments)
{
    takeNothing("locals", arguments);
    return localNames(interp);
}

Ref globals(Interp &interp, Slot, const Arguments &arguments)
{
    takeNothing("globals", arguments);
    const Frame *frame = interp.machine() ? interp.machine()->frame() : nullptr;
    return interp.store().hold(frame ? frame->unit->globals : Heap::globals);
}

Ref vars(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("vars", arguments, 0, 1);
    if (arguments.positional.empty())
        return localNames(interp);
    Ref dict = interp.attributeOrNoneQuietly(arguments.positional[0], "__dict__");
    if (!dict)
        raise("TypeError", "vars() argument must have __dict__ attribute");
    return dict;
}

std::string tableName(const Type &type)
{
    return type.module == "builtins" ? std::string(type.name)
                                     : std::string(type.module) + "." + std::string(type.name);
}

} // namespace

Ref directoryOf(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    std::set<std::string> names;
    const auto takeKeys = [&](Slot dict) {
        if (const auto *own = heap.as<Dict>(dict))
            for (const Dict::Entry &entry : own->entries)
                if (entry.key != noSlot)
                    names.insert(interp.str(entry.key));
    };
    const auto takeTable = [&](const std::string &owner) {
        const auto *listed = listedNames(interp, owner);
        if (!listed)
            unsupported("dir() of an object of type " + owner);
        names.insert(listed->begin(), listed->end());
    };
    const Slot ofObject = dictOf(heap, object);
    takeKeys(heap.as<Module>(object) ? heap[object].dict : ofObject);
    if (const auto *module = heap.as<Module>(object)) {
        if (heap[object].dict != noSlot)
            unsupported("dir() of the module " + std::string(module->name));
        takeTable(std::string(module->name));
    } else {
        const Slot type = isClass(heap, object) ? object : typeOf(interp, object);
        for (const Slot at : orderOf(interp, type)) {
            if (const auto *builtin = heap.as<Type>(at)) {
                if (builtin->name == "_TensorBase") // torch.Tensor has all of it
                    continue;
                takeTable(tableName(*builtin));
                continue;
            }
            takeKeys(heap[at].dict);
            names.insert({"__doc__", "__module__"});
            if (heap.as<Class>(at)->hasDict)
                names.insert("__dict__");
            if (heap.as<Class>(at)->takesWeakReferences)
                names.insert("__weakref__");
        }
    }
    std::vector<Ref> listed;
    listed.reserve(names.size());
    for (const std::string &name : names)
        listed.push_back(interp.store().makeStr(name));
    return makeList(interp, listed);
}

namespace
{

Ref dir(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("dir", arguments, 0, 1);
    std::set<std::string> names;
    const auto take = [&](Slot dict) {
        for (const Ref &key : interp.members(dict))
            names.insert(interp.str(key));
    };
    if (arguments.positional.empty()) {
        take(localNames(interp));
    } else {
        const Slot object = arguments.positional[0];
        if (const Ref own = interp.special(object, "__dir__"))
            for (const Ref &name : interp.members(interp.call(own, {})))
                names.insert(interp.str(name));
        else
            return directoryOf(interp, object);
    }
    std::vector<Ref> listed;
    listed.reserve(names.size());
    for (const std::string &name : names)
        listed.push_back(interp.store().makeStr(name));
    return makeList(interp, listed);
}

// ---- super ----

Ref superWithoutArguments(Interp &interp)
{
    const Frame *frame = interp.machine() ? interp.machine()->frame() : nullptr;
    if (!frame || frame->code->kind != Code::Kind::Function)
        raise("RuntimeError", "super(): no arguments");
    Slot type = noSlot;
    for (std::size_t i = 0; i < frame->cells.size(); ++i)
        if (frame->code->cellName(i) == "__class__")
            type = interp.heap().as<Cell>(frame->cells[i])->content;
    if (frame->code->positional == 0)
        raise("RuntimeError", "super(): no arguments");
    Slot self = frame->locals[0] ? frame->locals[0].slot() : noSlot;
    for (const auto &[local, cell] : frame->code->cellParameters)
        if (local == 0)
            self = interp.heap().as<Cell>(frame->cells[cell])->content;
    if (self == noSlot)
        raise("RuntimeError", "super(): arg[0] deleted");
    if (type == noSlot)
        raise("RuntimeError", "super(): __class__ cell not found");
    const std::vector<Slot> arguments {type, self};
    return makeSuper(interp, noSlot, {arguments, {}});
}

} // namespace

Ref makeSuper(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("super", arguments, 0, 2);
    if (arguments.positional.empty())
        return superWithoutArguments(interp);
    if (arguments.positional.size() == 1)
        unsupported("super() with one argument");
    const Slot type = arguments.positional[0], self = arguments.positional[1];
    if (!isClass(interp.heap(), type))
        raise("TypeError",
              "super() argument 1 must be a type, not " + errorTypeName(interp.heap(), type));
    if (isClass(interp.heap(), self) && isSubclass(interp, self, type))
        return interp.store().make(Super {type, self, self});
    const Slot start = typeOf(interp, self);
    if (!isSubclass(interp, start, type))
        raise("TypeError", "super(type, obj): obj must be an instance or subtype of type");
    return interp.store().make(Super {type, self, start});
}

Ref makePlainObject(Interp &interp, Slot, const Arguments &arguments)
{
    if (!arguments.positional.empty() || !arguments.keywords.empty())
        raise("TypeError", "object() takes no arguments");
    return interp.store().make(Instance {});
}

bool isInstance(Interp &interp, Slot object, Slot classes)
{
    interp.spend(1);
    if (const auto *tuple = interp.heap().as<Tuple>(classes)) {
        const Nesting nesting(interp, " in __instancecheck__");
        const PersistentVector<Slot> choices = tuple->items;
        return std::any_of(choices.begin(), choices.end(),
                           [&](Slot choice) { return isInstance(interp, object, choice); });
    }
    if (const auto *alias = interp.heap().as<GenericAlias>(classes);
        alias && alias->origin == noSlot) {
        const PersistentVector<Slot> choices = interp.heap().as<Tuple>(alias->arguments)->items;
        return std::any_of(choices.begin(), choices.end(), [&](Slot choice) {
            return choice == Heap::none ? object == Heap::none : isInstance(interp, object, choice);
        });
    }
    if (!isClass(interp.heap(), classes)) {
        if (const Ref hook = ownMethod(interp, classes, "__instancecheck__"))
            return interp.truth(interp.call(hook, {{&object, 1}, {}}));
        raise("TypeError", "isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    if (classes == interp.language().type("object"))
        return true;
    const auto *builtin = interp.heap().as<Type>(classes);
    if (builtin && builtin->module == "torch" && builtin->name.ends_with("Tensor")
        && builtin->name != "Tensor") { // which ask for a dtype
        if (!interp.heap().as<Tensor>(object))
            return false;
        const Ref type = interp.call(interp.attribute(object, "type"), {});
        return interp.str(type) == "torch." + std::string(builtin->name);
    }
    const Slot type = typeOf(interp, object);
    if (type == classes)
        return true;
    if (const auto answer = asked(interp, classes, "__instancecheck__", object))
        return *answer;
    if (isSubclass(interp, type, classes))
        return true;
    // What an object gives out as its class counts, too.
    const auto *weak = interp.heap().as<WeakReference>(object);
    if (classAttribute(interp, object, "__class__") == noSlot && !(weak && weak->isProxy))
        return false;
    const Ref said = interp.attributeOrNoneQuietly(object, "__class__");
    return said && isClass(interp.heap(), said) && isSubclass(interp, said, classes);
}

std::span<const Native> classFunctions()
{
    static constexpr std::array table {
        Native {"dir", dir},       Native {"globals", globals}, Native {"issubclass", issubclass},
        Native {"locals", locals}, Native {"vars", vars},
    };
    return table;
}

const TypeOps classOps {
    .getAttribute
    = [](Interp &interp, Slot self,
         std::string_view name) { return method(interp, methodsOfClasses(), self, name); },
    .binary = joinClasses,
    .repr = classRepr,
};

const TypeOps superOps {
    .getAttribute = superAttribute,
    .repr = [](Interp &interp, Slot self) -> std::string {
        const Super from = *interp.heap().as<Super>(self);
        return "<super: " + interp.repr(from.type) + ", <"
            + std::string(atomText(interp.heap(), from.start)) + " object>>";
    },
};

namespace
{

bool isNamespace(const Heap &heap, Slot self)
{
    const auto *type = heap.as<Type>(heap[self].type);
    return type && type->name == "SimpleNamespace";
}

std::string namespaceRepr(Interp &interp, Slot self)
{
    std::string text;
    const auto entries = interp.entries(interp.store().ensureDict(self));
    for (const auto &[key, value] : *entries)
        text += (text.empty() ? "" : ", ") + interp.str(key) + "=" + interp.repr(value);
    return "namespace(" + text + ")";
}

} // namespace

const TypeOps instanceOps {
    .getAttribute = [](Interp &interp, Slot self, std::string_view name) -> Ref {
        if (!isNamespace(interp.heap(), self))
            return {};
        if (name == "__dict__")
            return interp.store().hold(interp.store().ensureDict(self));
        const auto *dict = interp.heap().as<Dict>(dictOf(interp.heap(), self));
        const auto found = dict ? findEntry(interp.heap(), *dict, name) : std::nullopt;
        return found ? interp.store().hold(dict->entries[*found].value) : Ref();
    },
    .setAttribute =
        [](Interp &interp, Slot self, std::string_view name, Slot value) {
            if (isNamespace(interp.heap(), self))
                return setGenericAttribute(interp, self, name, value);
            raise("AttributeError",
                  "'" + std::string(typeName(interp.heap(), self)) + "' object has no attribute '"
                      + std::string(name) + "'");
        },
    .compare = [](Interp &interp, CompareOp op, Slot left, Slot right) -> Ref {
        const Heap &heap = interp.heap();
        const bool isTold
            = heap.as<Instance>(right) && isNamespace(heap, left) && isNamespace(heap, right);
        if (!isTold || (op != CompareOp::Equal && op != CompareOp::NotEqual))
            return {};
        return interp.compare(op, interp.store().ensureDict(left),
                              interp.store().ensureDict(right));
    },
    .repr = [](Interp &interp, Slot self) -> std::string {
        if (isNamespace(interp.heap(), self))
            return namespaceRepr(interp, self);
        const Class *type = classOf(interp.heap(), self);
        return "<" + (type ? fullClassName(*type) : std::string("object")) + " object at "
            + addressText(interp.heap(), self) + ">";
    },
};

} // namespace clonescope::model::python
