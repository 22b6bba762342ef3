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

constexpr std::uint32_t root = 0xffffffffU;

// A random forest in preorder: each node's parent is on the path to the one before it.
std::vector<TreeNode> randomForest(std::mt19937 &random, std::size_t count, bool layered)
{
    const auto below = [&](std::size_t n) { return static_cast<double>(random() % n); };
    std::vector<TreeNode> nodes;
    std::vector<std::uint32_t> path;
    for (std::uint32_t i = 0; i < count; ++i) {
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
        nodes.push_back(node);
        path.push_back(i);
    }
    return nodes;
}

// The first pair that overlaps.
QString firstOverlap(const std::vector<TreeNode> &nodes, const std::vector<double> &at, double gap)
{
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            const bool across = nodes[i].begin < nodes[j].end && nodes[j].begin < nodes[i].end;
            const bool along = at[i] < at[j] + nodes[j].size + gap - 1e-6
                && at[j] < at[i] + nodes[i].size + gap - 1e-6;
            if (across && along)
                return QStringLiteral("%1 and %2").arg(i).arg(j);
        }
    return {};
}

} // namespace

void TestTidyTree::aParentStandsByItsChildren()
{
    // Two children of 20, hung at 10 and 30 of a parent of 40.
    const std::vector<TreeNode> nodes {{40, 0, 1, root, 0}, {20, 1, 2, 0, 10}, {20, 1, 2, 0, 30}};
    const std::vector<double> at = tidyTree(nodes, 5);
    QCOMPARE(at[2] - at[1], 25.0);
    // References arrive in the middle, 10 down: level with 10 and 30 as far as both can be.
    QCOMPARE((at[1] + 10 - (at[0] + 10)) + (at[2] + 10 - (at[0] + 30)), 0.0);
}

void TestTidyTree::nothingOverlapsAndSiblingsKeepTheirOrder()
{
    for (unsigned seed = 0; seed < 600; ++seed) {
        std::mt19937 random(seed);
        const std::vector<TreeNode> nodes = randomForest(random, 1 + seed % 120, seed % 2);
        const std::vector<double> at = tidyTree(nodes, 8);
        QCOMPARE(firstOverlap(nodes, at, 8), QString());
        QCOMPARE(at, tidyTree(nodes, 8));
        for (std::size_t i = 0; i < nodes.size(); ++i)
            for (std::size_t j = i + 1; j < nodes.size(); ++j)
                if (nodes[i].parent == nodes[j].parent)
                    QVERIFY(at[i] < at[j]);
    }
}

void TestTidyTree::equalSubtreesArePlacedAlike()
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::mt19937 random(seed);
        std::vector<TreeNode> nodes = randomForest(random, 30, false);
        const std::size_t count = nodes.size();
        for (std::size_t i = 0; i < count; ++i) { // the forest again behind itself
            TreeNode copy = nodes[i];
            if (copy.parent != root)
                copy.parent += static_cast<std::uint32_t>(count);
            nodes.push_back(copy);
        }
        const std::vector<double> at = tidyTree(nodes, 8);
        for (std::size_t i = 1; i < count; ++i)
            if (nodes[i].parent != root)
                QVERIFY(std::abs((at[i] - at[nodes[i].parent])
                                 - (at[count + i] - at[count + nodes[i].parent]))
                        < 1e-6);
    }
}

void TestTidyTree::subtreesNestIntoOneAnother()
{
    // A long leaf fits above the deep part of its sibling's tree: no wider than what meets.
    const std::vector<TreeNode> nodes {{10, 0, 1, root, 0},
                                       {10, 0, 1, root, 0},
                                       {10, 1, 2, 1, 5},
                                       {10, 1, 2, 1, 5},
                                       {10, 1, 2, 1, 5}};
    const std::vector<double> at = tidyTree(nodes, 0);
    QCOMPARE(at[1] - at[0], 10.0);
    QVERIFY(at[2] < at[1]);
}

void TestTidyTree::aChainAMillionDeepIsLaidOut()
{
    std::vector<TreeNode> nodes;
    for (std::uint32_t i = 0; i < 1'000'000; ++i)
        nodes.push_back({20, double(i), i + 1.0, i == 0 ? root : i - 1, 10});
    const std::vector<double> at = tidyTree(nodes, 8);
    QCOMPARE(at.front(), at.back());
}

void TestTidyTree::aHundredThousandSiblingsAreLaidOut()
{
    std::vector<TreeNode> nodes {{20, 0, 1, root, 0}};
    for (int i = 0; i < 100'000; ++i)
        nodes.push_back({20, 1, 2, 0, 10});
    const std::vector<double> at = tidyTree(nodes, 8);
    for (std::size_t i = 2; i < at.size(); ++i)
        QVERIFY(std::abs(at[i] - at[i - 1] - 28) < 1e-6);
}

QTEST_APPLESS_MAIN(TestTidyTree)
#include "tst_tidytree.moc"
