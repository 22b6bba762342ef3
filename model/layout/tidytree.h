// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/index.h"

#include <span>
#include <vector>

namespace clonescope::model
{

using TreeIndex = Index<struct TreeNode>;

// A node of a forest in preorder: its extent along the siblings' axis (size) and across it (from
// begin to end, which must lie beyond its parent's), and where on the parent it hangs.
struct TreeNode {
    double size = 0; // along the axis that is laid out
    double begin = 0, end = 0; // along the axis of depth
    TreeIndex parent; // an earlier node
    double anchor = 0; // distance from the parent's start to where the node is attached
};

// Positions along the siblings' axis so that no two nodes overlap, siblings keep their order, equal
// subtrees are placed alike and parents stand by their children: the algorithm of van der Ploeg
// (Drawing non-layered tidy trees in linear time, 2014), without recursion. `gap` separates nodes.
[[nodiscard]] std::vector<double> tidyTree(std::span<const TreeNode> nodes, double gap);

} // namespace clonescope::model
