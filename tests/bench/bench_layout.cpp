// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/layout.h"
#include "model/layout/tidytree.h"

#include <QtTest>
#include <random>

using namespace clonescope::model;

// Laying out a tree of that many cards of different sizes, one to twenty children each.
class BenchLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tidyTreeAlone_data() { sizes(); }
    void tidyTreeAlone();
    void tidyInOneForest_data() { sizes(); }
    void tidyInOneForest();
    void tidyInLanes_data() { sizes(); }
    void tidyInLanes();
    void followOneNewCard_data() { sizes(); }
    void followOneNewCard();

private:
    static void sizes();
};

namespace
{

// In preorder: every card gets its number of children when it comes.
LayoutInput tree(std::uint32_t count, bool laned)
{
    std::mt19937 random(1);
    LayoutInput input;
    std::vector<std::pair<BoxIndex, std::uint32_t>> open; // card, children to come
    for (std::uint32_t i = 0; i < count; ++i) {
        while (!open.empty() && open.back().second == 0)
            open.pop_back();
        const BoxIndex parent = open.empty() ? BoxIndex() : open.back().first;
        if (!open.empty())
            --open.back().second;
        Lane lane = Lane::Free;
        if (laned && !parent)
            lane = i % 2 == 0 ? Lane::OnlyA : Lane::OnlyB;
        else if (laned)
            lane = random() % 10 == 0 ? Lane::Shared : input.boxes[parent].lane;
        const BoxIndex added = input.boxes.add({{1, i},
                                                60 + static_cast<double>(random() % 200),
                                                30 + static_cast<double>(random() % 120),
                                                lane,
                                                parent,
                                                20,
                                                {},
                                                {}});
        if (open.size() < 12 && random() % 3 == 0)
            open.emplace_back(added, 1 + static_cast<std::uint32_t>(random() % 20));
    }
    return input;
}

} // namespace

void BenchLayout::sizes()
{
    QTest::addColumn<int>("count");
    for (const int count : {1'000, 10'000, 100'000, 1'000'000})
        QTest::addRow("%d cards", count) << count;
}

void BenchLayout::tidyTreeAlone()
{
    QFETCH(int, count);
    const LayoutInput input = tree(static_cast<std::uint32_t>(count), false);
    std::vector<TreeNode> nodes;
    ByBox<double> depths;
    for (const LayoutBox &box : input.boxes) {
        const double begin = box.parent ? depths[box.parent] + 1 : 0;
        depths.push_back(begin);
        nodes.push_back({box.height, begin, begin + 1, TreeIndex(box.parent), box.anchor});
    }
    QBENCHMARK
    {
        QCOMPARE(tidyTree(nodes, 24).size(), nodes.size());
    }
}

void BenchLayout::tidyInOneForest()
{
    QFETCH(int, count);
    const LayoutInput input = tree(static_cast<std::uint32_t>(count), false);
    QBENCHMARK
    {
        QCOMPARE(tidy(input).boxes.size(), input.boxes.size());
    }
}

void BenchLayout::tidyInLanes()
{
    QFETCH(int, count);
    const LayoutInput input = tree(static_cast<std::uint32_t>(count), true);
    QBENCHMARK
    {
        QCOMPARE(tidy(input).boxes.size(), input.boxes.size());
    }
}

void BenchLayout::followOneNewCard()
{
    QFETCH(int, count);
    LayoutInput input = tree(static_cast<std::uint32_t>(count), false);
    const Placement before = tidy(input);
    input.boxes.push_back({{2, 0}, 100, 60, Lane::Free, BoxIndex(count / 2), 20, {}, {}});
    QBENCHMARK
    {
        QCOMPARE(next(before, input).boxes.size(), input.boxes.size());
    }
}

QTEST_APPLESS_MAIN(BenchLayout)
#include "bench_layout.moc"
