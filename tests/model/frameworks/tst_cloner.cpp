// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/frameworks.h"
#include "model/heap/parts.h"
#include "model/questions/pathparser.h"
#include "tests/support/heaptext.h"
#include "tests/support/programrun.h"

#include "model/engine/interp.h"
#include "model/questions/paths.h"

#include <QtTest>
#include <algorithm>
#include <map>

using namespace clonescope::model;
using namespace clonescope::tests;

class TestCloner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShallowCopySharesEachAttributeIn2_1();
    void aShallowCopyLosesAttributesIn1_13();
    void aShallowCopyOfItselfAsAnAttributeIsTheOriginal();
    void aShallowCopyOfAContainerHasItsMembers_data();
    void aShallowCopyOfAContainerHasItsMembers();
    void aDeepCopyPairsEveryNodeWithANewOne();
    void cyclesKeepTheirShape_data();
    void cyclesKeepTheirShape();
    void aTensorIsRememberedOnlyAfterItsAttributes();
    void aTupleStaysItselfWhereAllItsMembersDo_data();
    void aTupleStaysItselfWhereAllItsMembersDo();
    void viewsInOneDeepCopyShareOneCopyOfTheirBytes();
    void theGradientIsCopiedWithItsOwnAttributes();
    void aResultIsRefusedInTheWordsOfTheVersion_data();
    void aResultIsRefusedInTheWordsOfTheVersion();
    void aRefusedCopyLeavesNothingBehind();
    void atomsAreNoCopies();
    void whatCannotBeCopiedIsRefused();
    void copyingIsNoWriteToTheCopy();
    void referencesAreCountedExactlyAfterwards_data();
    void referencesAreCountedExactlyAfterwards();
};

namespace
{

Run runIn(std::string_view text, TorchVersion version = TorchVersion::V2_6)
{
    const auto tree = clonescope::syntax::parse(text);
    if (!tree.problems.empty())
        qFatal("%s", tree.problems.front().message.c_str());
    return execute(text, tree.body, Semantics {version});
}

Slot slotAt(const Run &run, std::string_view path)
{
    const auto parsed = parsePath(path);
    return parsed ? resolve(run.steps.back().heap, *parsed) : noSlot;
}

Uid uidAt(const Run &run, std::string_view path)
{
    return run.steps.back().heap.uid(slotAt(run, path));
}

// The one copy that the last step made.
const CopyEvent &lastCopy(const Run &run)
{
    const auto &copies = run.steps.back().copies;
    if (copies.size() != 1)
        qFatal("%zu copies", copies.size());
    return copies.front();
}

using Pairs = std::map<std::uint64_t, std::uint64_t>;

Pairs pairsOf(const CopyEvent &event)
{
    Pairs pairs;
    for (const auto &[from, to] : event.pairs)
        pairs.emplace(from.value, to.value);
    return pairs;
}

Pairs pairsAt(const Run &run, std::initializer_list<std::pair<const char *, const char *>> paths)
{
    Pairs pairs;
    for (const auto &[from, to] : paths)
        pairs.emplace(uidAt(run, from).value, uidAt(run, to).value);
    return pairs;
}

// An object that is gone and still referred to, or there though nothing refers to it. Constants of
// the program are there as long as it runs: atoms and tuples.
QByteArray wrongLife(const Heap &heap)
{
    std::vector<bool> isReferredTo(heap.slotCount());
    isReferredTo[Heap::globals.value] = true;
    for (std::uint32_t i = 0; i < heap.slotCount(); ++i)
        if (heap.isLive(Slot {i}))
            forEachReference(heap[Slot {i}], [&](Slot to) {
                if (to != noSlot)
                    isReferredTo[to.value] = true;
            });
    for (auto i = static_cast<std::uint32_t>(language().bootHeap().slotCount());
         i < heap.slotCount(); ++i) {
        const Slot slot {i};
        if (isReferredTo[i] && !heap.isLive(slot))
            return QByteArray::number(i) + " is gone";
        if (!isReferredTo[i] && heap.isLive(slot) && isNode(heap, slot) && !heap.as<Tuple>(slot))
            return QByteArray::number(i) + " stays";
    }
    return {};
}

constexpr auto tagged
    = "import copy, torch\nx = torch.arange(4.)\nx.tags = [1, [2]]\nx.note = 'n'\n";

} // namespace

