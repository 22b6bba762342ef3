// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/owners.h"

#include "model/questions/components.h"

#include <algorithm>
#include <bit>

namespace clonescope::model
{

Owners::Owners(const Heap &heap)
    : m_names(visibleNames(heap))
    , m_graph(graphOfNames(heap))
    , m_component(components(m_graph))
{
    const auto highest = std::max_element(m_component.begin(), m_component.end());
    const std::size_t count = highest == m_component.end() ? 0 : *highest + std::size_t {1};
    m_counts.assign(count, 0);
    m_first.assign(count * kept, 0);
    m_words.assign(count, 0);
    m_memberBegin.assign(count + 1, 0);
    for (const std::uint32_t component : m_component)
        ++m_memberBegin[component + 1];
    for (std::size_t i = 1; i <= count; ++i)
        m_memberBegin[i] += m_memberBegin[i - 1];
    m_members.resize(m_component.size());
    std::vector<std::uint32_t> at(m_memberBegin.begin(), m_memberBegin.end() - 1);
    for (std::uint32_t node = 0; node < m_component.size(); ++node)
        m_members[at[m_component[node]]++] = node;
    for (std::uint32_t name = 0; name < m_names.size(); name += 64)
        propagate(name);
}

// Sets the bits of 64 names in what they reach, from components that lead to those they lead to:
// one look at each edge that these names reach.
void Owners::propagate(std::uint32_t firstName)
{
    std::vector<std::uint32_t> reached;
    const auto mark = [&](std::uint32_t component, std::uint64_t bits) {
        if (m_words[component] == 0)
            reached.push_back(component);
        m_words[component] |= bits;
    };
    for (std::uint32_t i = 0; i < 64 && firstName + i < m_names.size(); ++i)
        if (const auto node = m_graph.index(m_names[firstName + i].value); node != noNode)
            mark(m_component[node], std::uint64_t {1} << i);
    const auto forEachSuccessor = [&](std::uint32_t component, auto visit) {
        for (std::uint32_t m = m_memberBegin[component]; m < m_memberBegin[component + 1]; ++m)
            for (const GraphEdge &edge : m_graph.edgesOf(m_members[m]))
                visit(m_component[edge.to]);
    };
    // NOLINTNEXTLINE(modernize-loop-convert): mark() adds to it
    for (std::size_t i = 0; i < reached.size(); ++i)
        forEachSuccessor(reached[i], [&](std::uint32_t to) { mark(to, m_words[reached[i]]); });
    std::sort(reached.begin(), reached.end(), std::greater<>());
    for (const std::uint32_t component : reached) {
        const std::uint64_t word = m_words[component];
        forEachSuccessor(component, [&](std::uint32_t to) { m_words[to] |= word; });
        for (std::uint64_t bits = word; bits != 0; bits &= bits - 1) {
            const auto name = firstName + static_cast<std::uint32_t>(std::countr_zero(bits));
            if (m_counts[component] < kept)
                m_first[component * kept + m_counts[component]] = name;
            ++m_counts[component];
        }
    }
    for (const std::uint32_t component : reached)
        m_words[component] = 0;
}

std::span<const std::uint32_t> Owners::of(Slot slot) const
{
    const std::size_t first = std::min(count(slot), kept);
    const std::uint32_t node = m_graph.index(slot);
    return first == 0 ? std::span<const std::uint32_t>()
                      : std::span(m_first).subspan(m_component[node] * kept, first);
}

std::size_t Owners::count(Slot slot) const
{
    const std::uint32_t node = m_graph.index(slot);
    return node == noNode ? 0 : m_counts[m_component[node]];
}

} // namespace clonescope::model
