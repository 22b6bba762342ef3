// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/laneplan.h"

#include "model/layout/tidytree.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

using ForestIndex = Index<struct Forest>; // of a node of it
template <typename T> using ByNode = VectorBy<ForestIndex, T>;

// A forest whose nodes stand for boxes, in any order; laid out after a preorder of its own.
struct Forest {
    ByNode<BoxIndex> boxes; // the box that gives the anchor
    ByNode<BoxIndex> others; // the counterpart that shares its node
    ByNode<ForestIndex> parents;
    ByNode<double> heights;
    ByNode<std::uint8_t> lanes; // that the node stands in, a bit each
    // Results.
    ByNode<std::uint32_t> depths;
    ByNode<double> y;
    std::vector<ForestIndex> preorder;

    explicit Forest(std::size_t most)
    {
        boxes.reserve(most);
        others.reserve(most);
        parents.reserve(most);
        heights.reserve(most);
        lanes.reserve(most);
    }
    ForestIndex add(BoxIndex box, ForestIndex parent, const LayoutBox &given)
    {
        others.push_back({});
        parents.push_back(parent);
        heights.push_back(given.height);
        lanes.push_back(bit(given.lane));
        return boxes.add(box);
    }
    static std::uint8_t bit(Lane lane)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(lane));
    }
};

// Children after their parents, in the order of the forest.
void sortPreorder(Forest &forest)
{
    const std::size_t count = forest.boxes.size();
    forest.preorder.reserve(count);
    ForestIndex firstRoot;
    ByNode<ForestIndex> first(count); // child
    ByNode<ForestIndex> next(count); // sibling
    for (const ForestIndex i : forest.boxes.indices().reversed()) {
        ForestIndex &head = forest.parents[i] ? first[forest.parents[i]] : firstRoot;
        next[i] = std::exchange(head, i);
    }
    std::vector<ForestIndex> open;
    if (firstRoot)
        open.push_back(firstRoot);
    while (!open.empty()) {
        const ForestIndex at = open.back();
        open.pop_back();
        forest.preorder.push_back(at);
        if (next[at])
            open.push_back(next[at]);
        if (first[at])
            open.push_back(first[at]);
    }
}

// The least depth beyond the boxes of the same lane that refer to `at`.
std::uint32_t depthBeyond(const Forest &forest, BoxIndex at, const LayoutInput &input,
                          const ByBox<ForestIndex> &nodes)
{
    if (!at)
        return 0;
    const LayoutBox &box = input.boxes[at];
    std::uint32_t depth = 0;
    for (const BoxIndex from : {box.parent, box.after})
        if (from && input.boxes[from].lane == box.lane && nodes[from] != nodes[at])
            depth = std::max(depth, forest.depths[nodes[from]] + 1);
    return depth;
}

// Beyond the parents and all that refer to them, of both boxes that share a node. Each pass brings
// on what comes later in preorder; two lanes may contradict each other, so there is a last one.
void setDepths(Forest &forest, const LayoutInput &input, const ByBox<ForestIndex> &nodes)
{
    constexpr int mostPasses = 6;
    forest.depths.assign(forest.boxes.size(), 0);
    bool moved = true;
    for (int pass = 0; pass < mostPasses && moved; ++pass) {
        moved = false;
        for (const ForestIndex i : forest.preorder) {
            const ForestIndex parent = forest.parents[i];
            const std::uint32_t depth
                = std::max({forest.depths[i], parent ? forest.depths[parent] + 1 : 0,
                            depthBeyond(forest, forest.boxes[i], input, nodes),
                            depthBeyond(forest, forest.others[i], input, nodes)});
            moved = moved || depth != forest.depths[i];
            forest.depths[i] = depth;
        }
    }
}

