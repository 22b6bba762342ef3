// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/inherited.h"

#include "model/heap/partsofobjects.h"

#include <algorithm>
#include <unordered_set>

namespace clonescope::model
{

namespace
{

// The classes in the order of look-up, the class itself first.
std::vector<Slot> lookUpOrder(const Heap &heap, Slot type, bool withItself)
{
    std::vector<Slot> order;
    if (withItself)
        order.push_back(type);
    const auto &bases = heap.as<Class>(type)->order;
    if (bases)
        order.insert(order.end(), bases->begin(), bases->end());
    std::erase_if(order, [&](Slot each) { return !heap.as<Class>(each); });
    return order;
}

bool hasOwn(const Heap &heap, Slot type, std::string_view name)
{
    const auto *attributes = heap.as<Dict>(heap[type].dict);
    return attributes && findEntry(heap, *attributes, name);
}

// Whether the class of an attribute decides what asking for it answers.
bool isDescriptor(const Heap &heap, Slot attribute)
{
    if (!classOf(heap, attribute))
        return false;
    const auto order = lookUpOrder(heap, heap[attribute].type, true);
    return std::ranges::any_of(order, [&](Slot type) { return hasOwn(heap, type, "__get__"); });
}

bool isEnum(const Heap &heap, Slot type)
{
    const Class *made = classOf(heap, type);
    return made && made->names->name == "EnumType" && made->names->module == "enum";
}

} // namespace

const std::vector<Part> *Inherited::partsFor(Slot object)
{
    if (object == noSlot)
        return nullptr;
    const bool isClass = m_heap.as<Class>(object) != nullptr;
    if (!isClass && !classOf(m_heap, object))
        return nullptr;
    const Slot type = isClass ? object : m_heap[object].type;
    auto &known = isClass ? m_ofClasses : m_ofObjects;
    const auto [found, isNew] = known.try_emplace(type);
    if (isNew)
        found->second = collected(type, !isClass);
    return &found->second;
}

std::vector<Part> Inherited::collected(Slot type, bool withItself) const
{
    const std::vector<Slot> order = lookUpOrder(m_heap, type, withItself);
    if (std::ranges::any_of(order,
                            [&](Slot each) { return hasOwn(m_heap, each, "__getattribute__"); }))
        return {};
    if (isEnum(m_heap, type))
        return {}; // its members lead to the class, by __objclass__
    std::vector<Part> parts;
    std::unordered_set<std::string_view> hidden;
    for (const Slot each : order) {
        const bool isOurs = m_heap.as<Class>(each)->isBuiltin;
        for (const Dict::Entry &entry : m_heap.as<Dict>(m_heap[each].dict)->entries) {
            const auto *name = m_heap.as<Str>(entry.key);
            if (!name || !hidden.insert(*name->utf8).second || isOurs)
                continue;
            if (isNode(m_heap, entry.value) && isClassData(m_heap, entry)
                && !isDescriptor(m_heap, entry.value))
                parts.push_back({PartKind::Attribute, static_cast<std::int64_t>(parts.size()),
                                 entry.key, entry.value});
        }
    }
    return parts;
}

Slot Inherited::ownNames(Slot object) const
{
    return m_heap.as<Class>(object) ? m_heap[object].dict : dictOf(m_heap, object);
}

bool asksClass(const Heap &heap, Slot object, Slot type, std::string_view name)
{
    const bool isClass = heap.as<Class>(object) != nullptr;
    if (object == type || (!isClass && !classOf(heap, object)))
        return object == type;
    const auto *own = heap.as<Dict>(isClass ? heap[object].dict : dictOf(heap, object));
    if (own && findEntry(heap, *own, name))
        return false;
    for (const Slot each : lookUpOrder(heap, isClass ? object : heap[object].type, !isClass)) {
        if (each == type)
            return true;
        if (hasOwn(heap, each, name))
            return false;
    }
    return false;
}

Slot inheritedAttribute(const Heap &heap, Slot object, std::string_view name)
{
    Slot found = noSlot;
    Inherited(heap).forEach(object, [&](const Part &part) {
        if (*heap.as<Str>(part.key)->utf8 == name)
            found = part.value;
    });
    return found;
}

} // namespace clonescope::model
