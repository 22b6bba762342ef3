// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/mentions.h"
#include "model/questions/graph.h"
#include "model/questions/paths.h"
#include "model/questions/reach.h"
#include "model/syntax/parse.h"
#include "tests/support/programbuilder.h"

#include <QtTest>
#include <set>

using namespace clonescope::model;
using namespace clonescope::tests;
namespace syntax = clonescope::syntax;

class TestReach final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAppendIsSeenThroughEveryPath();
    void aMethodSeesWhatItIsBoundTo();
    void aReboundAttributeIsSeenByItsTensorOnly();
    void theFirstAttributeOfATensorIsAChangeToo();
    void aNameBoundToAnotherObjectIsSeenByItAlone();
    void importsAreNoChange();
    void onlyViewsThatReadTheElementSeeIt();
    void inPlaceArithmeticWritesBytesAndKeepsTheName();
    void writesToWhatTheStepMadeAreLeftOut();
    void theStatementSaysHowItWasWritten();
    void removedAndSetItemsAreToldApart();
    void aDictOfTwoTensorsIsSeenByBoth();
    void manyChangesAreCounted();
    void whoSeesARandomWriteIsExact();
};

namespace
{

std::string seen(const SeenChange &change)
{
    std::string text;
    for (const NameSight &sight : change.names) {
        text += (text.empty() ? "" : "; ") + sight.name + ":";
        for (const Path &path : sight.paths)
            text += " " + pathText(path);
        if (sight.looksElsewhere)
            text += " elsewhere";
    }
    return text;
}

std::string written(const SeenChange &change)
{
    return change.writtenAs ? pathText(*change.writtenAs) : std::string();
}

// What the last step's source mentions is found here, as the engine does.
void readLast(ProgramBuilder &b)
{
    Step &step = b.run.steps.back();
    const auto tree
        = syntax::parse(std::string_view(b.text).substr(step.begin, step.end - step.begin));
    step.mentions = mentionsIn(tree.body.at(0));
}

StepChanges changesOfLast(ProgramBuilder &b)
{
    readLast(b);
    return changesOf(b.run, b.lastStep());
}

// x and y, two tensors over the same bytes that share x.tags.
struct Shared2 {
    ProgramBuilder b;
    Ref x, y, tags;
    Shared2()
    {
        x = b.tensor({12});
        tags = b.list({Heap::smallInt(1), Heap::smallInt(2)});
        b.attribute(x, "tags", tags);
        y = b.over(x);
        b.attribute(y, "tags", tags);
        b.name("x", x);
        b.name("y", y);
        b.endStep("...");
    }
};

} // namespace

void TestReach::anAppendIsSeenThroughEveryPath()
{
    Shared2 s;
    s.b.store.append(s.tags, Heap::smallInt(4));
    s.b.endStep("y.tags.append(4)");
    const StepChanges changes = changesOfLast(s.b);
    QCOMPARE(changes.changes.size(), std::size_t {1});
    const SeenChange &change = changes.changes[0];
    QCOMPARE(change.kind, ChangeKind::Added);
    QCOMPARE(change.object, s.tags.slot());
    QCOMPARE(written(change), std::string("y.tags"));
    QCOMPARE(seen(change), std::string("x: x.tags; y: y.tags"));
    QCOMPARE(change.cell->index, 2);
    QVERIFY(!isRebind(change.kind));
}

void TestReach::aMethodSeesWhatItIsBoundTo()
{
    ProgramBuilder b;
    const Ref list = b.list({});
    b.name("x", list);
    b.name("f", b.store.make(Builtin {"append", 0, list}));
    b.endStep("...");
    b.store.append(list, Heap::smallInt(1));
    b.endStep("x.append(1)");
    QCOMPARE(seen(changesOfLast(b).changes.at(0)), std::string("x: x; f: f.__self__"));
}

void TestReach::aReboundAttributeIsSeenByItsTensorOnly()
{
    Shared2 s;
    s.b.attribute(s.y, "tags", s.b.list({}));
    s.b.endStep("y.tags = []");
    const SeenChange change = changesOfLast(s.b).changes.at(0);
    QCOMPARE(change.kind, ChangeKind::ReferenceRebound);
    QVERIFY(isRebind(change.kind));
    QCOMPARE(change.holder, s.y.slot());
    QCOMPARE(written(change), std::string("y.tags"));
    QCOMPARE(seen(change), std::string("x:; y: y.tags"));
}