void TestCloner::aShallowCopySharesEachAttributeIn2_1()
{
    const Run run = runIn(std::string(tagged) + "y = copy.copy(x)\n");
    const CopyEvent &event = lastCopy(run);
    QCOMPARE(event.method, CopyMethod::ShallowCopy);
    QCOMPARE(event.framework, Framework::Torch);
    QVERIFY(event.lost.empty());
    QCOMPARE(pairsOf(event), pairsAt(run, {{"x", "y"}, {"x.__dict__", "y.__dict__"}}));
    QCOMPARE(slotAt(run, "y.tags"), slotAt(run, "x.tags"));
    QCOMPARE(slotAt(run, "y.note"), slotAt(run, "x.note"));
    QVERIFY(slotAt(run, "y.__dict__") != slotAt(run, "x.__dict__"));
    QCOMPARE(slotAt(run, "y.storage()"), slotAt(run, "x.storage()"));
}

void TestCloner::aShallowCopyLosesAttributesIn1_13()
{
    const Run run = runIn(std::string(tagged) + "y = copy.copy(x)\n", TorchVersion::V1_13);
    const CopyEvent &event = lastCopy(run);
    const std::vector<std::pair<Uid, std::string>> lost {{uidAt(run, "y"), "tags"},
                                                         {uidAt(run, "y"), "note"}};
    QCOMPARE(event.lost, lost);
    QCOMPARE(pairsOf(event), pairsAt(run, {{"x", "y"}}));
    QCOMPARE(run.steps.back().heap.as<Tensor>(slotAt(run, "y"))->dict, noSlot);
    QCOMPARE(slotAt(run, "y.storage()"), slotAt(run, "x.storage()"));
}

void TestCloner::aShallowCopyOfItselfAsAnAttributeIsTheOriginal()
{
    const Run run = runIn("import copy, torch\nx = torch.ones(2)\nx.me = x\ny = copy.copy(x)\n");
    QVERIFY(slotAt(run, "y") != slotAt(run, "x"));
    QCOMPARE(slotAt(run, "y.me"), slotAt(run, "x"));
    QCOMPARE(slotAt(run, "y.me.me"), slotAt(run, "x"));
}

void TestCloner::aShallowCopyOfAContainerHasItsMembers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("list") << QByteArray("[m, 1, m]") << true;
    QTest::newRow("dict") << QByteArray("{'k': m, 2: 1}") << true;
    QTest::newRow("tuple") << QByteArray("(m, 1)") << false;
    QTest::newRow("text") << QByteArray("'abc'") << false;
}

void TestCloner::aShallowCopyOfAContainerHasItsMembers()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isNew);
    const Run run = runIn("import copy\nm = [0]\nx = " + value.toStdString()
                          + "\ny = copy.copy(x)\nz = x == y\n");
    QCOMPARE(slotAt(run, "y") != slotAt(run, "x"), isNew);
    QCOMPARE(slotAt(run, "z"), Heap::trueSlot);
    QCOMPARE(run.steps[3].copies.size(), std::size_t {isNew ? 1U : 0U});
    if (isNew)
        QCOMPARE(pairsOf(run.steps[3].copies[0]), pairsAt(run, {{"x", "y"}}));
}

void TestCloner::aDeepCopyPairsEveryNodeWithANewOne()
{
    const Run run = runIn(std::string(tagged) + "x.pair = (x.tags, 1)\ny = copy.deepcopy(x)\n");
    const CopyEvent &event = lastCopy(run);
    QCOMPARE(event.method, CopyMethod::DeepCopy);
    QVERIFY(event.lost.empty());
    QCOMPARE(pairsOf(event),
             pairsAt(run,
                     {{"x", "y"},
                      {"x.storage()", "y.storage()"},
                      {"x.__dict__", "y.__dict__"},
                      {"x.tags", "y.tags"},
                      {"x.tags[1]", "y.tags[1]"},
                      {"x.pair", "y.pair"}}));
    const std::uint64_t before = run.heapAfter(run.steps.size() - 1).nextUid().value;
    for (const auto &[from, to] : event.pairs)
        QVERIFY(from.value < before && to.value >= before);
    QCOMPARE(slotAt(run, "y.pair[0]"), slotAt(run, "y.tags"));
    QCOMPARE(slotAt(run, "y.note"), slotAt(run, "x.note"));
}

void TestCloner::cyclesKeepTheirShape_data()
{
    QTest::addColumn<QByteArray>("making");
    QTest::newRow("list") << QByteArray("x = [1]\nx.append(x)\n");
    QTest::newRow("dict") << QByteArray("x = {}\nx['me'] = x\n");
    QTest::newRow("two lists") << QByteArray("x = []\nx.append([x, x])\n");
    QTest::newRow("through a tuple") << QByteArray("x = []\nx.append((x, 2))\n");
    QTest::newRow("tensor in its list") << QByteArray("t = torch.ones(1)\nx = [t, t]\n"
                                                      "t.home = x\ndel t\n");
}

