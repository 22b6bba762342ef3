// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/persistentvector.h"

#include <QtTest>
#include <array>
#include <random>

using clonescope::model::PersistentVector;

class TestPersistentVector final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsAVectorUnderRandomEdits();
    void soIsOneOfLargeElements();
    void aKeptCopyNeverChanges();
    void aSmallEditSharesTheRest();
    void anUnsharedVectorIsEditedInPlace();
    void equalityIsByContent();
};

namespace
{

PersistentVector<int> upTo(int n)
{
    PersistentVector<int> v;
    for (int i = 0; i < n; ++i)
        v.push_back(i);
    return v;
}

// Of which fewer stand in a leaf.
struct Large {
    Large(int number)
        : value(number)
    {
    }
    bool operator==(const Large &) const = default;
    int value;
    std::array<int, 20> more {};
};

template <typename T>
bool sameContent(const PersistentVector<T> &ours, const std::vector<T> &theirs)
{
    return std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end());
}

// Says after how many edits the two differ, or -1.
template <typename T> int editedAtRandom()
{
    std::mt19937 random(7);
    PersistentVector<T> ours;
    std::vector<T> theirs;
    std::vector<std::pair<PersistentVector<T>, std::vector<T>>> kept;
    for (int i = 0; i < 6000; ++i) {
        const auto at = [&](std::size_t n) {
            return std::uniform_int_distribution<std::size_t>(0, n)(random);
        };
        // Grows for most of the run, then shrinks to nothing, so that every depth is passed both
        // ways.
        const auto choice = i < 4500 ? at(5) : 4 + at(1);
        if (choice <= 2) {
            ours.push_back(i);
            theirs.push_back(i);
        } else if (choice == 3) {
            const std::size_t where = at(theirs.size());
            ours.insert(where, i);
            theirs.insert(theirs.begin() + static_cast<std::ptrdiff_t>(where), i);
        } else if (!theirs.empty() && choice == 4) {
            ours.pop_back();
            theirs.pop_back();
        } else if (!theirs.empty()) {
            const std::size_t where = at(theirs.size() - 1);
            if (i % 2 == 0) {
                ours.set(where, -i);
                theirs[where] = -i;
            } else {
                ours.erase(where);
                theirs.erase(theirs.begin() + static_cast<std::ptrdiff_t>(where));
            }
        }
        if (i % 500 == 0)
            kept.emplace_back(ours, theirs);
        if (ours.size() != theirs.size())
            return i;
    }
    kept.emplace_back(ours, theirs);
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!sameContent(kept[i].first, kept[i].second))
            return static_cast<int>(500 * i);
    return -1;
}

} // namespace

void TestPersistentVector::isAsAVectorUnderRandomEdits()
{
    QCOMPARE(editedAtRandom<int>(), -1);
}

void TestPersistentVector::soIsOneOfLargeElements()
{
    QCOMPARE(editedAtRandom<Large>(), -1);
}

void TestPersistentVector::aKeptCopyNeverChanges()
{
    PersistentVector<int> now = upTo(2000);
    const PersistentVector<int> before = now;
    now.set(1234, -1);
    now.push_back(7);
    QCOMPARE(before[1234], 1234);
    QCOMPARE(before.size(), std::size_t {2000});
    QCOMPARE(now[1234], -1);
}

void TestPersistentVector::aSmallEditSharesTheRest()
{
    const PersistentVector<int> before = upTo(100000);
    PersistentVector<int> now = before;
    now.set(54321, -1);
    std::vector<std::size_t> unshared;
    now.forEachUnshared(before, [&](std::size_t i) { unshared.push_back(i); });
    QVERIFY(unshared.size() <= PersistentVector<int>::leafSize);
    QVERIFY(std::find(unshared.begin(), unshared.end(), 54321U) != unshared.end());
}

void TestPersistentVector::anUnsharedVectorIsEditedInPlace()
{
    PersistentVector<int> v = upTo(1000);
    const int *where = &v[500];
    v.set(500, 1);
    QCOMPARE(&v[500], where);
    const PersistentVector<int> copy = v;
    v.set(500, 2);
    QVERIFY(&v[500] != where);
    QCOMPARE(copy[500], 1);
}

void TestPersistentVector::equalityIsByContent()
{
    QVERIFY(upTo(1500) == upTo(1500));
    QVERIFY(!(upTo(1500) == upTo(1499)));
    PersistentVector<int> other = upTo(1500);
    other.set(3, 9);
    QVERIFY(!(other == upTo(1500)));
    // A vector that has been larger is still equal to one that has not.
    PersistentVector<int> shrunk = upTo(1500);
    while (shrunk.size() > 20)
        shrunk.pop_back();
    QVERIFY(shrunk == upTo(20));
}

QTEST_APPLESS_MAIN(TestPersistentVector)
#include "tst_persistentvector.moc"
