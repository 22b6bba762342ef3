// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/laneplan.h"

#include "model/tidytree.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

// A forest whose nodes stand for boxes, in any order; laid out after a preorder of its own.
struct Forest {
    std::vector<std::uint32_t> boxes; // the box that gives the anchor
    std::vector<std::uint32_t> parents; // in the forest, or noBox
    std::vector<double> heights;
    // Results.
    std::vector<std::uint32_t> depths;
    std::vector<double> y;
    std::vector<std::uint32_t> preorder;

    explicit Forest(std::size_t most)
    {
        boxes.reserve(most);
        parents.reserve(most);
        heights.reserve(most);
    }
    void add(std::uint32_t box, std::uint32_t parent, double height)
    {
        boxes.push_back(box);
        parents.push_back(parent);
        heights.push_back(height);
    }
};

// Children after their parents, in the order of the forest.
void sortPreorder(Forest &forest)
{
    const auto count = static_cast<std::uint32_t>(forest.boxes.size());
    forest.preorder.reserve(count);
    std::vector<std::uint32_t> first(count + 1, noBox);
    std::vector<std::uint32_t> next(count, noBox);
    for (std::uint32_t i = count; i-- > 0;) {
        const std::uint32_t parent = forest.parents[i] == noBox ? count : forest.parents[i];
        next[i] = first[parent];
        first[parent] = i;
    }
    std::vector<std::uint32_t> open;
    if (first[count] != noBox)
        open.push_back(first[count]);
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        forest.preorder.push_back(at);
        if (next[at] != noBox)
            open.push_back(next[at]);
        if (first[at] != noBox)
            open.push_back(first[at]);
    }
}

// By their parents; and beyond another box of the same forest that refers to them.
void setDepths(Forest &forest, const LayoutInput &input, const std::vector<std::uint32_t> &nodes)
{
    forest.depths.resize(forest.boxes.size());
    for (const std::uint32_t i : forest.preorder)
        forest.depths[i] = forest.parents[i] == noBox ? 0 : forest.depths[forest.parents[i]] + 1;
    for (const std::uint32_t i : forest.preorder) {
        const LayoutBox &box = input.boxes[forest.boxes[i]];
        if (box.after != noBox && input.boxes[box.after].lane == box.lane)
            forest.depths[i] = std::max(forest.depths[i], forest.depths[nodes[box.after]] + 1);
    }
}

void layOut(Forest &forest, const LayoutInput &input, const std::vector<std::uint32_t> &nodesOf)
{
    sortPreorder(forest);
    setDepths(forest, input, nodesOf);
    std::vector<std::uint32_t> position(forest.boxes.size());
    std::vector<TreeNode> nodes;
    nodes.reserve(forest.boxes.size());
    for (const std::uint32_t i : forest.preorder) {
        const std::uint32_t parent = forest.parents[i], depth = forest.depths[i];
        position[i] = static_cast<std::uint32_t>(nodes.size());
        nodes.push_back({forest.heights[i], static_cast<double>(depth), depth + 1.0,
                         parent == noBox ? noBox : position[parent],
                         input.boxes[forest.boxes[i]].anchor});
    }
    const std::vector<double> y = tidyTree(nodes, input.gaps.row);
    const double top = y.empty() ? 0 : *std::min_element(y.begin(), y.end());
    forest.y.resize(y.size());
    for (std::size_t i = 0; i < y.size(); ++i)
        forest.y[forest.preorder[i]] = y[i] - top;
}

// One below the other, children after their parents.
void stack(Forest &forest, double gap)
{
    sortPreorder(forest);
    forest.depths.resize(forest.boxes.size());
    forest.y.resize(forest.boxes.size());
    double y = 0;
    for (const std::uint32_t i : forest.preorder) {
        forest.depths[i] = forest.parents[i] == noBox ? 0 : forest.depths[forest.parents[i]] + 1;
        forest.y[i] = y;
        y += forest.heights[i] + gap;
    }
}

