// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/interp.h"

#include "model/engine/pythonnames.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace clonescope::model
{

namespace
{

// Functions of modules that are of another class in real Python, being written in it.
bool isWrittenInPython(std::string_view function)
{
    constexpr std::string_view all[] {"constant",     "copy",        "deepcopy",
                                      "initial_seed", "manual_seed", "seed"};
    return std::ranges::find(all, function) != std::end(all);
}

// All natives in one row, by table.
struct Tables {
    std::vector<std::pair<std::span<const Native>, std::uint32_t>> tables; // and its first index
    std::vector<const Native *> natives;

    Tables()
    {
        for (const auto table :
             {builtinFunctions(), typeConstructors(), strMethods(), listMethods(), tupleMethods(),
              dictMethods(), tensorMethods(), gradNodeMethods(), eagerTensorMethods()})
            add(table);
        for (const ModuleDef *module : modules()) {
            add(module->functions);
            add(module->constructors);
        }
    }
    void add(std::span<const Native> table)
    {
        tables.emplace_back(table, static_cast<std::uint32_t>(natives.size()));
        for (const Native &entry : table)
            natives.push_back(&entry);
    }
};

const Tables &tables()
{
    static const Tables all;
    return all;
}

// The immortal objects and the ways to find them.
struct Boot {
    Heap heap;
    std::unordered_map<std::string_view, Slot> builtins;
    std::map<std::string, Slot, std::less<>> types;
    std::map<std::pair<Framework, DType>, Slot> dtypes;
    std::unordered_map<const Native *, Slot> descriptors; // methods as their class has them
    std::unordered_map<std::string_view, Slot> moduleSlots;
    std::unordered_map<std::string_view, std::unordered_map<std::string_view, Slot>> members;

    Boot()
    {
        for (const Native &entry : builtinFunctions())
            builtins.emplace(entry.name, heap.allocate(Builtin {entry.name, nativeIndex(entry)}));
        for (const Native &entry : typeConstructors()) {
            const Slot slot = constant(Type {entry.name, "builtins", nativeIndex(entry)});
            if (isPythonBuiltin(entry.name))
                builtins.emplace(entry.name, slot);
        }
        builtins.emplace("Ellipsis", Heap::ellipsis);
        builtins.emplace("NotImplemented", Heap::notImplemented);
        for (const auto table : {strMethods(), listMethods(), tupleMethods(), dictMethods()})
            for (const Native &entry : table)
                descriptors.emplace(&entry,
                                    heap.allocate(Builtin {entry.name, nativeIndex(entry), noSlot,
                                                           "method_descriptor"}));
        for (const ModuleDef *module : modules())
            add(*module);
    }

    void add(const ModuleDef &module)
    {
        moduleSlots.emplace(module.name, constant(Module {module.name}));
        auto &own = members[module.name];
        for (const Native &entry : module.functions)
            own.emplace(entry.name,
                        heap.allocate(Builtin {entry.name, nativeIndex(entry), noSlot,
                                               isWrittenInPython(entry.name)
                                                   ? "function"
                                                   : "builtin_function_or_method"}));
        if (!module.constants)
            return;
        for (auto &[name, payload] : module.constants())
            own.emplace(name, constant(std::move(payload)));
    }

    // Equal payloads are one object.
    Slot constant(Payload payload)
    {
        for (std::uint32_t i = 0; i < heap.slotCount(); ++i)
            if (heap[Slot {i}].payload == payload)
                return Slot {i};
        const Slot slot = heap.allocate(std::move(payload));
        if (const auto *type = heap.as<Type>(slot))
            types.emplace(type->module == "builtins"
                              ? std::string(type->name)
                              : std::string(type->module) + "." + std::string(type->name),
                          slot);
        if (const auto *dtype = heap.as<DTypeObject>(slot))
            dtypes.emplace(std::pair(dtype->framework, dtype->dtype), slot);
        return slot;
    }
};

const Boot &boot()
{
    static const Boot all;
    return all;
}

Slot lookUp(const auto &map, const auto &key)
{
    const auto found = map.find(key);
    return found == map.end() ? noSlot : found->second;
}

} // namespace

std::span<const ModuleDef *const> modules()
{
    static const std::array all {&copyModule(), &torchModule(), &tensorflowModule()};
    return all;
}

const Native &native(std::uint32_t index)
{
    return *tables().natives[index];
}

std::uint32_t nativeIndex(const Native &native)
{
    for (const auto &[table, first] : tables().tables)
        if (!table.empty() && &native >= table.data() && &native < table.data() + table.size())
            return first + static_cast<std::uint32_t>(&native - table.data());
    return noNative;
}

std::string addressText(const Heap &heap, Slot object)
{
    std::array<char, 32> address {};
    std::snprintf(address.data(), address.size(), "0x%012llx",
                  0x7f0000000000ULL
                      + 16ULL * static_cast<unsigned long long>(heap.uid(object).value));
    return address.data();
}

const Heap &bootHeap()
{
    return boot().heap;
}

Slot builtinSlot(std::string_view name)
{
    return lookUp(boot().builtins, name);
}

Slot typeSlot(std::string_view name)
{
    return lookUp(boot().types, name);
}

Slot dtypeSlot(Framework framework, DType dtype)
{
    return lookUp(boot().dtypes, std::pair(framework, dtype));
}

Slot moduleSlot(std::string_view name)
{
    return lookUp(boot().moduleSlots, name);
}

Ref method(Interp &interp, std::span<const Native> table, Slot self, std::string_view name)
{
    using Names = std::unordered_map<std::string_view, const Native *>;
    static const std::map<const Native *, Names> index = [] {
        std::map<const Native *, Names> all;
        for (const auto &[entries, first] : tables().tables)
            for (const Native &entry : entries)
                all[entries.data()].emplace(entry.name, &entry);
        return all;
    }();
    const auto names = index.find(table.data());
    if (names == index.end())
        return {};
    const auto found = names->second.find(name);
    if (found == names->second.end())
        return {};
    if (interp.leavesUnbound(*found->second, self, name))
        return interp.store().hold(self); // in place of the method
    if (name == "fromkeys") // of the class, through whatever it is taken
        self = noSlot;
    else if (self == noSlot)
        return interp.store().hold(lookUp(boot().descriptors, found->second));
    return interp.store().make(Builtin {found->second->name, nativeIndex(*found->second), self});
}

// ---- Modules and functions as objects ----

namespace
{

Ref moduleAttribute(Interp &interp, Slot self, std::string_view name)
{
    const std::string_view module = interp.heap().as<Module>(self)->name;
    if (name == "__name__")
        return interp.store().makeStr(std::string(module));
    const Slot member = lookUp(boot().members.at(module), name);
    if (member != noSlot)
        return interp.store().hold(member);
    const Slot sub = moduleSlot(std::string(module) + "." + std::string(name));
    if (sub != noSlot)
        return interp.store().hold(sub);
    return {};
}

void setModuleAttribute(Interp &, Slot, std::string_view, Slot)
{
    throw Unsupported {"changing the names of a module"};
}

std::string moduleRepr(Interp &, Slot)
{
    throw Unsupported {"the text of a module"};
}

Ref functionAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Builtin &function = *interp.heap().as<Builtin>(self);
    if (name == "__name__")
        return interp.store().makeStr(std::string(function.name));
    if (name == "__self__" && function.self != noSlot)
        return interp.store().hold(function.self);
    return {};
}

// Two methods are equal where they are the same function of the same object.
Ref compareFunctions(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<Builtin>(left);
    const auto *b = interp.heap().as<Builtin>(right);
    if (!a || !b || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    const bool same = a->native == b->native && a->self == b->self;
    return interp.store().hold(Heap::boolean(same == (op == CompareOp::Equal)));
}

std::string functionRepr(Interp &interp, Slot self)
{
    const Builtin &function = *interp.heap().as<Builtin>(self);
    if (function.self != noSlot) {
        return "<built-in method " + std::string(function.name) + " of "
            + errorTypeName(interp.heap(), function.self) + " object at "
            + addressText(interp.heap(), function.self) + ">";
    }
    if (builtinSlot(function.name) == self)
        return "<built-in function " + std::string(function.name) + ">";
    throw Unsupported {"the text of a module's function"};
}

const TypeOps moduleOps {
    .getAttribute = moduleAttribute, .setAttribute = setModuleAttribute, .repr = moduleRepr};
const TypeOps functionOps {
    .getAttribute = functionAttribute, .compare = compareFunctions, .repr = functionRepr};

} // namespace

const TypeOps &typeOps(const Heap &heap, Slot slot)
{
    const Payload &payload = heap[slot].payload;
    if (std::holds_alternative<List>(payload))
        return listOps();
    if (std::holds_alternative<Tuple>(payload))
        return tupleOps();
    if (std::holds_alternative<Dict>(payload))
        return dictOps();
    if (const auto *tensor = std::get_if<Tensor>(&payload))
        return tensor->framework == Framework::TensorFlow ? eagerTensorOps() : tensorOps();
    if (std::holds_alternative<Module>(payload))
        return moduleOps;
    if (std::holds_alternative<Builtin>(payload))
        return functionOps;
    if (std::holds_alternative<GradNode>(payload))
        return gradNodeOps();
    return atomOps(payload);
}

} // namespace clonescope::model
