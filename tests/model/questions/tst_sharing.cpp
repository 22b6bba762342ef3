// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/byteranges.h"
#include "model/kernels/element.h"
#include "model/questions/owners.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "model/questions/sharing.h"
#include "tests/support/programbuilder.h"

#include <QtTest>
#include <map>
#include <set>

using namespace clonescope::model;
using namespace clonescope::tests;

class TestSharing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShallowCopySharesTheListAndTheBytes();
    void whatTheRelationStripSaysOfViews();
    void valuesAreEqualInAnyDtype();
    void theBaseOfAViewIsNotShared();
    void deepCopiesAreEqualAndIndependent();
    void counterpartsComeFromTheCopy();
    void oneDictOfTwoTensorsIsARelation();
    void bigCounterpartsAreNotCompared();
    void lostAttributesStayLostUntilTheyAreSet();
    void whatATensorBetweenLostItsCloneHasLost();
    void bytesAreCountedOnceHoweverManyRead();
    void byteRangesAreSetsOfBytes();
    void sidesAndCountsOfRandomHeapsAreExact();
    void ownersOfRandomHeapsAreExact();
    void manyNamesAndAMillionObjects();
};

namespace
{

Path path(const char *text)
{
    return *parsePath(text);
}

// x, tagged [1, 2, 3], and y, copied as PyTorch 2 copies it.
struct ShallowProgram {
    ProgramBuilder b;
    Ref x, y, tags;
    ShallowProgram()
    {
        x = b.tensor({12});
        b.name("x", x);
        b.endStep("x = torch.arange(12.)");
        tags = b.list({Heap::smallInt(1), Heap::smallInt(2), Heap::smallInt(3)});
        b.attribute(x, "tags", tags);
        b.endStep("x.tags = [1, 2, 3]");
        y = b.over(x);
        b.attribute(y, "tags", tags);
        b.name("y", y);
        b.store.logCopy(b.copied(CopyMethod::ShallowCopy, Framework::Torch, x, y));
        b.endStep("y = copy.copy(x)");
    }
};

} // namespace

void TestSharing::aShallowCopySharesTheListAndTheBytes()
{
    ShallowProgram p;
    const auto sharing = compare(p.b.run, 3, path("x"), path("y"));
    QVERIFY(sharing);
    QCOMPARE(sharing->side(p.x), Side::OnlyA);
    QCOMPARE(sharing->side(p.y), Side::OnlyB);
    QCOMPARE(sharing->side(p.tags), Side::Shared);
    QCOMPARE(sharing->side(resolve(p.b.heap(), path("x.storage()"))), Side::Shared);
    QVERIFY((sharing->onlyA == Totals {2, 0}));
    QVERIFY((sharing->shared == Totals {1, 48}));
    QVERIFY((sharing->onlyB == Totals {2, 0}));
    QCOMPARE(sharing->relations.size(), std::size_t {2});
    QVERIFY(!sharing->relations[0].same);
    QVERIFY(sharing->relations[0].bytes->all());
    QCOMPARE(pathText(sharing->relations[1].b), std::string("y.tags"));
    QVERIFY(sharing->relations[1].same);
    QCOMPARE(sharing->counterparts.size(), std::size_t {2}); // the tensors and their dicts
    QVERIFY(!compare(p.b.run, 3, path("x"), path("nothing")));
    QVERIFY(!compare(p.b.run, 3, path("x.tags[0]"), path("y")));
}

void TestSharing::whatTheRelationStripSaysOfViews()
{
    ProgramBuilder b;
    const Ref x = b.tensor({16});
    b.name("x", x);
    b.name("v", b.slice(x, 8, 16));
    b.name("w", b.slice(x, 0, 8));
    b.name("e", b.slice(x, 0, 16, 2));
    b.name("z", b.tensor({16}));
    b.endStep("...");
    const auto bytes = [&](const char *a, const char *c) {
        return *compare(b.run, 1, path(a), path(c))->relations[0].bytes;
    };
    QVERIFY((bytes("x", "v") == SameBytes {8, 16, true, true}));
    QVERIFY((bytes("v", "w") == SameBytes {0, 16, true, true}));
    QVERIFY((bytes("e", "v") == SameBytes {4, 12, true, true}));
    QVERIFY((bytes("x", "z") == SameBytes {0, 32, true, false}));
    QVERIFY(*compare(b.run, 1, path("x"), path("z"))->relations[0].equal);
    QVERIFY(!*compare(b.run, 1, path("v"), path("w"))->relations[0].equal);
}

