// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/layout.h"

#include <QtTest>
#include <algorithm>
#include <random>
#include <set>

using namespace clonescope::model;

class TestLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreAlignedAndBIsMirrored();
    void fewCardsOfASideAreStacked();
    void aStackHasRoomForItsReferences();
    void newSiblingsComeInTheOrderOfTheirRows();
    void counterpartsStandAtOneHeight();
    void sharedObjectsStandByTheirReferences();
    void nothingOverlapsInTidyLayouts();
    void nothingOverlapsHoweverItChanges();
    void whatWasThereStays();
    void aGrownCardPushesOnlyWhatItCovers();
    void aWidenedCardMovesTheColumnsBeyondIt();
    void aCardStandsBeyondAllThatReferToIt();
    void aRemovedCardLeavesItsRoom();
    void pinnedCardsStayAndOthersGiveWay();
    void layoutsAreDeterminedByTheirInput();
    void aChainAMillionDeepIsLaidOut();
    void insertingIntoAHundredThousandIsQuick();
};

namespace
{

constexpr BoxIndex operator""_box(unsigned long long number)
{
    return BoxIndex(number);
}

LayoutBox box(std::uint32_t key, Lane lane, BoxIndex parent = {}, double anchor = 30,
              double width = 120, double height = 80)
{
    return {{1, key}, width, height, lane, parent, anchor, {}, {}};
}

// A random forest in preorder over random lanes (or none), with counterparts.
LayoutInput randomInput(std::mt19937 &random, std::uint32_t count, bool laned,
                        std::uint32_t keyRange)
{
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    LayoutInput input;
    std::vector<BoxIndex> path;
    std::set<std::uint32_t> keys;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t key = below(keyRange);
        while (!keys.insert(key).second)
            ++key;
        path.resize(below(static_cast<std::uint32_t>(path.size()) + 1));
        LayoutBox made = box(key, Lane::Free, path.empty() ? BoxIndex() : path.back(), below(60),
                             40 + below(200), 20 + below(150));
        if (laned) {
            const bool belowShared = !path.empty() && input.boxes[path.back()].lane == Lane::Shared;
            const Lane side = path.empty() ? (below(2) ? Lane::OnlyA : Lane::OnlyB)
                                           : input.boxes[path.back()].lane;
            made.lane = belowShared || below(3) == 0 ? Lane::Shared : side;
        }
        path.push_back(input.boxes.add(made));
    }
    std::vector<BoxIndex> a, b;
    for (const BoxIndex i : input.boxes.indices())
        if (input.boxes[i].lane == Lane::OnlyA)
            a.push_back(i);
        else if (input.boxes[i].lane == Lane::OnlyB)
            b.push_back(i);
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); i += 2) {
        input.boxes[a[i]].counterpart = b[i];
        input.boxes[b[i]].counterpart = a[i];
    }
    return input;
}

// A later state: some boxes gone (with all below them), some grown, some new.
LayoutInput changed(const LayoutInput &before, std::mt19937 &random, std::uint32_t &nextKey)
{
    LayoutInput now;
    now.gaps = before.gaps;
    ByBox<BoxIndex> index(before.boxes.size());
    for (const BoxIndex i : before.boxes.indices()) {
        LayoutBox kept = before.boxes[i];
        const bool orphan = kept.parent && !index[kept.parent];
        if (orphan || random() % 12 == 0)
            continue;
        kept.parent = kept.parent ? index[kept.parent] : BoxIndex();
        if (random() % 8 == 0)
            kept.height += static_cast<double>(random() % 60);
        if (random() % 16 == 0)
            kept.width += static_cast<double>(random() % 60);
        index[i] = now.boxes.add(kept);
        if (random() % 6 == 0) {
            const Lane lane
                = kept.lane == Lane::OnlyA && random() % 3 == 0 ? Lane::Shared : kept.lane;
            now.boxes.push_back(box(nextKey++, lane, index[i], 20,
                                    40 + static_cast<double>(random() % 100),
                                    20 + static_cast<double>(random() % 60)));
        }
    }
    for (LayoutBox &each : now.boxes)
        each.counterpart = index.has(each.counterpart) ? index[each.counterpart] : BoxIndex();
    return now;
}

