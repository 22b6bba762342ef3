// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/store.h"

#include <QtTest>

using namespace clonescope::model;

class TestStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNothingRefersToIsFreedAtOnce();
    void theMachineKeepsWhatItHolds();
    void aCycleStays();
    void aMillionLongChainIsFreedWithoutRecursion();
    void writesSayWhatWasWritten();
    void theSameValueWrittenIsStillWritten();
    void aLoopOfWritesToOnePlaceIsOneWrite();
    void aStepKnowsWhatItMadeAndFreed();
    void limitsAreCounted();
    void bytesOfFreedStoragesDoNotCount();
};

namespace
{

std::size_t liveLists(const Store &store)
{
    std::size_t n = 0;
    for (std::uint32_t i = 0; i < store.heap().slotCount(); ++i)
        n += store.heap().isLive(Slot {i}) && store.heap().as<List>(Slot {i}) ? 1 : 0;
    return n;
}

} // namespace

void TestStore::whatNothingRefersToIsFreedAtOnce()
{
    Store store;
    const Ref outer = store.make(List {});
    store.append(outer, store.make(List {}));
    QCOMPARE(liveLists(store), std::size_t {2});
    store.setItem(outer, 0, Heap::none);
    QCOMPARE(liveLists(store), std::size_t {1});
}

void TestStore::theMachineKeepsWhatItHolds()
{
    Store store;
    Ref held;
    {
        const Ref outer = store.make(List {});
        held = store.make(List {});
        store.append(outer, held);
    }
    QCOMPARE(liveLists(store), std::size_t {1});
    held = {};
    QCOMPARE(liveLists(store), std::size_t {0});
}

void TestStore::aCycleStays()
{
    Store store;
    {
        const Ref list = store.make(List {});
        store.append(list, list);
    }
    QCOMPARE(liveLists(store), std::size_t {1});
}

void TestStore::aMillionLongChainIsFreedWithoutRecursion()
{
    Store store;
    Ref head = store.make(List {});
    for (int i = 0; i < 1'000'000; ++i) {
        const Ref outer = store.make(List {});
        store.append(outer, head);
        head = outer;
    }
    QCOMPARE(liveLists(store), std::size_t {1'000'001});
    head = {};
    QCOMPARE(liveLists(store), std::size_t {0});
}

void TestStore::writesSayWhatWasWritten()
{
    Store store;
    const Ref list = store.make(List {});
    store.append(list, Heap::smallInt(1));
    (void)store.takeLog();
    store.setLine(9);
    store.setItem(list, 0, Heap::smallInt(2));
    store.insertItem(list, 0, Heap::none);
    store.removeItem(list, 1);
    const StepLog log = store.takeLog();
    QCOMPARE(log.writes.size(), std::size_t {3});
    QVERIFY(log.writes[0].place == WritePlace {place::Item {0}});
    QCOMPARE(log.writes[0].before.value, Heap::smallInt(1).value);
    QCOMPARE(log.writes[0].after.value, Heap::smallInt(2).value);
    QCOMPARE(log.writes[0].line, 9);
    QVERIFY(log.writes[1].before == noSlot);
    QVERIFY(log.writes[2].after == noSlot);
    QVERIFY(log.writes[2].place == WritePlace {place::Item {1}});
}

void TestStore::theSameValueWrittenIsStillWritten()
{
    Store store;
    const Ref dict = store.make(Dict {});
    const Ref key = store.makeStr("k");
    store.setKey(dict, key, Heap::none);
    (void)store.takeLog();
    store.setKey(dict, key, Heap::none);
    const StepLog log = store.takeLog();
    QCOMPARE(log.writes.size(), std::size_t {1});
    QVERIFY(log.writes[0].before == Heap::none && log.writes[0].after == Heap::none);
}

void TestStore::aLoopOfWritesToOnePlaceIsOneWrite()
{
    Store store;
    const Ref dict = store.make(Dict {});
    const Ref list = store.make(List {{Heap::none}});
    const Ref key = store.makeStr("k");
    store.setKey(dict, key, Heap::none);
    (void)store.takeLog();
    for (int i = 0; i < 100; ++i) {
        store.setKey(dict, key, Heap::smallInt(i));
        store.setItem(list, 0, Heap::smallInt(i));
    }
    const StepLog log = store.takeLog();
    QCOMPARE(log.writes.size(), std::size_t {2});
    for (const Write &write : log.writes)
        QVERIFY(write.before == Heap::none && write.after == Heap::smallInt(99));
    store.setKey(dict, key, Heap::none);
    store.removeKey(dict, key);
    store.setKey(dict, key, Heap::none);
    QCOMPARE(store.takeLog().writes.size(), std::size_t {3});
}

void TestStore::aStepKnowsWhatItMadeAndFreed()
{
    Store store;
    Ref kept = store.make(List {});
    const Uid first = store.heap().uid(kept);
    (void)store.takeLog();
    const Ref second = store.make(List {});
    (void)store.make(List {}); // made and gone within the step: not told
    kept = {};
    const StepLog log = store.takeLog();
    QVERIFY(log.created == std::vector {store.heap().uid(second)});
    QVERIFY(log.freed == std::vector {first});
}

void TestStore::limitsAreCounted()
{
    Limits limits;
    limits.objects = 400;
    Store store({}, limits);
    const Ref list = store.make(List {});
    QVERIFY_EXCEPTION_THROWN(for (int i = 0; i < 1000; ++i) store.append(list, store.make(List {})),
                             LimitReached);
}

void TestStore::bytesOfFreedStoragesDoNotCount()
{
    Limits limits;
    limits.bytes = 1000;
    Store store({}, limits);
    for (int i = 0; i < 10; ++i)
        (void)store.make(Buffer {Bytes(600), "cpu"});
    const Ref held = store.make(Buffer {Bytes(600), "cpu"});
    QVERIFY_EXCEPTION_THROWN((void)store.make(Buffer {Bytes(600), "cpu"}), LimitReached);
}

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
