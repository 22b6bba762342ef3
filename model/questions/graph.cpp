// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/graph.h"

#include "model/heap/inherited.h"

namespace clonescope::model
{

namespace
{

// Depth first with its own stack: a chain a million long is no deeper than any other.
class Traversal
{
public:
    Traversal(const Heap &heap, BaseEdges base)
        : m_heap(heap)
        , m_inherited(heap)
        , m_base(base)
    {
        m_graph.indexOf.assign(heap.slotCount(), noNode);
    }

    void from(Slot root)
    {
        if (!isNode(m_heap, root) || m_graph.reaches(root))
            return;
        arrive(root, noNode);
        while (!m_open.empty()) {
            Open &open = m_open.back();
            if (open.edge == open.end) {
                m_open.pop_back();
                continue;
            }
            const Slot to = m_graph.edges[open.edge++].part.value;
            if (!m_graph.reaches(to))
                arrive(to, open.node);
        }
    }

    Graph finish()
    {
        m_graph.edgeBegin.push_back(static_cast<std::uint32_t>(m_graph.edges.size()));
        for (GraphEdge &edge : m_graph.edges)
            edge.to = m_graph.index(edge.part.value);
        return std::move(m_graph);
    }

private:
    struct Open {
        std::uint32_t node, edge, end;
    };

    void arrive(Slot slot, std::uint32_t parent)
    {
        const auto node = static_cast<std::uint32_t>(m_graph.nodes.size());
        const auto begin = static_cast<std::uint32_t>(m_graph.edges.size());
        m_graph.indexOf[slot.value] = node;
        m_graph.nodes.push_back(slot);
        m_graph.parents.push_back(parent);
        m_graph.edgeBegin.push_back(begin);
        forEachPart(m_heap, slot, [&](const Part &part) {
            const bool skipped = part.kind == PartKind::Base && m_base == BaseEdges::Skip;
            if (!skipped && isNode(m_heap, part.value))
                m_graph.edges.push_back({part, noNode});
        });
        m_inherited.forEach(slot, [&](const Part &part) {
            m_graph.edges.push_back({part, noNode});
        });
        m_open.push_back({node, begin, static_cast<std::uint32_t>(m_graph.edges.size())});
    }

    const Heap &m_heap;
    Inherited m_inherited;
    BaseEdges m_base;
    Graph m_graph;
    std::vector<Open> m_open;
};

// A class that holds data, a function that holds on to objects.
bool tellsSomething(const Heap &heap, Slot definition)
{
    bool does = false;
    forEachPart(heap, definition, [&](const Part &part) {
        const bool isBase = part.label.starts_with("<base ");
        does = does || (heap.as<Class>(definition) ? !isBase : isNode(heap, part.value));
    });
    return isNode(heap, definition) && does;
}

bool isShown(const Heap &heap, const std::string &name, Slot value)
{
    if (const auto *atom = heap.as<RecordedAtom>(value))
        return !name.starts_with('_') && !atom->isDefinition();
    if (heap.as<Function>(value) || heap.as<Class>(value))
        return !name.starts_with('_') && tellsSomething(heap, value);
    const bool isFunction = heap.as<Builtin>(value) && !isNode(heap, value);
    return !name.starts_with('_') && !heap.as<Module>(value) && !heap.as<Type>(value)
        && !isFunction;
}

} // namespace

std::vector<NamedValue> visibleNames(const Heap &heap)
{
    std::vector<NamedValue> names;
    const auto add = [&](const Dict &dict) {
        for (const Dict::Entry &entry : dict.entries) {
            const Str *name = heap.as<Str>(entry.key);
            if (name && isShown(heap, *name->utf8, entry.value))
                names.push_back({*name->utf8, entry.value});
        }
    };
    add(*heap.as<Dict>(Heap::globals));
    if (const auto *ofCalls = heap.as<Dict>(heap.callNames()))
        add(*ofCalls);
    return names;
}

Graph graphFrom(const Heap &heap, std::span<const Slot> roots, BaseEdges base)
{
    Traversal walk(heap, base);
    for (const Slot root : roots)
        walk.from(root);
    return walk.finish();
}

Graph graphOfNames(const Heap &heap, BaseEdges base)
{
    std::vector<Slot> roots;
    for (const NamedValue &name : visibleNames(heap))
        roots.push_back(name.value);
    return graphFrom(heap, roots, base);
}

} // namespace clonescope::model
