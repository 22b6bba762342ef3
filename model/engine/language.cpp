// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"

#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/pythonnames.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>
#include <iterator>

namespace clonescope::model
{

namespace
{

Slot lookUp(const auto &map, const auto &key)
{
    const auto found = map.find(key);
    return found == map.end() ? noSlot : found->second;
}

} // namespace

Language::Language(std::span<const FrameworkDef *const> frameworks)
    : m_frameworks(frameworks)
{
    for (const FrameworkDef *framework : frameworks) {
        addTable(framework->functions);
        addTable(framework->classes);
        addTable(framework->slotMethods);
        for (const auto &tables : {framework->classMethods, framework->methods})
            for (const auto table : tables)
                addTable(table);
        for (const ModuleDef *module : framework->modules)
            for (const auto table : {module->functions, module->classes})
                addTable(table);
    }
    for (const FrameworkDef *framework : frameworks) {
        for (const Native &entry : framework->functions)
            m_builtins.emplace(entry.name, m_heap.allocate(Builtin {entry.name, indexOf(entry)}));
        for (const Native &entry : framework->classes) {
            const Slot slot = constant(Type {entry.name, "builtins", indexOf(entry)});
            if (isPythonBuiltin(entry.name))
                m_builtins.emplace(entry.name, slot);
        }
    }
    m_builtins.emplace("Ellipsis", Heap::ellipsis);
    m_builtins.emplace("NotImplemented", Heap::notImplemented);
    for (const FrameworkDef *framework : frameworks)
        for (const auto table : framework->classMethods)
            for (const Native &entry : table)
                m_descriptors.emplace(&entry,
                                      m_heap.allocate(Builtin {entry.name, indexOf(entry), noSlot,
                                                               "method_descriptor"}));
    for (const FrameworkDef *framework : frameworks)
        for (const ModuleDef *module : framework->modules)
            add(*module);
    for (const auto &[name, slot] : m_types)
        m_bases[slot] = type("object");
    m_bases[type("object")] = noSlot;
    for (const FrameworkDef *framework : frameworks)
        for (const auto &[name, base] : framework->bases)
            m_bases[type(name)] = type(base);
}

Slot Language::baseOf(Slot type) const
{
    return lookUp(m_bases, type);
}

namespace
{

bool isOfNumbers(std::string_view name)
{
    constexpr std::string_view all[] {"__getnewargs__", "__index__",   "__int__",   "__float__",
                                      "__complex__",    "__trunc__",   "__floor__", "__ceil__",
                                      "__round__",      "__divmod__",  "__abs__",   "__next__",
                                      "__rdivmod__",    "__reversed__"};
    return std::find(std::begin(all), std::end(all), name) != std::end(all);
}

// Whether what the object is made of has the operation behind a method of that name.
bool carriesOut(const TypeOps &ops, std::string_view name)
{
    if (name == "__len__")
        return ops.length;
    if (name == "__getitem__")
        return ops.item;
    if (name == "__setitem__" || name == "__delitem__")
        return ops.setItem;
    if (name == "__contains__")
        return ops.contains;
    if (name == "__iter__")
        return ops.next || ops.iterated;
    if (name == "__bool__")
        return ops.truth;
    if (name == "__neg__" || name == "__pos__" || name == "__invert__")
        return ops.unary;
    if (isOfNumbers(name))
        return true; // real Python's table says who has it
    constexpr std::string_view others[] {"__lt__", "__le__", "__gt__", "__ge__"};
    if (std::find(std::begin(others), std::end(others), name) != std::end(others))
        return true;
    constexpr std::string_view ofAll[] {"__eq__",        "__ne__",      "__repr__",
                                        "__str__",       "__format__",  "__getattribute__",
                                        "__setattr__",   "__delattr__", "__hash__",
                                        "__init__",      "__new__",     "__init_subclass__",
                                        "__reduce_ex__", "__reduce__",  "__getstate__",
                                        "__dir__",       "__sizeof__",  "__subclasshook__"};
    if (std::find(std::begin(ofAll), std::end(ofAll), name) != std::end(ofAll))
        return true;
    if (name == "__call__")
        return false;
    return name.starts_with("__i") && name != "__invert__" ? ops.inplace != nullptr
                                                           : ops.binary != nullptr;
}

} // namespace

namespace
{

bool isListed(Interp &interp, const Type &type, std::string_view name)
{
    const auto *names = listedNames(interp,
                                    type.module == "builtins"
                                        ? std::string(type.name)
                                        : std::string(type.module) + "." + std::string(type.name));
    return !names || std::binary_search(names->begin(), names->end(), name);
}

} // namespace

// A class of C that leaves a method to `object` has the very one of object.
Slot Language::inherited(const Interp &interp, Slot type, std::string_view name) const
{
    for (Slot at = type; at != noSlot; at = baseOf(at))
        if (baseOf(at) == noSlot || hasOwnAttribute(interp, at, name))
            return at;
    return type;
}

Ref Language::slotMethod(Interp &interp, Slot object, std::string_view name) const
{
    if (!name.starts_with("__"))
        return {};
    const Native *found = nullptr;
    for (const FrameworkDef *framework : m_frameworks)
        if (!found)
            found = find(framework->slotMethods, name);
    if (!found)
        return {};
    const Heap &heap = interp.heap();
    const bool isMade = classOf(heap, object) || heap.as<Class>(object)
        || heap.as<Exception>(object) || heap.as<Function>(object) || heap.as<Instance>(object);
    const bool isCall = name == "__call__"
        && (heap.as<Class>(object) || heap.as<Function>(object) || heap.as<Builtin>(object)
            || operations(heap, object).call);
    if (name == "__prepare__" && !isClass(heap, object))
        return {};
    if (name == "__missing__") {
        const auto *dict = heap.as<Dict>(object);
        return dict && dict->factory != noSlot ? interp.store().make(
                   Builtin {found->name, indexOf(*found), object, "builtin_function_or_method"})
                                               : Ref();
    }
    // What an object of a class derived from int has by that, and no other.
    const bool isOfInstance = heap.as<Instance>(object) || heap.as<Exception>(object)
        || heap.as<Class>(object) || heap.as<Function>(object);
    if (isOfInstance && isOfNumbers(name))
        return {};
    if (heap.as<Type>(object)) {
        // What the class itself is asked for is found in the class of classes.
        const Slot holder = isListed(interp, *heap.as<Type>(object), name) ? object : type("type");
        if (!isListed(interp, *heap.as<Type>(holder), name))
            return {};
        if (holder != object)
            return interp.store().make(
                Builtin {found->name, indexOf(*found), object, "method-wrapper"});
        const bool isFree = name == "__new__" || name == "__init_subclass__"
            || name == "__subclasshook__" || name == "__class_getitem__" || name == "__prepare__";
        return interp.kept(inherited(interp, holder, name), *found, [&] {
            return interp.store().make(
                Builtin {found->name, indexOf(*found), noSlot,
                         isFree ? "builtin_function_or_method" : "wrapper_descriptor"});
        });
    }
    if (isMade ? !isCall && !carriesOut(operations(heap, object), name)
               : !pythonMayHave(interp, object, name)
                || (!isCall && !carriesOut(operations(heap, object), name)))
        return {};
    return interp.store().make(Builtin {found->name, indexOf(*found), object, "method-wrapper"});
}

void Language::addTable(std::span<const Native> table)
{
    m_tables.emplace_back(table, static_cast<std::uint32_t>(m_natives.size()));
    for (const Native &entry : table) {
        m_natives.push_back(&entry);
        m_methods[table.data()].emplace(entry.name, &entry);
    }
}

void Language::add(const ModuleDef &module)
{
    m_modules.emplace(module.name, constant(Module {module.name}));
    auto &own = m_members[module.name];
    for (const Native &entry : module.functions)
        own.emplace(entry.name,
                    m_heap.allocate(Builtin {entry.name, indexOf(entry), noSlot, entry.type}));
    for (const Native &entry : module.classes)
        own.emplace(entry.name, constant(Type {entry.name, module.classModule, indexOf(entry)}));
    if (!module.alias.first.empty())
        own.emplace(module.alias.first, own.at(module.alias.second));
    if (!module.constants)
        return;
    for (auto &[name, payload] : module.constants())
        own.emplace(name, constant(std::move(payload)));
}

// Equal payloads are one object.
Slot Language::constant(Payload payload)
{
    for (std::uint32_t i = 0; i < m_heap.slotCount(); ++i)
        if (m_heap[Slot {i}].payload == payload)
            return Slot {i};
    const auto *named = std::get_if<RecordedAtom>(&payload); // of a class that its module has
    const Slot kind = named ? type(*named->type) : noSlot;
    const Slot slot = m_heap.allocate(std::move(payload), kind);
    if (const auto *type = m_heap.as<Type>(slot))
        m_types.emplace(type->module == "builtins"
                            ? std::string(type->name)
                            : std::string(type->module) + "." + std::string(type->name),
                        slot);
    if (const auto *dtype = m_heap.as<DTypeObject>(slot))
        m_dtypes.emplace(std::pair(dtype->framework, dtype->dtype), slot);
    return slot;
}

Slot Language::builtin(std::string_view name) const
{
    return lookUp(m_builtins, name);
}

Slot Language::type(std::string_view fullName) const
{
    return lookUp(m_types, fullName);
}

Slot Language::dtype(Framework framework, DType dtype) const
{
    return lookUp(m_dtypes, std::pair(framework, dtype));
}

Slot Language::module(std::string_view name) const
{
    return lookUp(m_modules, name);
}

Slot Language::member(std::string_view module, std::string_view name) const
{
    const auto members = m_members.find(module);
    return members == m_members.end() ? noSlot : lookUp(members->second, name);
}

const SourceModule *Language::source(std::string_view name) const
{
    for (const FrameworkDef *framework : m_frameworks)
        for (const SourceModule &module : framework->sources)
            if (module.name == name)
                return &module;
    return nullptr;
}

std::string_view Language::moduleOf(Slot member) const
{
    for (const auto &[name, members] : m_members)
        for (const auto &[id, slot] : members)
            if (slot == member)
                return name;
    return "builtins";
}

Slot Language::descriptor(const Native &method) const
{
    return lookUp(m_descriptors, &method);
}

std::uint32_t Language::indexOf(const Native &native) const
{
    for (const auto &[table, first] : m_tables)
        if (!table.empty() && &native >= table.data() && &native < table.data() + table.size())
            return first + static_cast<std::uint32_t>(&native - table.data());
    return noNative;
}

const Native *Language::find(std::span<const Native> table, std::string_view name) const
{
    const auto names = m_methods.find(table.data());
    if (names == m_methods.end())
        return nullptr;
    const auto found = names->second.find(name);
    return found == names->second.end() ? nullptr : found->second;
}

const TypeOps &Language::operations(const Heap &heap, Slot object) const
{
    static const TypeOps none;
    const Payload &payload = heap[object].payload;
    for (const FrameworkDef *framework : m_frameworks)
        if (const TypeOps *operations = framework->operations(payload))
            return *operations;
    return none;
}

std::string Language::className(const Heap &heap, Slot object) const
{
    for (const FrameworkDef *framework : m_frameworks)
        if (std::string name = framework->className ? framework->className(heap, object) : "";
            !name.empty())
            return name;
    return std::string(typeName(heap, object));
}

Slot Language::typeOf(const Heap &heap, Slot object) const
{
    if (const Slot own = heap[object].type; own != noSlot)
        return own;
    const std::string name = className(heap, object);
    const Slot found = type(name);
    if (found == noSlot)
        throw Unsupported {"the class " + name};
    return found;
}

Ref method(Interp &interp, std::span<const Native> table, Slot self, std::string_view name)
{
    const Language &language = interp.language();
    const Native *found = language.find(table, name);
    if (!found)
        return {};
    if (interp.leavesUnbound(*found, self, name))
        return interp.store().hold(self); // in place of the method
    if (name == "fromkeys") // of the class, through whatever it is taken
        self = noSlot;
    else if (self == noSlot)
        return interp.store().hold(language.descriptor(*found));
    return interp.store().make(Builtin {found->name, language.indexOf(*found), self});
}

} // namespace clonescope::model
