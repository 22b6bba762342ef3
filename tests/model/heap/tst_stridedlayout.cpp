// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/stridedlayout.h"

#include <QtTest>
#include <random>
#include <set>

using namespace clonescope::model;

class TestStridedLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contiguousIsCOrder();
    void elementsComeInCOrder();
    void contiguityIsPyTorchs_data();
    void contiguityIsPyTorchs();
    void overlapAgreesWithCountingBytes();
};

namespace
{

std::vector<std::int64_t> elements(const StridedLayout &layout)
{
    std::vector<std::int64_t> all;
    forEachElement(layout, [&](std::int64_t at) { all.push_back(at); });
    return all;
}

StridedLayout randomLayout(std::mt19937 &random)
{
    const auto upTo
        = [&](int n) { return std::uniform_int_distribution<std::int64_t>(0, n)(random); };
    StridedLayout layout;
    const auto rank = static_cast<std::size_t>(upTo(3));
    for (std::size_t d = 0; d < rank; ++d) {
        layout.shape.push_back(upTo(4));
        layout.stride.push_back(upTo(5));
    }
    layout.offset = upTo(12);
    return layout;
}

} // namespace

void TestStridedLayout::contiguousIsCOrder()
{
    const auto layout = StridedLayout::contiguous({2, 3, 4});
    QVERIFY((layout.stride == std::vector<std::int64_t> {12, 4, 1}));
    QCOMPARE(layout.count(), std::int64_t {24});
    QVERIFY((StridedLayout::contiguous({2, 0, 3}).stride == std::vector<std::int64_t> {3, 3, 1}));
    QCOMPARE(StridedLayout::contiguous({}).count(), std::int64_t {1});
}

void TestStridedLayout::elementsComeInCOrder()
{
    QVERIFY((elements({{2, 3}, {1, 2}, 5}) == std::vector<std::int64_t> {5, 7, 9, 6, 8, 10}));
    QVERIFY((elements({{3}, {0}, 4}) == std::vector<std::int64_t> {4, 4, 4}));
    QVERIFY((elements({{}, {}, 3}) == std::vector<std::int64_t> {3}));
    QVERIFY(elements({{2, 0}, {1, 1}, 0}).empty());
}

void TestStridedLayout::contiguityIsPyTorchs_data()
{
    QTest::addColumn<std::vector<std::int64_t>>("shape");
    QTest::addColumn<std::vector<std::int64_t>>("stride");
    QTest::addColumn<bool>("contiguous");
    using V = std::vector<std::int64_t>;
    QTest::newRow("matrix") << V {2, 3} << V {3, 1} << true;
    QTest::newRow("transposed") << V {3, 2} << V {1, 3} << false;
    QTest::newRow("a dimension of one") << V {1, 3} << V {99, 1} << true;
    QTest::newRow("expanded") << V {4} << V {0} << false;
    QTest::newRow("empty") << V {0, 3} << V {7, 7} << true;
    QTest::newRow("scalar") << V {} << V {} << true;
}

void TestStridedLayout::contiguityIsPyTorchs()
{
    QFETCH(std::vector<std::int64_t>, shape);
    QFETCH(std::vector<std::int64_t>, stride);
    QFETCH(bool, contiguous);
    QCOMPARE((StridedLayout {shape, stride, 2}).isContiguous(), contiguous);
}

void TestStridedLayout::overlapAgreesWithCountingBytes()
{
    std::mt19937 random(11);
    for (int i = 0; i < 3000; ++i) {
        const auto a = randomLayout(random);
        const auto b = randomLayout(random);
        const std::size_t sizeA = std::size_t {1} << (random() % 4);
        const std::size_t sizeB = std::size_t {1} << (random() % 4);
        std::set<std::int64_t> bytes;
        for (const auto at : elements(a))
            for (std::size_t k = 0; k < sizeA; ++k)
                bytes.insert(at * static_cast<std::int64_t>(sizeA) + static_cast<std::int64_t>(k));
        bool meets = false;
        for (const auto at : elements(b))
            for (std::size_t k = 0; k < sizeB; ++k)
                meets |= bytes.contains(at * static_cast<std::int64_t>(sizeB)
                                        + static_cast<std::int64_t>(k));
        QCOMPARE(overlap(a, sizeA, b, sizeB), meets);
    }
}

QTEST_APPLESS_MAIN(TestStridedLayout)
#include "tst_stridedlayout.moc"