QString firstOverlap(const Placement &placement)
{
    std::vector<BoxIndex> order;
    for (const BoxIndex i : placement.boxes.indices())
        order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](BoxIndex a, BoxIndex b) { return placement.boxes[a].y < placement.boxes[b].y; });
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const Rect &a = placement.boxes[order[i]];
            const Rect &b = placement.boxes[order[j]];
            if (b.y >= a.bottom())
                break;
            if (a.x < b.right() && b.x < a.right())
                return QStringLiteral("%1 and %2").arg(order[i].number()).arg(order[j].number());
        }
    return {};
}

bool isWithin(const Rect &box, const Rect &lane)
{
    return box.x >= lane.x - 1e-6 && box.right() <= lane.right() + 1e-6 && box.y >= lane.y - 1e-6
        && box.bottom() <= lane.bottom() + 1e-6;
}

} // namespace

void TestLayout::columnsAreAlignedAndBIsMirrored()
{
    LayoutInput input;
    input.boxes
        = {box(0, Lane::OnlyA), box(1, Lane::OnlyA, 0_box), box(2, Lane::OnlyA, 0_box, 60, 200),
           box(3, Lane::OnlyB), box(4, Lane::OnlyB, 3_box), box(5, Lane::OnlyB, 3_box, 60, 200)};
    for (std::uint32_t i = 6; i < 10; ++i) // more than a stack takes
        input.boxes.push_back(box(i, Lane::OnlyA));
    const Placement placement = tidy(input);
    const ByBox<Rect> &at = placement.boxes;
    QCOMPARE(at[1_box].x, at[2_box].x);
    QCOMPARE(at[1_box].x, at[0_box].right() + input.gaps.column);
    QCOMPARE(at[4_box].right(), at[5_box].right());
    QCOMPARE(at[4_box].right(), at[3_box].x - input.gaps.column);
    const auto &lanes = placement.lane;
    QVERIFY(lanes[Lane::OnlyA].right() < lanes[Lane::Shared].x
            && lanes[Lane::Shared].right() < lanes[Lane::OnlyB].x);
    QCOMPARE(at[3_box].right(), lanes[Lane::OnlyB].right() - input.gaps.margin);
    QCOMPARE(lanes[Lane::Shared].width, input.gaps.laneWidth);
}

void TestLayout::fewCardsOfASideAreStacked()
{
    LayoutInput input;
    input.boxes
        = {box(0, Lane::OnlyA), box(1, Lane::OnlyA, 0_box), box(2, Lane::OnlyA, 0_box, 60, 200),
           box(3, Lane::OnlyB), box(4, Lane::OnlyB, 3_box)};
    input.boxes[1_box].after = 0_box;
    Placement placement = tidy(input);
    const ByBox<Rect> &at = placement.boxes;
    QCOMPARE(at[2_box].x, at[0_box].x + input.gaps.indent);
    QCOMPARE(at[4_box].right(), at[3_box].right() - input.gaps.indent);
    QCOMPARE(at[2_box].y, at[0_box].bottom() + input.gaps.row);
    QCOMPARE(at[1_box].y, at[2_box].bottom() + input.gaps.row); // what stands beyond comes last
    for (std::uint32_t i = 5; i < 10; ++i)
        input.boxes.push_back(box(i, Lane::OnlyA, 2_box));
    placement = next(placement, input);
    QVERIFY(!placement.isStacked[Lane::OnlyA] && !placement.isStacked[Lane::OnlyB]);
    QCOMPARE(placement, tidy(input)); // anew, as there are too many
    input.boxes.resize(5);
    QVERIFY(!next(placement, input).isStacked[Lane::OnlyA]); // and it does not go to and fro
}

