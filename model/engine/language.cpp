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
    for (std::size_t i = 0; i < m_sharedBytes.size(); ++i)
        m_sharedBytes[i] = m_heap.allocate(
            ByteString {std::string(i < 256 ? 1 : 0, static_cast<char>(i & 255U))});
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

bool isOneOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
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
        return ops.truth || ops.length;
    if (name == "__neg__" || name == "__pos__" || name == "__invert__")
        return ops.unary;
    // Of these real Python's table alone says who has them.
    constexpr std::string_view always[] {
        "__eq__",          "__ne__",      "__repr__",     "__str__",        "__format__",
        "__lt__",          "__le__",      "__gt__",       "__ge__",         "__getattribute__",
        "__setattr__",     "__delattr__", "__hash__",     "__init__",       "__new__",
        "__reduce_ex__",   "__reduce__",  "__getstate__", "__dir__",        "__sizeof__",
        "__divmod__",      "__rdivmod__", "__abs__",      "__next__",       "__reversed__",
        "__index__",       "__int__",     "__float__",    "__complex__",    "__trunc__",
        "__floor__",       "__ceil__",    "__round__",    "__getnewargs__", "__init_subclass__",
        "__subclasshook__"};
    if (isOneOf(always, name))
        return true;
    if (name == "__call__")
        return false;
    return name.starts_with("__i") && name != "__invert__" ? ops.inplace != nullptr
                                                           : ops.binary != nullptr;
}

// A method that classes of C have as a function of their own is no wrapper of an object's slot.
bool isFunctionOfClass(const Heap &heap, Slot object, std::string_view name)
{
    constexpr std::string_view all[] {
        "__dir__",    "__format__",   "__getstate__", "__reduce__",    "__reduce_ex__",
        "__sizeof__", "__reversed__", "__round__",    "__ceil__",      "__floor__",
        "__trunc__",  "__complex__",  "__missing__",  "__getnewargs__"};
    if (const auto *type = heap.as<Type>(object)) {
        const bool isDict = type->name == "dict" || type->name == "defaultdict";
        const bool isSet = type->name == "set" || type->name == "frozenset";
        return isOneOf(all, name) || (name == "__getitem__" && (isDict || type->name == "list"))
            || (name == "__contains__" && (isDict || isSet));
    }
    return isOneOf(all, name)
        || (name == "__getitem__" && (heap.as<Dict>(object) || heap.as<List>(object)))
        || (name == "__contains__" && (heap.as<Dict>(object) || heap.as<Set>(object)));
}

bool isUnhashable(const Heap &heap, Slot object)
{
    const auto *set = heap.as<Set>(object);
    const auto *view = heap.as<DictView>(object);
    return heap.as<List>(object) || heap.as<Dict>(object) || heap.as<Deque>(object)
        || heap.as<ByteArray>(object) || heap.as<Slice>(object) || (set && !set->isFrozen)
        || (view && view->which != DictView::Which::Values);
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
    const bool isFree = name == "__new__" || name == "__init_subclass__"
        || name == "__subclasshook__" || name == "__class_getitem__" || name == "__prepare__";
    if (isFree && !isClass(heap, object))
        return slotMethod(interp, builtinBase(interp, model::typeOf(interp, object)), name);
    if (name == "__hash__" && !heap.as<Type>(object) && isUnhashable(heap, object))
        return interp.store().hold(Heap::none);
    const std::string_view kind = isFree || isFunctionOfClass(heap, object, name)
        ? "builtin_function_or_method"
        : "method-wrapper";
    if (heap.as<Type>(object)) {
        // What the class itself is asked for is found in the class of classes.
        const Slot holder = pythonTypeHas(interp, object, name) ? object : type("type");
        if (!pythonTypeHas(interp, holder, name))
            return {};
        if (holder != object)
            return interp.store().make(Builtin {found->name, indexOf(*found), object, kind});
        return interp.kept(inherited(interp, holder, name), *found, [&] {
            return interp.store().make(Builtin {found->name, indexOf(*found), noSlot,
                                                isFree ? "builtin_function_or_method"
                                                    : kind == "method-wrapper"
                                                    ? "wrapper_descriptor"
                                                    : "method_descriptor"});
        });
    }
    const bool isMade = classOf(heap, object) || heap.as<Class>(object)
        || heap.as<Exception>(object) || heap.as<Function>(object) || heap.as<Instance>(object);
    // Of an object of the program's classes, what their built-in base has by that name and no more.
    if (!(isMade ? pythonTypeHas(interp, builtinBase(interp, model::typeOf(interp, object)), name)
                 : pythonMayHave(interp, object, name))
        || (!isCall && !carriesOut(operations(heap, object), name)))
        return {};
    return interp.store().make(Builtin {found->name, indexOf(*found), object, kind});
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

Slot Language::sharedBytes(std::string_view bytes) const
{
    if (bytes.size() > 1)
        return noSlot;
    return m_sharedBytes[bytes.empty() ? 256 : static_cast<unsigned char>(bytes[0])];
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
        self = self != noSlot ? interp.heap()[self].type : noSlot;
    else if (self == noSlot)
        return interp.store().hold(language.descriptor(*found));
    return interp.store().make(Builtin {found->name, language.indexOf(*found), self});
}

} // namespace clonescope::model
