// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/index.h"

#include <QtTest>
#include <algorithm>
#include <type_traits>
#include <unordered_set>

using namespace clonescope::model;

class TestIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noneIsNoNumber();
    void nothingElsePassesForIt();
    void noneComesFirst();
    void itHasNeighbours();
    void aVectorIsLookedUpByIt();
    void loopsGoBothWays();
    void theFirstThatMatchesIsFound();
    void listsThatGoInStepShareTheirNumbers();
    void itIsAKey();
};

namespace
{

struct Apple;
struct Pear;
using AppleIndex = Index<Apple>;
using PearIndex = Index<Pear>;

template <typename List, typename At>
concept LookedUpBy = requires(List list, At at)
{
    list[at];
};
template <typename T>
concept Counted = requires(T a, T b)
{
    a + b;
}
|| requires(T a)
{
    a + 1;
}
|| requires(T a)
{
    ++a;
};

static_assert(!std::is_convertible_v<int, AppleIndex>);
static_assert(!std::is_convertible_v<std::size_t, AppleIndex>);
static_assert(!std::is_convertible_v<AppleIndex, std::size_t>);
static_assert(!std::is_convertible_v<AppleIndex, bool>);
static_assert(!std::is_convertible_v<AppleIndex, PearIndex>);
static_assert(!std::equality_comparable_with<AppleIndex, PearIndex>);
static_assert(!Counted<AppleIndex>);
static_assert(LookedUpBy<VectorBy<AppleIndex, int>, AppleIndex>);
static_assert(!LookedUpBy<VectorBy<AppleIndex, int>, PearIndex>);
static_assert(!LookedUpBy<VectorBy<AppleIndex, int>, std::size_t>);
static_assert(!LookedUpBy<std::vector<int>, AppleIndex>);

} // namespace

void TestIndex::noneIsNoNumber()
{
    constexpr AppleIndex none;
    QVERIFY(!none);
    QVERIFY(AppleIndex(0));
    QVERIFY(none != AppleIndex(0));
    QCOMPARE(AppleIndex(7).number(), std::size_t {7});
    QCOMPARE(AppleIndex(std::size_t {7}), AppleIndex(7));
}

// What must not compile is asserted above; this says that it was.
void TestIndex::nothingElsePassesForIt()
{
    QVERIFY((std::is_constructible_v<AppleIndex, int>));
    QVERIFY((std::is_constructible_v<AppleIndex, PearIndex>));
}

void TestIndex::noneComesFirst()
{
    std::vector<AppleIndex> all {AppleIndex(2), AppleIndex(), AppleIndex(0)};
    std::sort(all.begin(), all.end());
    QCOMPARE(all, (std::vector {AppleIndex(), AppleIndex(0), AppleIndex(2)}));
}

void TestIndex::itHasNeighbours()
{
    QCOMPARE(AppleIndex(3).next(), AppleIndex(4));
    QCOMPARE(AppleIndex(3).previous(), AppleIndex(2));
    QCOMPARE(AppleIndex(0).previous(), AppleIndex());
}

void TestIndex::aVectorIsLookedUpByIt()
{
    VectorBy<AppleIndex, QString> names;
    const AppleIndex first = names.add(QStringLiteral("first"));
    const AppleIndex second = names.add(QStringLiteral("second"));
    QCOMPARE(names[first], QStringLiteral("first"));
    names[second] = QStringLiteral("other");
    QCOMPARE(names.back(), QStringLiteral("other"));
    QVERIFY(names.has(second));
    QVERIFY(!names.has(second.next()));
    QVERIFY(!names.has({}));
}

void TestIndex::loopsGoBothWays()
{
    const VectorBy<AppleIndex, char> list(3);
    std::vector<std::size_t> seen;
    for (const AppleIndex at : list.indices())
        seen.push_back(at.number());
    for (const AppleIndex at : list.indices().reversed())
        seen.push_back(at.number());
    QCOMPARE(seen, (std::vector<std::size_t> {0, 1, 2, 2, 1, 0}));
    for (const AppleIndex at : VectorBy<AppleIndex, char>().indices().reversed())
        QFAIL(qPrintable(QString::number(at.number())));
}

void TestIndex::theFirstThatMatchesIsFound()
{
    const VectorBy<AppleIndex, int> list {4, 8, 8};
    QCOMPARE(list.find([](int n) { return n == 8; }), AppleIndex(1));
    QCOMPARE(list.find([](int n) { return n == 9; }), AppleIndex());
}

void TestIndex::listsThatGoInStepShareTheirNumbers()
{
    QCOMPARE(PearIndex(AppleIndex(5)), PearIndex(5));
    QCOMPARE(PearIndex(AppleIndex()), PearIndex());
}

void TestIndex::itIsAKey()
{
    const std::unordered_set<AppleIndex> keys {AppleIndex(), AppleIndex(1), AppleIndex(1)};
    QCOMPARE(keys.size(), std::size_t {2});
    QVERIFY(keys.contains(AppleIndex()));
    QVERIFY(!keys.contains(AppleIndex(0)));
}

QTEST_APPLESS_MAIN(TestIndex)
#include "tst_index.moc"