void TestLayout::aStackHasRoomForItsReferences()
{
    LayoutInput input;
    input.boxes = {box(0, Lane::OnlyA), box(1, Lane::OnlyA, 0_box), box(2, Lane::OnlyB),
                   box(3, Lane::Shared), box(4, Lane::Shared, 3_box)};
    input.gutters = {{0, 30, 20, 10}};
    Placement placement = tidy(input);
    const auto room = [&](Lane lane, BoxIndex card) {
        return placement.lane[lane].right() - placement.boxes[card].right();
    };
    QCOMPARE(room(Lane::OnlyA, 1_box), input.gaps.margin + 30);
    QCOMPARE(placement.boxes[2_box].x - placement.lane[Lane::OnlyB].x, input.gaps.margin + 10);
    QVERIFY(room(Lane::Shared, 4_box) >= input.gaps.margin + 20);
    input.gutters = {};
    placement = next(placement, input);
    QCOMPARE(room(Lane::OnlyA, 1_box), input.gaps.margin + 30); // nothing moves for what is gone
}

void TestLayout::newSiblingsComeInTheOrderOfTheirRows()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        // Below a second parent others stand in the way.
        const auto withChildren = [&](std::uint32_t count) {
            std::mt19937 random(seed);
            LayoutInput input;
            input.boxes = {box(0, Lane::Free)};
            for (std::uint32_t i = 0; i < count; ++i)
                input.boxes.push_back(box(100 + i, Lane::Free, 0_box, 10.0 * i));
            const BoxIndex second = input.boxes.add(box(1, Lane::Free));
            for (std::uint32_t i = 0; i < 12; ++i)
                input.boxes.push_back(
                    box(50 + i, Lane::Free, second, 10.0 * i, 120, 20.0 + double(random() % 90)));
            return input;
        };
        const std::uint32_t count = 2 + seed % 12;
        const Placement after = next(tidy(withChildren(seed % 3)), withChildren(count));
        for (BoxIndex i = 2_box; i <= BoxIndex(count); i = i.next())
            QVERIFY(after.boxes[i.previous()].bottom() <= after.boxes[i].y);
    }
}

void TestLayout::counterpartsStandAtOneHeight()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        const LayoutInput input = randomInput(random, 1 + seed % 60, true, 1000);
        const Placement placement = tidy(input);
        for (const BoxIndex i : input.boxes.indices())
            if (input.boxes[i].counterpart)
                QCOMPARE(placement.boxes[i].y, placement.boxes[input.boxes[i].counterpart].y);
    }
}

void TestLayout::sharedObjectsStandByTheirReferences()
{
    // As after copy.copy: a storage and a list, the storage's row above the list's.
    LayoutInput input;
    input.boxes
        = {box(0, Lane::OnlyA, {}, 0, 200, 160), box(1, Lane::Shared, 0_box, 100, 280, 90),
           box(2, Lane::Shared, 0_box, 140, 180, 160), box(3, Lane::OnlyB, {}, 0, 200, 160)};
    input.boxes[0_box].counterpart = 3_box;
    input.boxes[3_box].counterpart = 0_box;
    const ByBox<Rect> at = tidy(input).boxes;
    QCOMPARE(at[0_box].y, at[3_box].y);
    QVERIFY(at[1_box].bottom() < at[2_box].y);
    QCOMPARE(at[1_box].x + at[1_box].width / 2, at[2_box].x + at[2_box].width / 2);
    QVERIFY(std::abs(at[1_box].y - at[0_box].y) < 80);
}

void TestLayout::nothingOverlapsInTidyLayouts()
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 random(seed);
        const LayoutInput input = randomInput(random, seed % 150, seed % 2, 1000);
        const Placement placement = tidy(input);
        QCOMPARE(firstOverlap(placement), QString());
        for (const BoxIndex i : placement.boxes.indices())
            QVERIFY(isWithin(placement.boxes[i], placement.lane[input.boxes[i].lane]));
    }
}