void layOut(Forest &forest, const LayoutInput &input, const ByBox<ForestIndex> &nodesOf)
{
    sortPreorder(forest);
    setDepths(forest, input, nodesOf);
    ByNode<TreeIndex> position(forest.boxes.size());
    VectorBy<TreeIndex, TreeNode> nodes;
    nodes.reserve(forest.boxes.size());
    for (const ForestIndex i : forest.preorder) {
        const ForestIndex parent = forest.parents[i];
        const std::uint32_t depth = forest.depths[i];
        position[i] = nodes.add({forest.heights[i], static_cast<double>(depth), depth + 1.0,
                                 parent ? position[parent] : TreeIndex(),
                                 input.boxes[forest.boxes[i]].anchor});
    }
    const std::vector<double> y = tidyTree(nodes, input.gaps.row);
    const double top = y.empty() ? 0 : *std::min_element(y.begin(), y.end());
    forest.y.resize(y.size());
    for (std::size_t i = 0; i < y.size(); ++i)
        forest.y[forest.preorder[i]] = y[i] - top;
}

// One below the other in each lane, children after their parents; what stands in both outer lanes
// comes at one height.
void stack(Forest &forest, const LayoutInput &input, const ByBox<ForestIndex> &nodesOf)
{
    sortPreorder(forest);
    forest.depths.resize(forest.boxes.size());
    forest.y.resize(forest.boxes.size());
    PerLane<double> ends;
    for (const ForestIndex i : forest.preorder) {
        const LayoutBox &box = input.boxes[forest.boxes[i]];
        const bool isRoot = !box.parent || input.boxes[box.parent].lane != box.lane;
        forest.depths[i] = isRoot ? 0 : forest.depths[nodesOf[box.parent]] + 1;
        double y = 0;
        for (const Lane lane : allLanes)
            if ((forest.lanes[i] & Forest::bit(lane)) != 0)
                y = std::max(y, ends[lane]);
        forest.y[i] = y;
        for (const Lane lane : allLanes)
            if ((forest.lanes[i] & Forest::bit(lane)) != 0)
                ends[lane] = y + forest.heights[i] + input.gaps.row;
    }
}

class Planner
{
public:
    Planner(const LayoutInput &input, const Stacking &stacked)
        : m_input(input)
        , m_isStacked(stacked)
        , m_node(input.boxes.size())
    {
        m_plan.y.resize(input.boxes.size());
        m_plan.column.resize(input.boxes.size());
    }

    // One forest, whose boxes come in preorder already.
    LanePlan free()
    {
        const ByBox<LayoutBox> &boxes = m_input.boxes;
        ByBox<std::uint32_t> &column = m_plan.column;
        for (const BoxIndex i : boxes.indices())
            column[i] = boxes[i].parent ? column[boxes[i].parent] + 1 : 0;
        for (const BoxIndex i : boxes.indices())
            if (boxes[i].after)
                column[i] = std::max(column[i], column[boxes[i].after] + 1);
        std::vector<TreeNode> nodes;
        nodes.reserve(boxes.size());
        for (const BoxIndex i : boxes.indices()) {
            widen(Lane::Free, column[i], boxes[i].width);
            nodes.push_back({boxes[i].height, static_cast<double>(column[i]), column[i] + 1.0,
                             TreeIndex(boxes[i].parent), boxes[i].anchor});
        }
        const std::vector<double> tidy = tidyTree(nodes, m_input.gaps.row);
        m_plan.y.assign(tidy.begin(), tidy.end());
        const double top = boxes.empty() ? 0 : *std::min_element(m_plan.y.begin(), m_plan.y.end());
        for (double &y : m_plan.y)
            y -= top;
        return std::move(m_plan);
    }

    LanePlan lanes()
    {
        Forest sides = bothSides();
        arrange(sides, Lane::OnlyA);
        takePlaces(sides, Lane::OnlyA);
        takePlaces(sides, Lane::OnlyB);
        Forest middle = shared();
        arrange(middle, Lane::Shared);
        nearTheirReferences(middle);
        takePlaces(middle, Lane::Shared);
        return std::move(m_plan);
    }

private:
    [[nodiscard]] bool isStacked(Lane lane) const { return m_isStacked[lane]; }

    void arrange(Forest &forest, Lane lane)
    {
        if (isStacked(lane))
            stack(forest, m_input, m_node);
        else
            layOut(forest, m_input, m_node);
    }

    // In a stack, what several refer to comes after all of them.
    [[nodiscard]] bool isLast(const LayoutBox &box) const
    {
        return isStacked(box.lane) && box.after;
    }

