// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"

#include "model/engine/pythonnames.h"
#include "model/heap/parts.h"

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
        for (const auto &tables : {framework->classMethods, framework->methods})
            for (const auto table : tables)
                addTable(table);
        for (const ModuleDef *module : framework->modules)
            addTable(module->functions);
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
    const Slot slot = m_heap.allocate(std::move(payload));
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
    return lookUp(m_members.at(module), name);
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