class Planner
{
public:
    Planner(const LayoutInput &input, bool stacked)
        : m_input(input)
        , m_isStacked(stacked)
        , m_node(input.boxes.size(), noBox)
    {
        m_plan.y.resize(input.boxes.size());
        m_plan.column.resize(input.boxes.size());
    }

    // One forest, whose boxes come in preorder already.
    LanePlan free()
    {
        const std::vector<LayoutBox> &boxes = m_input.boxes;
        std::vector<std::uint32_t> &column = m_plan.column;
        for (std::size_t i = 0; i < boxes.size(); ++i)
            column[i] = boxes[i].parent == noBox ? 0 : column[boxes[i].parent] + 1;
        for (std::size_t i = 0; i < boxes.size(); ++i)
            if (boxes[i].after != noBox)
                column[i] = std::max(column[i], column[boxes[i].after] + 1);
        std::vector<TreeNode> nodes;
        nodes.reserve(boxes.size());
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            widen(Lane::Free, column[i], boxes[i].width);
            nodes.push_back({boxes[i].height, static_cast<double>(column[i]), column[i] + 1.0,
                             boxes[i].parent, boxes[i].anchor});
        }
        m_plan.y = tidyTree(nodes, m_input.gaps.row);
        const double top = boxes.empty() ? 0 : *std::min_element(m_plan.y.begin(), m_plan.y.end());
        for (double &y : m_plan.y)
            y -= top;
        return std::move(m_plan);
    }

    LanePlan lanes()
    {
        Forest sides = bothSides();
        if (m_isStacked)
            stack(sides, m_input.gaps.row);
        else
            layOut(sides, m_input, m_node);
        takePlaces(sides, Lane::OnlyA);
        takePlaces(sides, Lane::OnlyB);
        Forest middle = shared();
        layOut(middle, m_input, m_node);
        nearTheirReferences(middle);
        takePlaces(middle, Lane::Shared);
        return std::move(m_plan);
    }