void TestReach::theFirstAttributeOfATensorIsAChangeToo()
{
    ProgramBuilder b;
    const Ref x = b.tensor({2});
    b.name("x", x);
    b.endStep("x = ...");
    b.attribute(x, "note", Heap::smallInt(3));
    b.endStep("setattr(x, 'note', 3)");
    const StepChanges changes = changesOfLast(b);
    QCOMPARE(changes.changes.size(), std::size_t {1});
    QCOMPARE(changes.changes[0].kind, ChangeKind::Added);
    QCOMPARE(written(changes.changes[0]), std::string("x.note"));
}

void TestReach::aNameBoundToAnotherObjectIsSeenByItAlone()
{
    Shared2 s;
    s.b.name("y", s.b.tensor({12}));
    s.b.endStep("y = y + 1");
    const SeenChange change = changesOfLast(s.b).changes.at(0);
    QCOMPARE(change.kind, ChangeKind::NameRebound);
    QCOMPARE(seen(change), std::string("x:; y: y"));
    s.b.store.removeKey(Heap::globals, s.b.store.makeStr("y"));
    s.b.endStep("del y");
    const SeenChange gone = changesOfLast(s.b).changes.at(0);
    QCOMPARE(gone.kind, ChangeKind::Unnamed);
    QCOMPARE(written(gone), std::string("y"));
    QCOMPARE(seen(gone), std::string("x:"));
}

void TestReach::importsAreNoChange()
{
    ProgramBuilder b;
    b.name("torch", b.store.make(Module {"torch"}));
    b.name("_hidden", Heap::none);
    b.endStep("import torch");
    QVERIFY(changesOfLast(b).changes.empty());
}

void TestReach::onlyViewsThatReadTheElementSeeIt()
{
    ProgramBuilder b;
    const Ref a = b.tensor({8});
    const Ref v = b.slice(a, 1, 5);
    const Ref w = b.slice(a, 0, 8, 2);
    b.name("a", a);
    b.name("v", v);
    b.name("w", w);
    b.name("held", b.list({v, w}));
    b.endStep("...");
    b.writeElements(v, {{}, {}, 2});
    b.endStep("v[1] = 20.0");
    QCOMPARE(written(changesOfLast(b).changes.at(0)), std::string("v"));
    QCOMPARE(seen(changesOfLast(b).changes.at(0)),
             std::string("a: a; v: v; w: w; held: held[0] held[1]"));
    b.writeElements(w, {{}, {}, 6});
    b.endStep("w[3] = 60.0");
    const SeenChange change = changesOfLast(b).changes.at(0);
    QCOMPARE(change.kind, ChangeKind::Bytes);
    QCOMPARE(seen(change), std::string("a: a; v: elsewhere; w: w; held: held[1]"));
    QCOMPARE(change.holder, w.slot());
}

void TestReach::inPlaceArithmeticWritesBytesAndKeepsTheName()
{
    Shared2 s;
    s.b.writeElements(s.y, StridedLayout::contiguous({12}));
    s.b.name("y", s.y);
    s.b.endStep("y += 1");
    const StepChanges changes = changesOfLast(s.b);
    QCOMPARE(changes.changes.size(), std::size_t {2});
    QCOMPARE(changes.changes[0].kind, ChangeKind::Bytes);
    QCOMPARE(written(changes.changes[0]), std::string("y"));
    QCOMPARE(seen(changes.changes[0]), std::string("x: x; y: y"));
    QCOMPARE(changes.changes[1].kind, ChangeKind::NameRebound);
}

void TestReach::writesToWhatTheStepMadeAreLeftOut()
{
    Shared2 s;
    const Ref z = s.b.over(s.x);
    s.b.attribute(z, "tags", s.tags);
    s.b.name("z", z);
    s.b.endStep("z = copy.copy(x)");
    const StepChanges changes = changesOfLast(s.b);
    QCOMPARE(changes.changes.size(), std::size_t {1});
    QCOMPARE(changes.changes[0].kind, ChangeKind::Named);
    QCOMPARE(changesOf(s.b.run, 0).changes.size(), std::size_t {0});
}

void TestReach::theStatementSaysHowItWasWritten()
{
    Shared2 s;
    s.b.name("t", s.tags);
    s.b.name("d", s.b.heap().as<Tensor>(s.x)->dict);
    s.b.endStep("...");
    const auto writtenBy = [&](const std::string &statement) {
        s.b.store.append(s.tags, Heap::none);
        s.b.endStep(statement);
        return written(changesOfLast(s.b).changes.at(0));
    };
    QCOMPARE(writtenBy("t.append(None)"), std::string("t"));
    QCOMPARE(writtenBy("x . tags.append(None)"), std::string("x.tags"));
    QCOMPARE(writtenBy("x.__dict__['tags'].append(None)"), std::string("x.__dict__['tags']"));
    QCOMPARE(writtenBy("list.append(y.tags, None)"), std::string("y.tags"));
    QCOMPARE(writtenBy("for i in 'x.tags': d['tags'].append(None)  # t"), std::string("d['tags']"));
    QCOMPARE(writtenBy("f(y)"), std::string("y.tags"));
    QCOMPARE(writtenBy("f()"), std::string("x.tags"));
}

