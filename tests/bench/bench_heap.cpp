// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/store.h"

#include <QtTest>

using namespace clonescope::model;

// What a step costs on a heap of that many objects, all lists within one another.
class BenchHeap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makeObjects_data() { sizes(); }
    void makeObjects();
    void keepAStepOfOneEdit_data() { sizes(); }
    void keepAStepOfOneEdit();
    void compareWithTheStepBefore_data() { sizes(); }
    void compareWithTheStepBefore();

private:
    static void sizes();
};

namespace
{

// A list of `count` lists; the first member is the one that is edited.
Ref grow(Store &store, int count)
{
    Ref root = store.make(List {});
    for (int i = 0; i < count; ++i)
        store.append(root, store.make(List {}));
    return root;
}

} // namespace

void BenchHeap::sizes()
{
    QTest::addColumn<int>("count");
    for (const int count : {1'000, 10'000, 100'000})
        QTest::addRow("%d objects", count) << count;
}

void BenchHeap::makeObjects()
{
    QFETCH(int, count);
    QBENCHMARK
    {
        Store store;
        const Ref root = grow(store, count);
        QVERIFY(store.heap().isLive(root));
    }
}

void BenchHeap::keepAStepOfOneEdit()
{
    QFETCH(int, count);
    Store store;
    const Ref root = grow(store, count);
    const Slot edited = store.heap().as<List>(root)->items[0];
    std::ignore = store.takeLog();
    std::vector<Heap> kept;
    QBENCHMARK
    {
        store.append(edited, Heap::trueSlot);
        kept.push_back(store.heap());
        QCOMPARE(store.takeLog().writes.size(), std::size_t {1});
    }
}

void BenchHeap::compareWithTheStepBefore()
{
    QFETCH(int, count);
    Store store;
    const Ref root = grow(store, count);
    const Heap before = store.heap();
    store.append(store.heap().as<List>(root)->items[0], Heap::trueSlot);
    std::size_t seen = 0;
    QBENCHMARK
    {
        seen = 0;
        store.heap().forEachUnshared(before, [&](Slot) { ++seen; });
    }
    QVERIFY(seen > 0);
}

QTEST_APPLESS_MAIN(BenchHeap)
#include "bench_heap.moc"
