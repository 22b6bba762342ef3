// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/tidytree.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace clonescope::model;

class TestTidyTree final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aParentStandsByItsChildren();
    void nothingOverlapsAndSiblingsKeepTheirOrder();
    void equalSubtreesArePlacedAlike();
    void subtreesNestIntoOneAnother();
    void aChainAMillionDeepIsLaidOut();
    void aHundredThousandSiblingsAreLaidOut();
};

namespace
{

constexpr TreeIndex root; // below none

constexpr TreeIndex operator""_node(unsigned long long number)
{
    return TreeIndex(number);
}

using Nodes = VectorBy<TreeIndex, TreeNode>;
using Places = VectorBy<TreeIndex, double>;

Places tidied(const Nodes &nodes, double gap)
{
    const std::vector<double> at = tidyTree(nodes, gap);
    return {at.begin(), at.end()};
}

// A random forest in preorder: each node's parent is on the path to the one before it.
Nodes randomForest(std::mt19937 &random, std::size_t count, bool layered)
{
    const auto below = [&](std::size_t n) { return static_cast<double>(random() % n); };
    Nodes nodes;
    std::vector<TreeIndex> path;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t half = random() % 2 == 0 ? path.size() / 2 + 1 : 0;
        path.resize(std::min(path.size(), random() % (path.size() + 1) + half));
        TreeNode node;
        node.size = 10 + below(90);
        node.parent = path.empty() ? root : path.back();
        node.begin = path.empty() ? 0
            : layered             ? nodes[path.back()].begin + 1
                                  : nodes[path.back()].end + below(20);
        node.end = node.begin + (layered ? 1 : 1 + below(200));
        node.anchor = path.empty() ? 0 : below(50);
        path.push_back(nodes.add(node));
    }
    return nodes;
}

// The first pair that overlaps.
QString firstOverlap(const Nodes &nodes, const Places &at, double gap)
{
    for (const TreeIndex i : nodes.indices())
        for (TreeIndex j = i.next(); nodes.has(j); j = j.next()) {
            const bool across = nodes[i].begin < nodes[j].end && nodes[j].begin < nodes[i].end;
            const bool along = at[i] < at[j] + nodes[j].size + gap - 1e-6
                && at[j] < at[i] + nodes[i].size + gap - 1e-6;
            if (across && along)
                return QStringLiteral("%1 and %2").arg(i.number()).arg(j.number());
        }
    return {};
}

} // namespace

void TestTidyTree::aParentStandsByItsChildren()
{
    // Two children of 20, hung at 10 and 30 of a parent of 40.
    const Nodes nodes {{40, 0, 1, root, 0}, {20, 1, 2, 0_node, 10}, {20, 1, 2, 0_node, 30}};
    const Places at = tidied(nodes, 5);
    QCOMPARE(at[2_node] - at[1_node], 25.0);
    // References arrive in the middle, 10 down: level with 10 and 30 as far as both can be.
    QCOMPARE((at[1_node] + 10 - (at[0_node] + 10)) + (at[2_node] + 10 - (at[0_node] + 30)), 0.0);
}

void TestTidyTree::nothingOverlapsAndSiblingsKeepTheirOrder()
{
    for (unsigned seed = 0; seed < 600; ++seed) {
        std::mt19937 random(seed);
        const Nodes nodes = randomForest(random, 1 + seed % 120, seed % 2);
        const Places at = tidied(nodes, 8);
        QCOMPARE(firstOverlap(nodes, at, 8), QString());
        QCOMPARE(at, tidied(nodes, 8));
        for (const TreeIndex i : nodes.indices())
            for (TreeIndex j = i.next(); nodes.has(j); j = j.next())
                if (nodes[i].parent == nodes[j].parent)
                    QVERIFY(at[i] < at[j]);
    }
}

void TestTidyTree::equalSubtreesArePlacedAlike()
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::mt19937 random(seed);
        Nodes nodes = randomForest(random, 30, false);
        const Nodes once = nodes;
        const auto again = [&](TreeIndex node) { return TreeIndex(once.size() + node.number()); };
        for (TreeNode copy : once) { // the forest again behind itself
            if (copy.parent)
                copy.parent = again(copy.parent);
            nodes.push_back(copy);
        }
        const Places at = tidied(nodes, 8);
        for (const TreeIndex i : once.indices())
            if (const TreeIndex parent = once[i].parent)
                QVERIFY(std::abs((at[i] - at[parent]) - (at[again(i)] - at[again(parent)])) < 1e-6);
    }
}

void TestTidyTree::subtreesNestIntoOneAnother()
{
    // A long leaf fits above the deep part of its sibling's tree: no wider than what meets.
    const Nodes nodes {{10, 0, 1, root, 0},
                       {10, 0, 1, root, 0},
                       {10, 1, 2, 1_node, 5},
                       {10, 1, 2, 1_node, 5},
                       {10, 1, 2, 1_node, 5}};
    const Places at = tidied(nodes, 0);
    QCOMPARE(at[1_node] - at[0_node], 10.0);
    QVERIFY(at[2_node] < at[1_node]);
}

void TestTidyTree::aChainAMillionDeepIsLaidOut()
{
    Nodes nodes;
    for (std::uint32_t i = 0; i < 1'000'000; ++i)
        nodes.push_back({20, double(i), i + 1.0, TreeIndex(i).previous(), 10});
    const Places at = tidied(nodes, 8);
    QCOMPARE(at.front(), at.back());
}

void TestTidyTree::aHundredThousandSiblingsAreLaidOut()
{
    Nodes nodes {{20, 0, 1, root, 0}};
    for (int i = 0; i < 100'000; ++i)
        nodes.push_back({20, 1, 2, 0_node, 10});
    const Places at = tidied(nodes, 8);
    for (TreeIndex i = 2_node; at.has(i); i = i.next())
        QVERIFY(std::abs(at[i] - at[i.previous()] - 28) < 1e-6);
}

QTEST_APPLESS_MAIN(TestTidyTree)
#include "tst_tidytree.moc"