void TestLayout::nothingOverlapsHoweverItChanges()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        std::uint32_t nextKey = 5000;
        LayoutInput input = randomInput(random, 5 + seed % 60, seed % 2, 1000);
        Placement placement = tidy(input);
        for (int step = 0; step < 12; ++step) {
            input = changed(input, random, nextKey);
            placement = next(placement, input);
            QVERIFY2(firstOverlap(placement).isEmpty(),
                     qPrintable(QString::number(seed) + QLatin1Char(' ') + QString::number(step)));
            for (const BoxIndex i : placement.boxes.indices()) {
                QCOMPARE(placement.boxes[i].width, input.boxes[i].width);
                QVERIFY(isWithin(placement.boxes[i], placement.lane[input.boxes[i].lane]));
            }
        }
    }
}

void TestLayout::whatWasThereStays()
{
    // A new card where there is room moves nothing; the same input again moves nothing.
    std::mt19937 random(3);
    LayoutInput input = randomInput(random, 40, true, 1000);
    const Placement before = tidy(input);
    QCOMPARE(next(before, input), before);
    for (const BoxIndex parent : input.boxes.indices()) {
        LayoutInput now = input;
        now.boxes.push_back(box(2000, input.boxes[parent].lane, parent));
        const Placement after = next(before, now);
        double moved = 0;
        for (const BoxIndex i : before.boxes.indices())
            moved += after.boxes[i].y != before.boxes[i].y ? 1 : 0;
        // Columns stay in their order and what they hold; what is pushed down is little of the
        // whole.
        for (const BoxIndex i : before.boxes.indices()) {
            QCOMPARE(after.column[i], before.column[i]);
            QVERIFY(after.boxes[i].y >= before.boxes[i].y);
        }
        QVERIFY(moved <= 20);
    }
}

void TestLayout::aGrownCardPushesOnlyWhatItCovers()
{
    LayoutInput input;
    input.boxes
        = {box(0, Lane::Free), box(1, Lane::Free), box(2, Lane::Free), box(3, Lane::Free, 2_box)};
    const Placement before = tidy(input);
    input.boxes[0_box].height += 50;
    const Placement after = next(before, input);
    QCOMPARE(after.boxes[0_box].y, before.boxes[0_box].y);
    QCOMPARE(after.boxes[1_box].y, after.boxes[0_box].bottom() + input.gaps.row);
    QCOMPARE(after.boxes[2_box].y, after.boxes[1_box].bottom() + input.gaps.row);
    QCOMPARE(after.boxes[3_box], before.boxes[3_box]); // in another column, and nothing covers it
}

void TestLayout::aWidenedCardMovesTheColumnsBeyondIt()
{
    LayoutInput input;
    input.boxes = {box(0, Lane::Free), box(1, Lane::Free, 0_box), box(2, Lane::Free, 1_box)};
    const Placement before = tidy(input);
    input.boxes[0_box].width += 100;
    Placement after = next(before, input);
    QCOMPARE(after.boxes[0_box].x, before.boxes[0_box].x);
    QCOMPARE(after.boxes[1_box].x, before.boxes[1_box].x + 100);
    QCOMPARE(after.boxes[2_box].x, before.boxes[2_box].x + 100);
    QCOMPARE(after.boxes[2_box].y, before.boxes[2_box].y);
    input.boxes[0_box].width -= 100; // and columns do not narrow again
    QCOMPARE(next(after, input).boxes[2_box].x, after.boxes[2_box].x);
}

void TestLayout::aCardStandsBeyondAllThatReferToIt()
{
    // As where a name and a list's item are views of one storage.
    LayoutInput input;
    input.boxes = {box(0, Lane::Free), box(1, Lane::Free, 0_box), box(2, Lane::Free),
                   box(3, Lane::Free, 2_box)};
    const Placement before = tidy(input);
    QCOMPARE(before.boxes[1_box].x, before.boxes[3_box].x);
    input.boxes[1_box].after = 3_box;
    for (const Placement &placement : {tidy(input), next(before, input)}) {
        QVERIFY(placement.boxes[1_box].x >= placement.boxes[3_box].right() + input.gaps.column);
        QCOMPARE(placement.boxes[3_box].x, before.boxes[3_box].x);
    }
}