void TestSharing::valuesAreEqualInAnyDtype()
{
    ProgramBuilder b;
    const auto zeroAndOne = [&](DType dtype) {
        Ref made = b.tensor({2}, dtype);
        const auto *storage = b.heap().as<StorageImpl>(b.heap().as<Tensor>(made)->storage);
        storeElement(b.store.editBytes(storage->buffer), itemSize(dtype), dtype, 1.0);
        return made;
    };
    b.name("x", zeroAndOne(DType::Float32));
    b.name("y", zeroAndOne(DType::Int64));
    b.name("z", zeroAndOne(DType::Bool));
    b.name("c", zeroAndOne(DType::Complex64));
    b.endStep("...");
    for (const char *other : {"y", "z", "c"})
        QCOMPARE(compare(b.run, 1, path("x"), path(other))->relations[0].equal,
                 std::optional(true));
}

void TestSharing::theBaseOfAViewIsNotShared()
{
    ProgramBuilder b;
    const Ref x = b.tensor({4});
    const Ref v = b.slice(x, 0, 2);
    b.attribute(x, "tags", b.list({}));
    b.name("x", x);
    b.name("v", v);
    b.endStep("...");
    const auto sharing = compare(b.run, 1, path("v"), path("x"));
    QCOMPARE(sharing->side(x), Side::OnlyB);
    QVERIFY((sharing->onlyA == Totals {1, 0}));
    QVERIFY((sharing->shared == Totals {0, 8}));
    QVERIFY((sharing->onlyB == Totals {3, 8}));
}

void TestSharing::deepCopiesAreEqualAndIndependent()
{
    ProgramBuilder b;
    const Ref x = b.tensor({3});
    const Ref y = b.tensor({3});
    b.attribute(x, "tags", b.list({Heap::smallInt(1)}));
    b.attribute(y, "tags", b.list({b.store.makeFloat(1.0)})); // 1 == 1.0
    b.name("x", x);
    b.name("y", y);
    b.endStep("...");
    const auto sharing = compare(b.run, 1, path("x"), path("y"));
    QVERIFY((sharing->shared == Totals {0, 0}));
    QVERIFY((sharing->onlyA == Totals {3, 12}));
    for (const Relation &relation : sharing->relations) {
        QVERIFY(!relation.same);
        QCOMPARE(relation.equal, std::optional(true));
    }
    QCOMPARE(sharing->counterparts.size(), std::size_t {4}); // tensor, storage, dict, list
}

void TestSharing::counterpartsComeFromTheCopy()
{
    ProgramBuilder b;
    const Ref first = b.list({Heap::smallInt(1)});
    const Ref second = b.list({Heap::smallInt(2)});
    const Ref x = b.list({first, second});
    const Ref firstCopy = b.list({Heap::smallInt(1)});
    const Ref secondCopy = b.list({Heap::smallInt(2)});
    const Ref y = b.list({firstCopy, secondCopy});
    CopyEvent event = b.copied(CopyMethod::DeepCopy, Framework::Python, x, y);
    event.pairs = {{b.heap().uid(x), b.heap().uid(y)},
                   {b.heap().uid(first), b.heap().uid(firstCopy)},
                   {b.heap().uid(second), b.heap().uid(secondCopy)}};
    b.store.logCopy(event);
    b.name("x", x);
    b.name("y", y);
    b.endStep("y = copy.deepcopy(x)");
    b.store.assignItems(y, {secondCopy, firstCopy});
    b.endStep("y.reverse()");
    const std::vector<std::pair<Slot, Slot>> expected {
        {x, y}, {first, firstCopy}, {second, secondCopy}};
    QCOMPARE(compare(b.run, 2, path("x"), path("y"))->counterparts, expected);
    // The other way round it is the same copy.
    const auto back = compare(b.run, 2, path("y"), path("x"))->counterparts;
    QVERIFY(
        (std::set(back.begin(), back.end())
         == std::set<std::pair<Slot, Slot>> {{y, x}, {firstCopy, first}, {secondCopy, second}}));
}

void TestSharing::oneDictOfTwoTensorsIsARelation()
{
    ProgramBuilder b;
    const Ref x = b.tensor({1});
    const Ref y = b.tensor({1});
    const Ref dict = b.dict();
    b.set(dict, "me", x);
    b.store.setDict(x, dict);
    b.store.setDict(y, dict);
    b.name("x", x);
    b.name("y", y);
    b.endStep("...");
    const auto sharing = compare(b.run, 1, path("x"), path("y"));
    QCOMPARE(sharing->relations.size(), std::size_t {2});
    QCOMPARE(pathText(sharing->relations[1].a), std::string("x.__dict__"));
    QVERIFY(sharing->relations[1].same);
    QCOMPARE(sharing->side(x), Side::Shared); // y.me is x
}