void TestCloner::cyclesKeepTheirShape()
{
    QFETCH(QByteArray, making);
    const std::string made = "import copy, torch\n" + making.toStdString();
    const Run before = runIn(made + "y = x\ndel x\n");
    const Run after = runIn(made + "y = copy.deepcopy(x)\ndel x\n");
    // What the original kept alive in a cycle is beside the point: only y is looked at.
    std::string expected = heapText(before.steps.back().heap);
    const std::string version = "version 0", fresh = "version 1"; // set_() counts one
    for (std::size_t at = 0; (at = expected.find(version, at)) != std::string::npos;)
        expected.replace(at, version.size(), fresh);
    QCOMPARE(heapText(after.steps.back().heap), expected);
}

void TestCloner::aTensorIsRememberedOnlyAfterItsAttributes()
{
    const Run run
        = runIn("import copy, torch\nx = torch.ones(2)\nx.me = x\ny = copy.deepcopy(x)\n");
    QVERIFY(slotAt(run, "y.me") != slotAt(run, "y"));
    QCOMPARE(slotAt(run, "y.me.me"), slotAt(run, "y.me"));
    QCOMPARE(slotAt(run, "y.me.__dict__"), slotAt(run, "y.__dict__"));
    QCOMPARE(slotAt(run, "y.me.storage()"), slotAt(run, "y.storage()"));
    QVERIFY(slotAt(run, "y.storage()") != slotAt(run, "x.storage()"));
}

void TestCloner::aTupleStaysItselfWhereAllItsMembersDo_data()
{
    QTest::addColumn<QByteArray>("tuple");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("atoms") << QByteArray("(1, 'a', None)") << false;
    QTest::newRow("tuples of atoms") << QByteArray("(1, (2, (3,)))") << false;
    QTest::newRow("a list") << QByteArray("(1, [])") << true;
    QTest::newRow("a list deep within") << QByteArray("(1, (2, ([],)))") << true;
    QTest::newRow("a tensor") << QByteArray("(torch.ones(1),)") << true;
    QTest::newRow("empty") << QByteArray("()") << false;
}

void TestCloner::aTupleStaysItselfWhereAllItsMembersDo()
{
    QFETCH(QByteArray, tuple);
    QFETCH(bool, isNew);
    const Run run = runIn("import copy, torch\nx = " + tuple.toStdString()
                          + "\nl = [x, x]\ny = copy.deepcopy(l)\n");
    QCOMPARE(slotAt(run, "y[0]") != slotAt(run, "x"), isNew);
    QCOMPARE(slotAt(run, "y[0]"), slotAt(run, "y[1]"));
    QCOMPARE(pairsOf(lastCopy(run)).contains(uidAt(run, "x").value), isNew);
}

void TestCloner::viewsInOneDeepCopyShareOneCopyOfTheirBytes()
{
    const Run run = runIn("import copy, torch\nb = torch.arange(6.)\nv = b[2:4]\n"
                          "y = copy.deepcopy([b, v])\nb2 = copy.deepcopy(b)\n"
                          "v2 = copy.deepcopy(v)\n");
    const Heap &heap = run.steps.back().heap;
    QCOMPARE(slotAt(run, "y[0].storage()"), slotAt(run, "y[1].storage()"));
    QVERIFY(slotAt(run, "b2.storage()") != slotAt(run, "v2.storage()"));
    const Tensor &view = *heap.as<Tensor>(slotAt(run, "y[1]"));
    QCOMPARE(view.base, noSlot);
    QVERIFY(view.version != heap.as<Tensor>(slotAt(run, "y[0]"))->version);
    QCOMPARE(view.layout->offset, std::int64_t {2});
    QCOMPARE(heap.as<Buffer>(slotAt(run, "v2.storage()"))->bytes.size(), std::size_t {24});
}

void TestCloner::theGradientIsCopiedWithItsOwnAttributes()
{
    const Run run = runIn("import copy, torch\nx = torch.ones(2, requires_grad=True)\n"
                          "x.grad = torch.zeros(2)\nx.grad.note = [1]\nx.same = x.grad\n"
                          "y = copy.deepcopy(x)\n");
    QVERIFY(slotAt(run, "y.grad") != slotAt(run, "x.grad"));
    QVERIFY(slotAt(run, "y.grad.note") != slotAt(run, "x.grad.note"));
    QCOMPARE(slotAt(run, "y.same"), slotAt(run, "y.grad"));
}

