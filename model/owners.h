// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/graph.h"

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
    std::vector<NamedValue> m_names;
    Graph m_graph;
    std::vector<std::uint32_t> m_counts; // by node
    std::vector<std::uint32_t> m_begin; // by node, into m_first
    std::vector<std::uint32_t> m_first;
};

} // namespace clonescope::model
