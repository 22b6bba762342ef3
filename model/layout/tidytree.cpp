// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/tidytree.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

constexpr double attachAt = 40; // how far down a node a reference arrives, at most

// Positions are kept relative: a node's is `prelim` plus the `mod` of itself and of all above it.
// Contours of subtrees run along children, and along threads where a subtree ends above the other.
// In preorder children come after their parents, so going backwards meets every subtree complete.
class TidyTree
{
public:
    TidyTree(std::span<const TreeNode> nodes, double gap)
        : m_gap(gap)
        , m_nodes(nodes.size() + 1)
    {
        Node &root = m_nodes[rootOfAll];
        root.end = nodes.empty() ? 0 : nodes.front().begin;
        for (const TreeNode &node : nodes)
            root.end = std::min(root.end, node.begin);
        NodeIndex at = rootOfAll;
        for (const TreeNode &node : nodes)
            add(at = at.next(), node.parent ? nodeOf(node.parent) : rootOfAll, node);
    }

    std::vector<double> run()
    {
        for (const NodeIndex node : m_nodes.indices().reversed())
            arrange(node);
        std::vector<double> positions;
        positions.reserve(m_nodes.size());
        VectorBy<NodeIndex, double> sums(m_nodes.size(), 0);
        for (const NodeIndex node : m_nodes.indices()) {
            const NodeIndex parent = m_nodes[node].parent;
            sums[node] = (parent ? sums[parent] : 0) + m_nodes[node].mod;
            if (node != rootOfAll)
                positions.push_back(m_nodes[node].prelim + sums[node]);
            spreadChildren(node);
        }
        return positions;
    }

private:
    struct Node;
    using NodeIndex = Index<Node>;
    static constexpr NodeIndex rootOfAll {0}; // holds the roots; the given nodes come after it
    static NodeIndex nodeOf(TreeIndex given) { return NodeIndex(given).next(); }

    struct Node {
        double size = 0, end = 0, anchor = 0;
        double prelim = 0, mod = 0, shift = 0, change = 0;
        double firstSum = 0, lastSum = 0; // of mods from here down to the extreme nodes
        NodeIndex parent, firstChild, lastChild, sibling;
        NodeIndex leftThread, rightThread;
        NodeIndex firstExtreme, lastExtreme; // ends of the contours
    };
    // Of a child, how far down it is the one to collide with: where it stands among its siblings.
    struct Reach {
        double end = 0;
        NodeIndex child;
        std::uint32_t number = 0;
    };

    void add(NodeIndex node, NodeIndex parent, const TreeNode &given)
    {
        Node &made = m_nodes[node];
        made.size = given.size + m_gap;
        made.end = given.end;
        made.anchor = given.anchor;
        made.parent = parent;
        Node &above = m_nodes[parent];
        if (above.firstChild)
            m_nodes[above.lastChild].sibling = node;
        else
            above.firstChild = node;
        above.lastChild = node;
    }

    void arrange(NodeIndex at)
    {
        Node &node = m_nodes[at];
        if (!node.firstChild) {
            node.firstExtreme = node.lastExtreme = at;
            return;
        }
        m_reach.clear();
        remember(node.firstChild, 0, m_nodes[m_nodes[node.firstChild].firstExtreme].end);
        std::uint32_t number = 1;
        NodeIndex before = node.firstChild;
        for (NodeIndex child = m_nodes[before].sibling; child; child = m_nodes[child].sibling) {
            const double end = m_nodes[m_nodes[child].lastExtreme].end;
            separate(node.firstChild, before, child, number);
            remember(child, number++, end);
            before = child;
        }
        place(node);
        node.firstExtreme = m_nodes[node.firstChild].firstExtreme;
        node.firstSum = m_nodes[node.firstChild].firstSum;
        node.lastExtreme = m_nodes[node.lastChild].lastExtreme;
        node.lastSum = m_nodes[node.lastChild].lastSum;
    }

    void remember(NodeIndex child, std::uint32_t number, double end)
    {
        while (!m_reach.empty() && end >= m_reach.back().end)
            m_reach.pop_back();
        m_reach.push_back({end, child, number});
    }

