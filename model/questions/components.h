// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/questions/graph.h"

namespace clonescope::model
{

// The strongly connected components of a graph: by node, its component's number. Edges lead to the
// same or to a lower number. Tarjan's algorithm with its own stack.
[[nodiscard]] std::vector<std::uint32_t> components(const Graph &graph);

} // namespace clonescope::model