void TestLayout::aRemovedCardLeavesItsRoom()
{
    LayoutInput input;
    input.boxes = {box(0, Lane::Free), box(1, Lane::Free), box(2, Lane::Free)};
    const Placement before = tidy(input);
    input.boxes.erase(input.boxes.begin() + 1);
    const Placement after = next(before, input);
    QCOMPARE(after.boxes[1_box], before.boxes[2_box]);
    input.boxes.insert(input.boxes.begin() + 1, box(7, Lane::Free));
    QCOMPARE(next(after, input).boxes[1_box], before.boxes[1_box]); // and a new one takes it
}

void TestLayout::pinnedCardsStayAndOthersGiveWay()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random(seed);
        std::uint32_t nextKey = 5000;
        LayoutInput input = randomInput(random, 30, seed % 2, 1000);
        const PinnedBoxes pins {{input.boxes[3_box].key, {50, 40}},
                                {input.boxes[7_box].key, {700, 300}}};
        Placement placement = tidy(input, pins);
        for (int step = 0; step < 5; ++step) {
            QCOMPARE(firstOverlap(placement), QString());
            for (const BoxIndex i : placement.keys.indices())
                if (const auto pin = pins.find(placement.keys[i]); pin != pins.end()) {
                    QCOMPARE(placement.boxes[i].x, pin->second.x);
                    QCOMPARE(placement.boxes[i].y, pin->second.y);
                }
            input = changed(input, random, nextKey);
            placement = next(placement, input, pins);
        }
    }
}

void TestLayout::layoutsAreDeterminedByTheirInput()
{
    std::mt19937 random(11);
    std::uint32_t nextKey = 5000;
    const LayoutInput input = randomInput(random, 80, true, 1000);
    const LayoutInput later = changed(input, random, nextKey);
    QCOMPARE(tidy(input), tidy(input));
    QCOMPARE(next(tidy(input), later), next(tidy(input), later));
    QCOMPARE(tidy({}).boxes.size(), std::size_t {0});
    QCOMPARE(next(tidy(input), {}).boxes.size(), std::size_t {0});
}

void TestLayout::aChainAMillionDeepIsLaidOut()
{
    LayoutInput input;
    for (std::uint32_t i = 0; i < 1'000'000; ++i)
        input.boxes.push_back(box(i, Lane::Free, BoxIndex(i).previous()));
    const Placement placement = tidy(input);
    QCOMPARE(placement.boxes.back().x - placement.boxes.front().x, 999'999.0 * (120 + 72));
    Placement begin;
    begin.boxes.assign(placement.boxes.begin(), placement.boxes.begin() + 1000);
    QCOMPARE(firstOverlap(begin), QString());
}

void TestLayout::insertingIntoAHundredThousandIsQuick()
{
    // Not a time but a shape: a card put between a hundred thousand moves what is below, once.
    LayoutInput input;
    input.boxes.push_back(box(0, Lane::Free));
    for (std::uint32_t i = 1; i <= 100'000; ++i)
        input.boxes.push_back(box(i, Lane::Free, 0_box, 30));
    const Placement before = tidy(input);
    for (std::uint32_t i = 0; i < 50'000; ++i)
        input.boxes.push_back(box(200'000 + i, Lane::Free, BoxIndex(1 + i)));
    const Placement after = next(before, input);
    QCOMPARE(firstOverlap(after), QString());
    input.boxes.insert(input.boxes.begin() + 50'000, box(900'000, Lane::Free, 0_box, 30));
    for (LayoutBox &each : input.boxes)
        if (each.parent >= BoxIndex(50'000))
            each.parent = each.parent.next();
    QCOMPARE(firstOverlap(next(after, input)), QString());
}

QTEST_APPLESS_MAIN(TestLayout)
#include "tst_layout.moc"