    // Pushes `child` clear of all siblings before it, along their right contour and its left one.
    void separate(NodeIndex first, NodeIndex before, NodeIndex child, std::uint32_t number)
    {
        NodeIndex right = before;
        NodeIndex left = child;
        double rightSum = m_nodes[right].mod;
        double leftSum = m_nodes[left].mod;
        std::size_t reach = m_reach.size() - 1;
        while (right && left) {
            if (m_nodes[right].end > m_reach[reach].end)
                --reach;
            const double overlap = rightSum + m_nodes[right].prelim + m_nodes[right].size - leftSum
                - m_nodes[left].prelim;
            if (overlap > 0) {
                leftSum += overlap;
                move(child, number, m_reach[reach], overlap);
            }
            const double rightEnd = m_nodes[right].end;
            const double leftEnd = m_nodes[left].end;
            if (rightEnd <= leftEnd) {
                right = nextRight(right);
                rightSum += right ? m_nodes[right].mod : 0;
            }
            if (rightEnd >= leftEnd) {
                left = nextLeft(left);
                leftSum += left ? m_nodes[left].mod : 0;
            }
        }
        if (!right && left)
            threadLeft(first, child, left, leftSum);
        else if (right && !left)
            threadRight(before, child, right, rightSum);
    }

    // The siblings between the one collided with and the moved one share the room that opens.
    void move(NodeIndex child, std::uint32_t number, const Reach &collided, double distance)
    {
        Node &moved = m_nodes[child];
        moved.mod += distance;
        moved.firstSum += distance;
        moved.lastSum += distance;
        if (collided.number + 1 == number)
            return;
        const double share = distance / (number - collided.number);
        m_nodes[m_nodes[collided.child].sibling].shift += share;
        moved.shift -= share;
        moved.change -= distance - share;
    }

    [[nodiscard]] NodeIndex nextLeft(NodeIndex node) const
    {
        return m_nodes[node].firstChild ? m_nodes[node].firstChild : m_nodes[node].leftThread;
    }
    [[nodiscard]] NodeIndex nextRight(NodeIndex node) const
    {
        return m_nodes[node].lastChild ? m_nodes[node].lastChild : m_nodes[node].rightThread;
    }

    void threadLeft(NodeIndex first, NodeIndex child, NodeIndex to, double sum)
    {
        Node &end = m_nodes[m_nodes[first].firstExtreme];
        end.leftThread = to;
        const double difference = sum - m_nodes[to].mod - m_nodes[first].firstSum;
        end.mod += difference;
        end.prelim -= difference;
        m_nodes[first].firstExtreme = m_nodes[child].firstExtreme;
        m_nodes[first].firstSum = m_nodes[child].firstSum;
    }
    void threadRight(NodeIndex before, NodeIndex child, NodeIndex to, double sum)
    {
        Node &end = m_nodes[m_nodes[child].lastExtreme];
        end.rightThread = to;
        const double difference = sum - m_nodes[to].mod - m_nodes[child].lastSum;
        end.mod += difference;
        end.prelim -= difference;
        m_nodes[child].lastExtreme = m_nodes[before].lastExtreme;
        m_nodes[child].lastSum = m_nodes[before].lastSum;
    }

    // Where the references to the first and to the last child are as level as can be.
    void place(Node &node)
    {
        const auto level = [&](const Node &child) {
            const double arrives = std::min((child.size - m_gap) / 2, attachAt);
            return child.prelim + child.mod + arrives - child.anchor;
        };
        node.prelim = (level(m_nodes[node.firstChild]) + level(m_nodes[node.lastChild])) / 2;
    }

    void spreadChildren(NodeIndex node)
    {
        double step = 0;
        double sum = 0;
        for (NodeIndex i = m_nodes[node].firstChild; i; i = m_nodes[i].sibling) {
            step += m_nodes[i].shift;
            sum += step + m_nodes[i].change;
            m_nodes[i].mod += sum;
        }
    }

    double m_gap;
    VectorBy<NodeIndex, Node> m_nodes;
    std::vector<Reach> m_reach; // the last goes least far
};

} // namespace

std::vector<double> tidyTree(std::span<const TreeNode> nodes, double gap)
{
    return TidyTree(nodes, gap).run();
}

} // namespace clonescope::model
