// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/heap.h"

#include "model/base/bigint.h"
#include "model/heap/store.h"

#include <QtTest>
#include <limits>
#include <set>

using namespace clonescope::model;

static_assert(std::is_copy_constructible_v<Heap> && std::equality_comparable<Heap>);

class TestHeap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixedSlotsHoldWhatTheySay();
    void aSlotIsReusedAndAUidNever();
    void namesAreFoundInTheGlobals();
    void numbersOfDifferentTypesAreOneKey_data();
    void numbersOfDifferentTypesAreOneKey();
    void tuplesAreKeysByTheirMembers();
    void chosenKeysDoNotMeet();
    void eachNanIsAKeyOfItsOwn();
    void aLargeDictFindsEveryKeyAfterRemovals();
};

void TestHeap::fixedSlotsHoldWhatTheySay()
{
    const Heap heap;
    QVERIFY(heap.as<Singleton>(Heap::none)->which == Singleton::Which::None);
    QVERIFY(heap.as<Singleton>(Heap::ellipsis)->which == Singleton::Which::Ellipsis);
    QCOMPARE(heap.as<Bool>(Heap::boolean(true))->value, true);
    QCOMPARE(heap.as<Bool>(Heap::boolean(false))->value, false);
    for (const std::int64_t value : {-5, -1, 0, 1, 256})
        QCOMPARE(heap.as<Int>(Heap::smallInt(value))->small, value);
    QVERIFY(heap.as<Tuple>(Heap::emptyTuple));
    QVERIFY(heap.as<Dict>(Heap::globals));
}

void TestHeap::aSlotIsReusedAndAUidNever()
{
    WritableHeap heap;
    const Slot first = heap.allocate(List {});
    const Uid uid = heap.uid(first);
    heap.free(first);
    QVERIFY(!heap.isLive(first));
    const Slot second = heap.allocate(List {});
    QCOMPARE(second.value, first.value);
    QVERIFY(heap.uid(second) != uid);
    QVERIFY(heap.isLive(second));
}

void TestHeap::namesAreFoundInTheGlobals()
{
    Store store;
    store.setKey(Heap::globals, store.makeStr("x"), Heap::smallInt(7));
    QCOMPARE(store.heap().name("x").value, Heap::smallInt(7).value);
    QVERIFY(store.heap().name("y") == noSlot);
}

void TestHeap::numbersOfDifferentTypesAreOneKey_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("True and 1") << 0 << 1 << true;
    QTest::newRow("1 and 1.0") << 1 << 2 << true;
    QTest::newRow("1 and 1.5") << 1 << 3 << false;
    QTest::newRow("2**70 and float of it") << 4 << 5 << true;
    QTest::newRow("2**70 + 1 and float of 2**70") << 6 << 5 << false;
    QTest::newRow("2**63-1 and its float") << 7 << 8 << false;
}

void TestHeap::numbersOfDifferentTypesAreOneKey()
{
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(bool, same);
    Store store;
    const BigInt big = BigInt(1) << 70;
    const std::vector<Ref> values {store.hold(Heap::trueSlot),
                                   store.makeInt(1),
                                   store.makeFloat(1.0),
                                   store.makeFloat(1.5),
                                   store.make(Int {0, Shared<BigNumber>({big})}),
                                   store.makeFloat(std::ldexp(1.0, 70)),
                                   store.make(Int {0, Shared<BigNumber>({big + 1})}),
                                   store.makeInt(std::numeric_limits<std::int64_t>::max()),
                                   store.makeFloat(std::ldexp(1.0, 63))};
    const Slot x = values[static_cast<std::size_t>(a)];
    const Slot y = values[static_cast<std::size_t>(b)];
    QCOMPARE(sameKey(store.heap(), x, y), same);
    QCOMPARE(sameKey(store.heap(), y, x), same);
    if (same)
        QCOMPARE(hashValue(store.heap(), x), hashValue(store.heap(), y));
}

void TestHeap::tuplesAreKeysByTheirMembers()
{
    Store store;
    const auto pair = [&](Slot a, Slot b) { return store.make(Tuple {{a, b}, false}); };
    const Ref a = pair(store.makeStr("k"), Heap::smallInt(1));
    const Ref b = pair(store.makeStr("k"), Heap::trueSlot);
    const Ref c = pair(store.makeStr("k"), Heap::smallInt(2));
    QVERIFY(a.slot() != b.slot());
    QVERIFY(sameKey(store.heap(), a, b));
    QCOMPARE(hashValue(store.heap(), a), hashValue(store.heap(), b));
    QVERIFY(!sameKey(store.heap(), a, c));
}

// Integers that a well-known mixer (the end of MurmurHash3), applied twice, sends to one place.
void TestHeap::chosenKeysDoNotMeet()
{
    const auto unshifted = [](std::uint64_t x) { return x ^ (x >> 33U); }; // undoes itself
    const auto unmixed = [&](std::uint64_t x) {
        x = unshifted(x) * 0x9cb4b2f8129337dbULL; // the inverses of its factors
        x = unshifted(x) * 0x4f74430c22a54005ULL;
        return unshifted(x);
    };
    Store store;
    std::set<std::size_t> places;
    for (std::uint64_t i = 1; i <= 2000; ++i) {
        const Ref key = store.makeInt(static_cast<std::int64_t>(unmixed(unmixed(i << 40U))));
        places.insert(dictMark(hashValue(store.heap(), key)) % 4096);
    }
    QVERIFY2(places.size() > 1000, qPrintable(QString::number(places.size())));
}

void TestHeap::eachNanIsAKeyOfItsOwn()
{
    Store store;
    std::vector<Ref> keys;
    std::set<std::uint64_t> hashes;
    for (int i = 0; i < 100; ++i) {
        keys.push_back(store.makeFloat(std::numeric_limits<double>::quiet_NaN()));
        hashes.insert(hashValue(store.heap(), keys.back()));
    }
    QCOMPARE(hashes.size(), std::size_t {100});
    QVERIFY(sameKey(store.heap(), keys[0], keys[0]));
    QVERIFY(!sameKey(store.heap(), keys[0], keys[1]));
}

void TestHeap::aLargeDictFindsEveryKeyAfterRemovals()
{
    Store store;
    const Ref dict = store.make(Dict {});
    for (int i = 0; i < 5000; ++i)
        store.setKey(dict, store.makeInt(i * 1000), store.makeInt(i));
    for (int i = 0; i < 5000; i += 3)
        QVERIFY(store.removeKey(dict, store.makeInt(i * 1000)));
    for (int i = 0; i < 5000; ++i) {
        const Dict &read = *store.heap().as<Dict>(dict);
        const auto entry = findEntry(store.heap(), read, store.makeInt(i * 1000));
        QCOMPARE(entry.has_value(), i % 3 != 0);
        if (entry)
            QCOMPARE(store.heap().as<Int>(read.entries[*entry].value)->small, std::int64_t {i});
    }
    // Removing and adding for ever must not fill the table with removed marks.
    for (int i = 0; i < 20000; ++i) {
        store.setKey(dict, store.makeInt(-7), Heap::none);
        store.removeKey(dict, store.makeInt(-7));
    }
    QVERIFY(store.heap().as<Dict>(dict)->entries.size() < 20000);
}

QTEST_APPLESS_MAIN(TestHeap)
#include "tst_heap.moc"