void TestReach::removedAndSetItemsAreToldApart()
{
    Shared2 s;
    s.b.store.setItem(s.tags, 0, Heap::smallInt(9));
    s.b.endStep("x.tags[0] = 9");
    QCOMPARE(changesOfLast(s.b).changes.at(0).kind, ChangeKind::Set);
    s.b.store.setItem(s.tags, 0, s.x);
    s.b.endStep("x.tags[0] = x");
    QCOMPARE(changesOfLast(s.b).changes.at(0).kind, ChangeKind::ReferenceRebound);
    s.b.store.removeItem(s.tags, 1);
    s.b.endStep("del x.tags[1]");
    QCOMPARE(changesOfLast(s.b).changes.at(0).kind, ChangeKind::Removed);
    QCOMPARE(written(changesOfLast(s.b).changes.at(0)), std::string("x.tags"));
    s.b.store.assignItems(s.tags, {});
    s.b.endStep("x.tags.clear()");
    QCOMPARE(changesOfLast(s.b).changes.at(0).kind, ChangeKind::Rearranged);
}

void TestReach::aDictOfTwoTensorsIsSeenByBoth()
{
    ProgramBuilder b;
    const Ref x = b.tensor({2});
    const Ref y = b.tensor({2});
    b.attribute(x, "mood", Heap::none);
    b.attribute(x, "me", y);
    b.store.setDict(y, b.heap().as<Tensor>(x)->dict);
    b.name("x", x);
    b.name("d", b.heap().as<Tensor>(x)->dict);
    b.endStep("...");
    b.attribute(y, "mood", Heap::trueSlot);
    b.endStep("x.me.mood = True");
    const SeenChange change = changesOfLast(b).changes.at(0);
    QCOMPARE(written(change), std::string("x.me.mood"));
    QCOMPARE(seen(change), std::string("x: x.mood x.me.mood; d: d['me'].mood d['mood']"));
}

void TestReach::manyChangesAreCounted()
{
    Shared2 s;
    for (int i = 0; i < 50; ++i)
        s.b.store.append(s.tags, Heap::smallInt(i));
    s.b.endStep("for i in range(50): x.tags.append(i)");
    const StepChanges changes = changesOfLast(s.b);
    QCOMPARE(changes.changes.size(), std::size_t {20});
    QCOMPARE(changes.more, std::size_t {30});
}

void TestReach::whoSeesARandomWriteIsExact()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        ProgramBuilder b;
        buildRandomHeap(b, random, 3 + seed % 25, 4);
        const Graph all = graphOfNames(b.heap());
        const Slot target = all.nodes[random() % all.nodes.size()];
        const auto *tensor = b.heap().as<Tensor>(target);
        if (tensor)
            b.writeElements(target, {{}, {}, static_cast<std::int64_t>(random() % 8)});
        else if (b.heap().as<List>(target))
            b.store.append(target, Heap::none);
        else if (b.heap().as<Dict>(target))
            b.set(target, "written", Heap::none);
        else
            continue;
        b.endStep("...");
        const SeenChange change = changesOfLast(b).changes.at(0);
        const auto *elements = std::get_if<place::Elements>(&b.run.steps[1].writes[0].place);
        for (const NameSight &sight : change.names) {
            const Graph reached
                = graphFrom(b.heap(), std::vector<Slot> {b.heap().name(sight.name)});
            bool sees = !elements && reached.reaches(target);
            bool looks = false;
            for (const Slot slot : reached.nodes) {
                const auto *view = b.heap().as<Tensor>(slot);
                if (!elements || !view
                    || b.heap().as<StorageImpl>(view->storage)->buffer != change.object)
                    continue;
                looks = true;
                forEachElement(layoutInBuffer(b.heap(), *view), [&](std::int64_t at) {
                    sees = sees || at == elements->layout->offset;
                });
            }
            QVERIFY2(sight.sees == sees, qPrintable(QString::number(seed)));
            QCOMPARE(sight.looksElsewhere, looks && !sees);
        }
    }
}

QTEST_APPLESS_MAIN(TestReach)
#include "tst_reach.moc"
