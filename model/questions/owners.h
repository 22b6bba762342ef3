// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/questions/graph.h"

namespace clonescope::model
{

// For every node the names that reach it (`_base` not counted). Names are numbered as in `names`;
// of each node the first eight are kept, and how many there are.
class Owners
{
public:
    static constexpr std::size_t kept = 8;

    explicit Owners(const Heap &heap);

    [[nodiscard]] const std::vector<NamedValue> &names() const { return m_names; }
    // Numbers of names, in order of binding.
    [[nodiscard]] std::span<const std::uint32_t> of(Slot slot) const;
    [[nodiscard]] std::size_t count(Slot slot) const;

private:
    void propagate(std::uint32_t firstName);

    // Objects that reach one another have the same owners: all is kept by such components.
    std::vector<NamedValue> m_names;
    Graph m_graph;
    std::vector<std::uint32_t> m_component; // by node; later ones lead to earlier ones
    std::vector<std::uint32_t> m_members; // nodes by component
    std::vector<std::uint32_t> m_memberBegin;
    std::vector<std::uint32_t> m_counts; // by component
    std::vector<std::uint32_t> m_first; // by component, `kept` places each
    std::vector<std::uint64_t> m_words; // by component: 64 names at a time
};

} // namespace clonescope::model