private:
    [[nodiscard]] std::uint32_t nodeOfParent(std::uint32_t box) const
    {
        const LayoutBox &given = m_input.boxes[box];
        const bool inLane = given.parent != noBox && m_input.boxes[given.parent].lane == given.lane;
        return inLane ? m_node[given.parent] : noBox;
    }

    // One forest for both outer lanes: counterparts are one node, as high as the higher, so that
    // they come to one height; what only B has hangs below its parent's node.
    Forest bothSides()
    {
        Forest forest(m_input.boxes.size());
        // In a stack, what stands beyond others comes after all of them: the way to it is straight.
        for (const bool isBeyond : {false, true}) {
            forEachOf(Lane::OnlyA, isBeyond, [&](std::uint32_t i) { addNode(forest, i); });
            forEachOf(Lane::OnlyB, isBeyond, [&](std::uint32_t i) { addOrPair(forest, i); });
        }
        return forest;
    }

    void addOrPair(Forest &forest, std::uint32_t box)
    {
        const LayoutBox &given = m_input.boxes[box];
        const bool paired = given.counterpart != noBox
            && m_input.boxes[given.counterpart].lane == Lane::OnlyA
            && m_input.boxes[given.counterpart].counterpart == box
            && m_node[given.counterpart] != noBox;
        if (!paired)
            return addNode(forest, box);
        m_node[box] = m_node[given.counterpart];
        forest.heights[m_node[box]] = std::max(forest.heights[m_node[box]], given.height);
    }

    template <typename Visit> void forEachOf(Lane lane, bool isBeyond, Visit visit) const
    {
        for (std::uint32_t i = 0; i < m_input.boxes.size(); ++i) {
            const LayoutBox &box = m_input.boxes[i];
            if (box.lane == lane && (m_isStacked && box.after != noBox) == isBeyond)
                visit(i);
        }
    }

    Forest shared()
    {
        Forest forest(m_input.boxes.size());
        for (std::uint32_t i = 0; i < m_input.boxes.size(); ++i)
            if (m_input.boxes[i].lane == Lane::Shared)
                addNode(forest, i);
        return forest;
    }

    void addNode(Forest &forest, std::uint32_t box)
    {
        m_node[box] = static_cast<std::uint32_t>(forest.boxes.size());
        forest.add(box, nodeOfParent(box), m_input.boxes[box].height);
    }

    void takePlaces(const Forest &forest, Lane lane)
    {
        for (std::uint32_t i = 0; i < m_input.boxes.size(); ++i) {
            if (m_input.boxes[i].lane != lane)
                continue;
            m_plan.column[i] = forest.depths[m_node[i]];
            m_plan.y[i] = forest.y[m_node[i]];
            widen(lane, m_plan.column[i], m_input.boxes[i].width);
        }
    }

    void widen(Lane lane, std::uint32_t column, double width)
    {
        std::vector<double> &columns = m_plan.columns[static_cast<std::size_t>(lane)];
        if (column >= columns.size())
            columns.resize(column + std::size_t {1}, 0);
        columns[column] = std::max(columns[column], width);
    }

    // A tree of the shared lane: from where it reaches, and where its reference would have it.
    struct Tree {
        std::uint32_t root = noBox;
        double top = 0, bottom = 0; // of the tree, relative to its root
        double wanted = 0; // of its top
    };

    std::vector<Tree> trees(const Forest &forest) const
    {
        std::vector<Tree> all;
        for (const std::uint32_t i : forest.preorder) {
            if (forest.parents[i] == noBox)
                all.push_back({i, 0, 0, wantedY(forest.boxes[i])});
            Tree &tree = all.back();
            const double y = forest.y[i] - forest.y[tree.root];
            tree.top = std::min(tree.top, y);
            tree.bottom = std::max(tree.bottom, y + forest.heights[i]);
        }
        for (Tree &tree : all)
            tree.wanted += tree.top;
        std::stable_sort(all.begin(), all.end(),
                         [](const Tree &a, const Tree &b) { return a.wanted < b.wanted; });
        return all;
    }

    [[nodiscard]] double wantedY(std::uint32_t box) const
    {
        const LayoutBox &given = m_input.boxes[box];
        if (given.parent == noBox)
            return 0;
        return m_plan.y[given.parent] + given.anchor - arrival(given.height);
    }

    // Stacks the trees so that the sum of squared ways from where they want to be is least: trees
    // that would overlap form blocks around their mean (pool adjacent violators).
    void nearTheirReferences(Forest &forest) const
    {
        const std::vector<Tree> all = trees(forest);
        struct Block {
            double sum = 0;
            std::size_t count = 0;
            [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
        };
        std::vector<Block> blocks;
        double stacked = 0;
        for (const Tree &tree : all) {
            blocks.push_back({tree.wanted - stacked, 1});
            stacked += tree.bottom - tree.top + m_input.gaps.row;
            while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
                const Block last = blocks.back();
                blocks.pop_back();
                blocks.back().sum += last.sum;
                blocks.back().count += last.count;
            }
        }
        std::vector<double> shift(forest.boxes.size(), 0); // by node; set at roots
        stacked = 0;
        std::size_t block = 0;
        std::size_t left = blocks.empty() ? 0 : blocks.front().count;
        for (const Tree &tree : all) {
            const double top = std::max(0.0, blocks[block].mean()) + stacked;
            shift[tree.root] = top - tree.top - forest.y[tree.root];
            stacked += tree.bottom - tree.top + m_input.gaps.row;
            if (--left == 0 && ++block < blocks.size())
                left = blocks[block].count;
        }
        for (const std::uint32_t i : forest.preorder) {
            if (forest.parents[i] != noBox)
                shift[i] = shift[forest.parents[i]];
            forest.y[i] += shift[i];
        }
    }

    const LayoutInput &m_input;
    bool m_isStacked;
    std::vector<std::uint32_t> m_node; // by box: in the forest of its lane
    LanePlan m_plan;
};

} // namespace

double arrival(double height)
{
    return std::min(height / 2, 40.0);
}

LanePlan planLanes(const LayoutInput &input, bool stacked)
{
    const bool isFree = input.boxes.empty() || input.boxes.front().lane == Lane::Free;
    return isFree ? Planner(input, false).free() : Planner(input, stacked).lanes();
}

} // namespace clonescope::model
