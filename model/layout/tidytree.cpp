// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/tidytree.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

constexpr std::uint32_t none = 0xffffffffU;
constexpr double attachAt = 40; // how far down a node a reference arrives, at most

// Positions are kept relative: a node's is `prelim` plus the `mod` of itself and of all above it.
// Contours of subtrees run along children, and along threads where a subtree ends above the other.
// In preorder children come after their parents, so going backwards meets every subtree complete.
class TidyTree
{
public:
    TidyTree(std::span<const TreeNode> nodes, double gap)
        : m_given(nodes)
        , m_gap(gap)
        , m_nodes(nodes.size() + 1)
    {
        m_nodes[0].end = nodes.empty() ? 0 : nodes.front().begin;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_nodes[0].end = std::min(m_nodes[0].end, nodes[i].begin);
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            add(i + 1, nodes[i].parent == none ? 0 : nodes[i].parent + 1, nodes[i]);
    }

    std::vector<double> run()
    {
        for (auto node = static_cast<std::uint32_t>(m_nodes.size()); node-- > 0;)
            arrange(node);
        std::vector<double> positions(m_given.size());
        std::vector<double> sums(m_nodes.size(), 0);
        for (std::uint32_t node = 0; node < m_nodes.size(); ++node) {
            sums[node] = (node == 0 ? 0 : sums[m_nodes[node].parent]) + m_nodes[node].mod;
            if (node > 0)
                positions[node - 1] = m_nodes[node].prelim + sums[node];
            spreadChildren(node);
        }
        return positions;
    }

private:
    struct Node {
        double size = 0, end = 0, anchor = 0;
        double prelim = 0, mod = 0, shift = 0, change = 0;
        double firstSum = 0, lastSum = 0; // of mods from here down to the extreme nodes
        std::uint32_t parent = none, firstChild = none, lastChild = none, sibling = none;
        std::uint32_t leftThread = none, rightThread = none;
        std::uint32_t firstExtreme = none, lastExtreme = none; // ends of the contours
    };
    // Of a child, how far down it is the one to collide with: where it stands among its siblings.
    struct Reach {
        double end = 0;
        std::uint32_t child = none;
        std::uint32_t number = 0;
    };

    void add(std::uint32_t node, std::uint32_t parent, const TreeNode &given)
    {
        Node &made = m_nodes[node];
        made.size = given.size + m_gap;
        made.end = given.end;
        made.anchor = given.anchor;
        made.parent = parent;
        Node &above = m_nodes[parent];
        if (above.firstChild == none)
            above.firstChild = node;
        else
            m_nodes[above.lastChild].sibling = node;
        above.lastChild = node;
    }

    void arrange(std::uint32_t at)
    {
        Node &node = m_nodes[at];
        if (node.firstChild == none) {
            node.firstExtreme = node.lastExtreme = at;
            return;
        }
        m_reach.clear();
        remember(node.firstChild, 0, m_nodes[m_nodes[node.firstChild].firstExtreme].end);
        std::uint32_t number = 1;
        std::uint32_t before = node.firstChild;
        for (std::uint32_t child = m_nodes[before].sibling; child != none;
             child = m_nodes[child].sibling) {
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

    void remember(std::uint32_t child, std::uint32_t number, double end)
    {
        while (!m_reach.empty() && end >= m_reach.back().end)
            m_reach.pop_back();
        m_reach.push_back({end, child, number});
    }

    // Pushes `child` clear of all siblings before it, along their right contour and its left one.
    void separate(std::uint32_t first, std::uint32_t before, std::uint32_t child,
                  std::uint32_t number)
    {
        std::uint32_t right = before;
        std::uint32_t left = child;
        double rightSum = m_nodes[right].mod;
        double leftSum = m_nodes[left].mod;
        std::size_t reach = m_reach.size() - 1;
        while (right != none && left != none) {
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
                rightSum += right == none ? 0 : m_nodes[right].mod;
            }
            if (rightEnd >= leftEnd) {
                left = nextLeft(left);
                leftSum += left == none ? 0 : m_nodes[left].mod;
            }
        }
        if (right == none && left != none)
            threadLeft(first, child, left, leftSum);
        else if (right != none && left == none)
            threadRight(before, child, right, rightSum);
    }

    // The siblings between the one collided with and the moved one share the room that opens.
    void move(std::uint32_t child, std::uint32_t number, const Reach &collided, double distance)
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

    [[nodiscard]] std::uint32_t nextLeft(std::uint32_t node) const
    {
        return m_nodes[node].firstChild == none ? m_nodes[node].leftThread
                                                : m_nodes[node].firstChild;
    }
    [[nodiscard]] std::uint32_t nextRight(std::uint32_t node) const
    {
        return m_nodes[node].lastChild == none ? m_nodes[node].rightThread
                                               : m_nodes[node].lastChild;
    }

    void threadLeft(std::uint32_t first, std::uint32_t child, std::uint32_t to, double sum)
    {
        Node &end = m_nodes[m_nodes[first].firstExtreme];
        end.leftThread = to;
        const double difference = sum - m_nodes[to].mod - m_nodes[first].firstSum;
        end.mod += difference;
        end.prelim -= difference;
        m_nodes[first].firstExtreme = m_nodes[child].firstExtreme;
        m_nodes[first].firstSum = m_nodes[child].firstSum;
    }
    void threadRight(std::uint32_t before, std::uint32_t child, std::uint32_t to, double sum)
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

    void spreadChildren(std::uint32_t node)
    {
        double step = 0;
        double sum = 0;
        for (std::uint32_t i = m_nodes[node].firstChild; i != none; i = m_nodes[i].sibling) {
            step += m_nodes[i].shift;
            sum += step + m_nodes[i].change;
            m_nodes[i].mod += sum;
        }
    }

    std::span<const TreeNode> m_given;
    double m_gap;
    std::vector<Node> m_nodes; // after one that holds the roots
    std::vector<Reach> m_reach; // the last goes least far
};

} // namespace

std::vector<double> tidyTree(std::span<const TreeNode> nodes, double gap)
{
    return TidyTree(nodes, gap).run();
}

} // namespace clonescope::model