void TestCloner::aResultIsRefusedInTheWordsOfTheVersion_data()
{
    QTest::addColumn<TorchVersion>("version");
    QTest::addColumn<QByteArray>("message");
    const QByteArray both = "Only Tensors created explicitly by the user (graph leaves) support "
                            "the deepcopy protocol at the moment";
    QTest::newRow("1.13") << TorchVersion::V1_13 << both;
    QTest::newRow("2.6") << TorchVersion::V2_6
                         << both
            + ".  If you were attempting to deepcopy a module, this may be because of a "
              "torch.nn.utils.weight_norm usage, see "
              "https://github.com/pytorch/pytorch/pull/103001";
}

void TestCloner::aResultIsRefusedInTheWordsOfTheVersion()
{
    QFETCH(TorchVersion, version);
    QFETCH(QByteArray, message);
    const Run run = runIn("import copy, torch\nx = torch.ones(2, requires_grad=True) * 2\n"
                          "y = copy.deepcopy({'k': [x]})\n",
                          version);
    QCOMPARE(run.steps.back().error,
             std::optional(RunError {"RuntimeError", message.toStdString(), 3, {{"<module>", 3}}}));
}

void TestCloner::aRefusedCopyLeavesNothingBehind()
{
    const Run run = runIn("import copy, torch\na = torch.ones(3)\na.tags = [1]\n"
                          "x = torch.ones(2, requires_grad=True) * 2\n"
                          "y = copy.deepcopy([a, (a, [a]), {1: a.tags}, x])\n");
    const Step &last = run.steps.back();
    QVERIFY(last.error.has_value());
    QVERIFY(last.copies.empty() && last.writes.empty() && last.created.empty());
    QCOMPARE(last.heap.objectCount(), run.heapAfter(run.steps.size() - 1).objectCount());
    QCOMPARE(wrongLife(last.heap), QByteArray());
}

void TestCloner::atomsAreNoCopies()
{
    const Run run = runIn("import copy\nx = 'text'\ny = copy.deepcopy(x)\nz = copy.copy(len)\n"
                          "w = copy.deepcopy((1, 2))\n");
    QCOMPARE(slotAt(run, "y"), slotAt(run, "x"));
    QVERIFY(run.steps[2].copies.empty() && run.steps[3].copies.empty());
    const CopyEvent &same = lastCopy(run); // a tuple is a node: it was asked for, and is itself
    QCOMPARE(same.sourceUid, same.resultUid);
}

void TestCloner::whatCannotBeCopiedIsRefused()
{
    const Run run = runIn("import copy, torch\nx = torch.ones(2)\nx.m = [torch]\n"
                          "y = copy.copy(x)\nz = copy.deepcopy(x)\n");
    QCOMPARE(slotAt(run, "y.m"), slotAt(run, "x.m"));
    QCOMPARE(run.steps.back().error,
             std::optional(
                 RunError {"TypeError", "cannot pickle 'module' object", 5, {{"<module>", 5}}}));
}

void TestCloner::copyingIsNoWriteToTheCopy()
{
    const Run run = runIn(std::string(tagged) + "y = copy.deepcopy([x, x.tags])\n");
    const auto &writes = run.steps.back().writes;
    QCOMPARE(writes.size(), std::size_t {1});
    QCOMPARE(writes[0].object, Heap::globals);
}

void TestCloner::referencesAreCountedExactlyAfterwards_data()
{
    QTest::addColumn<QByteArray>("copying");
    for (const char *copying :
         {"y = copy.copy(x)", "y = copy.deepcopy(x)", "y = copy.deepcopy([x, x, x.tags])",
          "y = copy.copy([x]); z = copy.deepcopy(y); del y, z", "x = copy.deepcopy(x)",
          "x.me = x; y = copy.deepcopy(x); del y", "x.v = x[1:]; y = copy.deepcopy(x.v)",
          "for i in range(5): x.tags.append(copy.deepcopy(x))",
          "d = {'a': x, 'b': (x, x.tags)}; d['d'] = d; y = copy.deepcopy(d); y.clear()",
          "y = copy.deepcopy([x, torch])", "y = copy.deepcopy([x, x.tags, missing])",
          "x.grad = x.clone(); y = copy.deepcopy(x); y.grad = None"})
        QTest::newRow(copying) << QByteArray(copying);
}

void TestCloner::referencesAreCountedExactlyAfterwards()
{
    QFETCH(QByteArray, copying);
    for (const TorchVersion version : {TorchVersion::V1_13, TorchVersion::V2_6}) {
        const Run run = runIn(
            tagged + copying.toStdString() + "\ny = z = d = None\nx = missing = None\n", version);
        for (const Step &step : run.steps)
            QCOMPARE(wrongLife(step.heap), QByteArray());
    }
}

QTEST_APPLESS_MAIN(TestCloner)
#include "tst_cloner.moc"