    [[nodiscard]] ForestIndex nodeOfParent(BoxIndex box) const
    {
        const LayoutBox &given = m_input.boxes[box];
        const bool inLane = given.parent && m_input.boxes[given.parent].lane == given.lane;
        return inLane && !isLast(given) ? m_node[given.parent] : ForestIndex();
    }

    // One forest for both outer lanes: counterparts are one node, as high as the higher, so that
    // they come to one height; what only B has hangs below its parent's node.
    Forest bothSides()
    {
        Forest forest(m_input.boxes.size());
        for (const bool last : {false, true}) {
            forEachOf(Lane::OnlyA, last, [&](BoxIndex i) { addNode(forest, i); });
            forEachOf(Lane::OnlyB, last, [&](BoxIndex i) { addOrPair(forest, i); });
        }
        return forest;
    }

    void addOrPair(Forest &forest, BoxIndex box)
    {
        const LayoutBox &given = m_input.boxes[box];
        const bool paired = given.counterpart
            && m_input.boxes[given.counterpart].lane == Lane::OnlyA
            && m_input.boxes[given.counterpart].counterpart == box && m_node[given.counterpart]
            && isLast(given) == isLast(m_input.boxes[given.counterpart]);
        if (!paired)
            return addNode(forest, box);
        m_node[box] = m_node[given.counterpart];
        forest.heights[m_node[box]] = std::max(forest.heights[m_node[box]], given.height);
        forest.lanes[m_node[box]] |= Forest::bit(given.lane);
        forest.others[m_node[box]] = box;
    }

    template <typename Visit> void forEachOf(Lane lane, bool last, Visit visit) const
    {
        for (const BoxIndex i : m_input.boxes.indices())
            if (m_input.boxes[i].lane == lane && isLast(m_input.boxes[i]) == last)
                visit(i);
    }

    Forest shared()
    {
        Forest forest(m_input.boxes.size());
        for (const bool last : {false, true})
            forEachOf(Lane::Shared, last, [&](BoxIndex i) { addNode(forest, i); });
        return forest;
    }

    void addNode(Forest &forest, BoxIndex box)
    {
        m_node[box] = forest.add(box, nodeOfParent(box), m_input.boxes[box]);
    }

    void takePlaces(const Forest &forest, Lane lane)
    {
        for (const BoxIndex i : m_input.boxes.indices()) {
            if (m_input.boxes[i].lane != lane)
                continue;
            m_plan.column[i] = forest.depths[m_node[i]];
            m_plan.y[i] = forest.y[m_node[i]];
            widen(lane, m_plan.column[i], m_input.boxes[i].width);
        }
    }

    void widen(Lane lane, std::uint32_t column, double width)
    {
        std::vector<double> &columns = m_plan.columns[lane];
        if (column >= columns.size())
            columns.resize(column + std::size_t {1}, 0);
        columns[column] = std::max(columns[column], width);
    }

    // A tree of the shared lane: from where it reaches, and where its reference would have it.
    struct Tree {
        ForestIndex root;
        double top = 0, bottom = 0; // of the tree, relative to its root
        double wanted = 0; // of its top
    };

    std::vector<Tree> trees(const Forest &forest) const
    {
        std::vector<Tree> all;
        for (const ForestIndex i : forest.preorder) {
            if (!forest.parents[i])
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

    [[nodiscard]] double wantedY(BoxIndex box) const
    {
        const LayoutBox &given = m_input.boxes[box];
        if (!given.parent)
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
        ByNode<double> shift(forest.boxes.size(), 0); // set at roots
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
        for (const ForestIndex i : forest.preorder) {
            if (forest.parents[i])
                shift[i] = shift[forest.parents[i]];
            forest.y[i] += shift[i];
        }
    }

    const LayoutInput &m_input;
    Stacking m_isStacked;
    ByBox<ForestIndex> m_node; // in the forest of its lane
    LanePlan m_plan;
};

} // namespace

double arrival(double height)
{
    return std::min(height / 2, 40.0);
}

LanePlan planLanes(const LayoutInput &input, const Stacking &stacked)
{
    const bool isFree = input.boxes.empty() || input.boxes.front().lane == Lane::Free;
    return isFree ? Planner(input, stacked).free() : Planner(input, stacked).lanes();
}

} // namespace clonescope::model
