// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"

#include <unordered_map>
#include <vector>

namespace clonescope::model
{

// The objects that an object reaches through its class: in `class Node: items = []`, a.items is the
// list of the class. No object refers to its class in traces, so that these are no parts of it; but
// whoever asks who sees an edit must count them. Each is a Part of the kind Attribute, in Python's
// order of look-up; methods, properties and other descriptors are none. Classes of the program's
// alone, which have no __getattribute__ of their own.
class Inherited
{
public:
    explicit Inherited(const Heap &heap)
        : m_heap(heap)
    {
    }

    // Calls visit(Part) for each that neither the object itself nor its slots hide.
    template <typename Visit> void forEach(Slot object, Visit visit)
    {
        const std::vector<Part> *parts = partsFor(object);
        if (!parts || parts->empty())
            return;
        const auto *own = m_heap.as<Dict>(ownNames(object));
        for (const Part &part : *parts)
            if (!own || !findEntry(m_heap, *own, part.key))
                visit(part);
    }

private:
    // A class inherits from its bases, all else from its class; null where nothing is inherited.
    [[nodiscard]] const std::vector<Part> *partsFor(Slot object);
    [[nodiscard]] std::vector<Part> collected(Slot type, bool withItself) const;
    [[nodiscard]] Slot ownNames(Slot object) const; // the dict that comes first

    const Heap &m_heap;
    std::unordered_map<Slot, std::vector<Part>> m_ofObjects, m_ofClasses; // by class
};

// Whether who asks an object for an attribute comes to this class of the program's before anything
// else that has it.
[[nodiscard]] bool asksClass(const Heap &heap, Slot object, Slot type, std::string_view name);

// The one of that name; noSlot where there is none.
[[nodiscard]] Slot inheritedAttribute(const Heap &heap, Slot object, std::string_view name);

} // namespace clonescope::model