void TestSharing::bigCounterpartsAreNotCompared()
{
    ProgramBuilder b;
    b.name("x", b.tensor({10'000}));
    b.name("y", b.tensor({10'000}));
    b.name("p", b.tensor({10'001}));
    b.name("q", b.tensor({10'001}));
    b.endStep("...");
    QCOMPARE(compare(b.run, 1, path("x"), path("y"))->relations[0].equal, std::optional(true));
    QCOMPARE(compare(b.run, 1, path("p"), path("q"))->relations[0].equal, std::optional<bool>());
    QCOMPARE(compare(b.run, 1, path("x"), path("q"))->relations[0].equal, std::optional(false));
}

void TestSharing::lostAttributesStayLostUntilTheyAreSet()
{
    ProgramBuilder b;
    const Ref x = b.tensor({2});
    b.attribute(x, "tags", b.list({}));
    b.attribute(x, "note", Heap::none);
    b.name("x", x);
    b.endStep("x = ...");
    const Ref y = b.tensor({2});
    CopyEvent event = b.copied(CopyMethod::Clone, Framework::Torch, x, y);
    event.lost = {{b.heap().uid(y), "tags"}, {b.heap().uid(y), "note"}};
    b.store.logCopy(event);
    b.name("y", y);
    b.endStep("y = x.clone()");
    b.attribute(y, "tags", Heap::none);
    b.endStep("y.tags = None");
    QCOMPARE(lostAttributes(b.run, 1).size(), std::size_t {0});
    const auto lost = lostAttributes(b.run, 2);
    QCOMPARE(lost.size(), std::size_t {2});
    QCOMPARE(lost[0].clone, y.slot());
    QCOMPARE(lost[0].attribute, std::string("tags"));
    QCOMPARE(lost[0].method, CopyMethod::Clone);
    QCOMPARE(lostAttributes(b.run, 3).size(), std::size_t {1});
}

void TestSharing::whatATensorBetweenLostItsCloneHasLost()
{
    ProgramBuilder b;
    const Ref x = b.tensor({2});
    b.attribute(x, "tags", b.list({}));
    b.name("x", x);
    b.endStep("x = ...");
    const Ref y = b.tensor({2});
    {
        const Ref between = b.over(x);
        CopyEvent detached = b.copied(CopyMethod::Detach, Framework::Torch, x, between);
        detached.lost = {{b.heap().uid(between), "tags"}};
        b.store.logCopy(detached);
        b.store.logCopy(b.copied(CopyMethod::Clone, Framework::Torch, between, y));
    }
    b.name("y", y);
    b.endStep("y = x.detach().clone()");
    const auto lost = lostAttributes(b.run, 2);
    QCOMPARE(lost.size(), std::size_t {1});
    QCOMPARE(lost[0].clone, y.slot());
    QCOMPARE(lost[0].method, CopyMethod::Detach);
}

void TestSharing::bytesAreCountedOnceHoweverManyRead()
{
    ProgramBuilder b;
    const Ref x = b.tensor({4, 4});
    const Ref list
        = b.list({x, b.over(x), b.over(x, {{4}, {5}, 0}), b.over(x, {{3, 4}, {0, 1}, 4})});
    b.name("x", list);
    b.name("column", b.over(x, {{4}, {4}, 1}));
    b.endStep("...");
    const auto sharing = compare(b.run, 1, path("x"), path("column"));
    QCOMPARE(sharing->shared.bytes, 16);
    QCOMPARE(sharing->onlyA.bytes, 48);
    QCOMPARE(sharing->onlyB.bytes, 0);
}

void TestSharing::byteRangesAreSetsOfBytes()
{
    std::mt19937 random(7);
    const auto below = [&](unsigned n) { return static_cast<std::int64_t>(random() % n); };
    const auto bytesOf = [](const StridedLayout &layout, std::size_t size) {
        std::set<std::int64_t> bytes;
        forEachElement(layout, [&](std::int64_t at) {
            for (std::size_t i = 0; i < size; ++i)
                bytes.insert(at * static_cast<std::int64_t>(size) + static_cast<std::int64_t>(i));
        });
        return bytes;
    };
    for (int round = 0; round < 2000; ++round) {
        StridedLayout layouts[2];
        for (StridedLayout &layout : layouts) {
            for (std::int64_t d = below(4); d > 0; --d) {
                layout.shape.push_back(below(5));
                layout.stride.push_back(below(7));
            }
            layout.offset = below(10);
        }
        const std::size_t sizes[] {std::size_t {1} << below(4), std::size_t {1} << below(4)};
        const std::set<std::int64_t> a = bytesOf(layouts[0], sizes[0]);
        const std::set<std::int64_t> b = bytesOf(layouts[1], sizes[1]);
        std::vector<std::int64_t> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        const ByteRanges left(layouts[0], sizes[0]);
        const ByteRanges right(layouts[1], sizes[1]);
        QCOMPARE(left.count(), static_cast<std::int64_t>(a.size()));
        QCOMPARE(left.common(right), static_cast<std::int64_t>(both.size()));
    }
}

void TestSharing::sidesAndCountsOfRandomHeapsAreExact()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        ProgramBuilder b;
        buildRandomHeap(b, random, 3 + seed % 40, 2);
        const auto names = visibleNames(b.heap());
        const auto sharing = compare(b.run, 1, path("n0"), path("n1"));
        QVERIFY(sharing);
        std::set<Slot> reached[2];
        std::set<std::pair<Slot, std::int64_t>> bytes[2];
        for (int side = 0; side < 2; ++side) {
            std::vector<Slot> open {names[static_cast<std::size_t>(side)].value};
            while (!open.empty()) {
                const Slot at = open.back();
                open.pop_back();
                if (!isNode(b.heap(), at) || !reached[side].insert(at).second)
                    continue;
                forEachPart(b.heap(), at, [&](const Part &part) {
                    if (part.kind != PartKind::Base)
                        open.push_back(part.value);
                });
                if (const auto *tensor = b.heap().as<Tensor>(at))
                    forEachElement(layoutInBuffer(b.heap(), *tensor), [&](std::int64_t e) {
                        bytes[side].emplace(b.heap().as<StorageImpl>(tensor->storage)->buffer, e);
                    });
            }
        }
        std::size_t objects[4] {};
        for (std::uint32_t i = 0; i < b.heap().slotCount(); ++i) {
            const Slot slot {i};
            const bool a = reached[0].contains(slot);
            const bool c = reached[1].contains(slot);
            const Side expected = a && c ? Side::Shared
                : a                      ? Side::OnlyA
                : c                      ? Side::OnlyB
                                         : Side::Neither;
            QCOMPARE(sharing->side(slot), expected);
            if (!b.heap().isLive(slot) || !b.heap().as<Buffer>(slot))
                ++objects[static_cast<int>(expected)];
        }
        QCOMPARE(sharing->shared.objects, objects[static_cast<int>(Side::Shared)]);
        QCOMPARE(sharing->onlyA.objects, objects[static_cast<int>(Side::OnlyA)]);
        std::int64_t common = 0;
        for (const auto &element : bytes[0])
            common += bytes[1].contains(element) ? 4 : 0;
        QCOMPARE(sharing->shared.bytes, common);
        QCOMPARE(sharing->onlyB.bytes, static_cast<std::int64_t>(bytes[1].size()) * 4 - common);
        for (const auto &[left, right] : sharing->counterparts) {
            QCOMPARE(sharing->side(left), Side::OnlyA);
            QCOMPARE(sharing->side(right), Side::OnlyB);
        }
    }
}

void TestSharing::ownersOfRandomHeapsAreExact()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        ProgramBuilder b;
        buildRandomHeap(b, random, 3 + seed % 30, seed % 3 == 0 ? 150 : 5);
        const Owners owners(b.heap());
        std::map<Slot, std::vector<std::uint32_t>> expected;
        for (std::uint32_t i = 0; i < owners.names().size(); ++i)
            for (const Slot slot :
                 graphFrom(b.heap(), std::vector<Slot> {owners.names()[i].value}).nodes)
                expected[slot].push_back(i);
        for (std::uint32_t i = 0; i < b.heap().slotCount(); ++i) {
            const std::vector<std::uint32_t> &all = expected[Slot {i}];
            QCOMPARE(owners.count(Slot {i}), all.size());
            const auto first = owners.of(Slot {i});
            QVERIFY(std::equal(first.begin(), first.end(), all.begin(),
                               all.begin() + std::min<std::ptrdiff_t>(std::ssize(all), 8)));
        }
    }
}

void TestSharing::manyNamesAndAMillionObjects()
{
    ProgramBuilder b;
    Ref chain = b.list({});
    const Ref end = chain;
    for (int i = 0; i < 1'000'000; ++i)
        chain = b.list({chain});
    for (int i = 0; i < 2000; ++i)
        b.name("a" + std::to_string(i), b.list({}));
    b.name("x", chain);
    b.name("y", end);
    b.endStep("...");
    const Owners owners(b.heap());
    QCOMPARE(owners.count(end), std::size_t {2});
    QCOMPARE(owners.of(end)[0], 2000U);
    const auto sharing = compare(b.run, 1, path("x"), path("y"));
    QCOMPARE(sharing->onlyA.objects, std::size_t {1'000'000});
    QCOMPARE(sharing->shared.objects, std::size_t {1});
}

QTEST_APPLESS_MAIN(TestSharing)
#include "tst_sharing.moc"
