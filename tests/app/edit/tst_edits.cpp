// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/pathparser.h"
#include "tests/app/documentfixture.h"

#include "app/edit/editnames.h"
#include "model/questions/paths.h"

using namespace clonescope;
using namespace clonescope::app;

Q_DECLARE_METATYPE(clonescope::app::Edit)

namespace
{

using model::CopyMethod;

constexpr auto tagged = "import copy\nimport torch\nx = torch.arange(6.)\nx.tags = [1, 2, 3]\n";

struct Seen {
    QString text;
    std::size_t step;
    Selection selection;
    Pins pins;
    ComparePair compare;
    bool operator==(const Seen &) const = default;
};

Seen seen(const Document &d)
{
    return {d.text(), d.step(), d.selection(), d.pins(), d.compare()};
}

} // namespace

class TestEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditWritesItsLineAndIsUndoneExactly_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("code");
        const auto row
            = [](const char *name, const char *program, const Edit &edit, const char *code) {
                  QTest::newRow(name) << u(program) << edit << u(code);
              };
        const char *const boxes = "l = [1, [2]]\nd = {'a': 1, 2: [3]}\nn = 5\n";
        row("shallow copy", tagged, edit::Clone {u("x"), CopyMethod::ShallowCopy, u("y")},
            "y = copy.copy(x)");
        row("deep copy", tagged, edit::Clone {u("x"), CopyMethod::DeepCopy, u("y")},
            "y = copy.deepcopy(x)");
        row("clone", tagged, edit::Clone {u("x"), CopyMethod::Clone, u("y")}, "y = x.clone()");
        row("detach", tagged, edit::Clone {u("x"), CopyMethod::Detach, u("y")}, "y = x.detach()");
        row("free name", tagged, edit::Clone {u("x"), CopyMethod::ShallowCopy, {}},
            "y = copy.copy(x)");
        row("clone of an attribute", tagged, edit::Clone {u("x.tags"), CopyMethod::ShallowCopy, {}},
            "tags2 = copy.copy(x.tags)");
        row("by any code", tagged, edit::CloneBy {u("x.tags"), u("list({})"), u("t")},
            "t = list(x.tags)");
        row("import above", "import torch\nx = torch.ones(2)\n",
            edit::Clone {u("x"), CopyMethod::ShallowCopy, u("y")}, "import copy\ny = copy.copy(x)");
        row("import as", "import torch, copy as c\nx = torch.ones(2)\n",
            edit::Clone {u("x"), CopyMethod::DeepCopy, u("y")}, "y = c.deepcopy(x)");
        row("import from", "import torch\nfrom copy import deepcopy\nx = torch.ones(2)\n",
            edit::Clone {u("x"), CopyMethod::DeepCopy, u("y")}, "y = deepcopy(x)");
        row("copy is taken", "import torch\ncopy = 1\nx = torch.ones(2)\n",
            edit::Clone {u("x"), CopyMethod::ShallowCopy, u("y")},
            "import copy as copy2\ny = copy2.copy(x)");
        row("new tensor", "", edit::NewTensor {u("x"), u("torch.arange(12.)")},
            "import torch\nx = torch.arange(12.)");
        row("new TensorFlow tensor", "", edit::NewTensor {{}, u("tf.constant([1, 2])")},
            "import tensorflow as tf\nx = tf.constant([1, 2])");
        row("set attribute", tagged, edit::SetAttribute {u("x"), u("label"), u("'a'")},
            "x.label = 'a'");
        row("set attribute anew", tagged, edit::SetAttribute {u("x"), u("tags"), u("[4]")},
            "x.tags = [4]");
        row("rename attribute", tagged, edit::RenameAttribute {u("x"), u("tags"), u("marks")},
            "x.marks = x.tags\ndel x.tags");
        row("delete attribute", tagged, edit::DeleteAttribute {u("x"), u("tags")}, "del x.tags");
        row("set item", tagged, edit::SetItem {u("x.tags"), 1, u("7")}, "x.tags[1] = 7");
        row("append", tagged, edit::AppendItem {u("x.tags"), u("4")}, "x.tags.append(4)");
        row("append a tuple", tagged, edit::AppendItem {u("x.tags"), u("4, 5")},
            "x.tags.append((4, 5))");
        row("insert", tagged, edit::InsertItem {u("x.tags"), 0, u("'a'")}, "x.tags.insert(0, 'a')");
        row("insert at the end", tagged, edit::InsertItem {u("x.tags"), 3, u("9")},
            "x.tags.insert(3, 9)");
        row("remove", tagged, edit::RemoveItem {u("x.tags"), 2}, "del x.tags[2]");
        row("nested item", boxes, edit::SetItem {u("l[1]"), 0, u("n")}, "l[1][0] = n");
        row("set key", boxes, edit::SetKey {u("d"), u("'a'"), u("[1]")}, "d['a'] = [1]");
        row("new key", boxes, edit::SetKey {u("d"), u("'new'"), u("l")}, "d['new'] = l");
        row("delete key", boxes, edit::DeleteKey {u("d"), u("2")}, "del d[2]");
        row("rebind", boxes, edit::Rebind {u("n"), u("n + 1")}, "n = n + 1");
        row("new name", boxes, edit::Rebind {u("m"), u("l")}, "m = l");
        row("delete name", boxes, edit::DeleteName {u("d")}, "del d");
        row("element", tagged, edit::SetElement {u("x"), {2}, u("7")}, "x[2] = 7");
        row("element of a matrix", "import torch\nx = torch.zeros(2, 3)\n",
            edit::SetElement {u("x"), {1, 2}, u("-1.5")}, "x[1, 2] = -1.5");
        row("element of a scalar", "import torch\nx = torch.tensor(1.)\n",
            edit::SetElement {u("x"), {}, u("3")}, "x.fill_(3)");
        row("value needs torch", tagged,
            edit::SetAttribute {u("x"), u("other"), u("torch.ones(2)")}, "x.other = torch.ones(2)");
        row("value needs an import", "l = []\n", edit::AppendItem {u("l"), u("torch.ones(2)")},
            "import torch\nl.append(torch.ones(2))");
    }
    void everyEditWritesItsLineAndIsUndoneExactly()
    {
        QFETCH(QString, program);
        QFETCH(Edit, edit);
        QFETCH(QString, code);
        Document document;
        load(document, program.toUtf8());
        document.setCompare({u("a"), u("b")});
        document.pin({1, 0}, {3, 4});
        const Seen before = seen(document);
        const Preview it = preview(document, edit);
        QCOMPARE(it.refusal, QString());
        QCOMPARE(it.code, code);
        QCOMPARE(draft(document.editContext(), edit).code, code);
        QVERIFY(document.apply(it));
        QVERIFY2(!document.isRunning(), "the trial's run is shown at once");
        QCOMPARE(document.step(), it.step);
        QVERIFY(isAsFreshlyRun(document));
        const model::Step &step = document.run()->steps[it.step - 1];
        QCOMPARE(document.runText().mid(static_cast<qsizetype>(step.begin),
                                        static_cast<qsizetype>(step.end - step.begin)),
                 code.section(u'\n', -1).toUtf8());
        const Seen after = seen(document);
        document.undoStack().undo();
        awaitRun(document);
        QCOMPARE(seen(document), before);
        document.undoStack().redo();
        awaitRun(document);
        QCOMPARE(seen(document), after);
        QVERIFY(isAsFreshlyRun(document));
    }

    void whatCannotBeDoneIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("says");
        const auto row
            = [](const char *name, const char *program, const Edit &edit, const char *says) {
                  QTest::newRow(name) << u(program) << edit << u(says);
              };
        const char *const tf = "import tensorflow as tf\nx = tf.constant([1, 2])\n";
        row("tuple", "t = (1, 2)\n", edit::SetItem {u("t"), 0, u("5")}, "tuple");
        row("append to a tuple", "t = (1, 2)\n", edit::AppendItem {u("t"), u("5")}, "tuple");
        row("TensorFlow", tf, edit::SetElement {u("x"), {0}, u("5")}, "never change");
        row("leads nowhere", tagged, edit::AppendItem {u("y.tags"), u("4")}, "leads to nothing");
        row("no path", tagged, edit::AppendItem {u("f(x)"), u("4")}, "leads to nothing");
        row("no list", tagged, edit::AppendItem {u("x"), u("4")}, "no list");
        row("no dict", tagged, edit::SetKey {u("x.tags"), u("0"), u("4")}, "no dict");
        row("no such item", tagged, edit::SetItem {u("x.tags"), 3, u("4")}, "no item 3");
        row("no such element", tagged, edit::SetElement {u("x"), {6}, u("4")}, "no such element");
        row("no such attribute", tagged, edit::DeleteAttribute {u("x"), u("nope")},
            "AttributeError");
        row("attribute there already", tagged, edit::RenameAttribute {u("x"), u("tags"), u("tags")},
            "already");
        row("a keyword", tagged, edit::Rebind {u("for"), u("1")}, "cannot be a name");
        row("no name", tagged, edit::Rebind {u("a b"), u("1")}, "cannot be a name");
        row("name by stealth", tagged, edit::Rebind {u("a = b"), u("1")}, "cannot be a name");
        row("nothing", tagged, edit::AppendItem {u("x.tags"), u("  ")}, "needed");
        row("nonsense", tagged, edit::AppendItem {u("x.tags"), u("1 +")}, "cannot read");
        row("two lines", tagged, edit::AppendItem {u("x.tags"), u("1)\nx.tags.append(2")},
            "one line");
        row("out of the bracket", tagged, edit::AppendItem {u("x.tags"), u("1) + (2")},
            "cannot read");
        row("a comment", tagged, edit::AppendItem {u("x.tags"), u("1 # one")}, "no single value");
        row("a statement", tagged, edit::Rebind {u("z"), u("1; y = 2")}, "no single value");
        row("a name unbound", tagged, edit::AppendItem {u("x.tags"), u("nope")}, "NameError");
        row("unhashable", "d = {}\n", edit::SetKey {u("d"), u("[1]"), u("1")}, "TypeError");
        row("shape", tagged, edit::SetAttribute {u("x"), u("shape"), u("1")}, "AttributeError");
        row("requires_grad", tagged, edit::SetAttribute {u("x"), u("requires_grad"), u("True")},
            "part of every tensor");
        row("attribute of a list", "l = [1]\n", edit::SetAttribute {u("l"), u("a"), u("1")},
            "AttributeError");
        row("a leaf in place", "import torch\nx = torch.ones(2, requires_grad=True)\n",
            edit::SetElement {u("x"), {0}, u("5")}, "RuntimeError");
        row("a non-leaf deep", "import torch\nx = torch.ones(2, requires_grad=True) * 2\n",
            edit::Clone {u("x"), CopyMethod::DeepCopy, u("y")}, "graph leaves");
        row("unbound name", tagged, edit::DeleteName {u("q")}, "no name q");
        row("an endless value", tagged, edit::AppendItem {u("x.tags"), u("'a' * 10 ** 12")}, ".");
    }
    void whatCannotBeDoneIsRefusedWithItsReason()
    {
        QFETCH(QString, program);
        QFETCH(Edit, edit);
        QFETCH(QString, says);
        Document document;
        load(document, program.toUtf8());
        const Preview it = preview(document, edit);
        QVERIFY2(it.refusal.contains(says), qPrintable(it.refusal + u" / " + it.code));
        QVERIFY(!document.apply(it));
        QCOMPARE(document.text(), program);
    }

    void anEditGoesInAfterTheCurrentStep()
    {
        Document document;
        load(document, "import copy\nx = [1]  # one\r\ny = copy.copy(x); z = 3\n");
        document.setStep(3);
        const Preview it = preview(document, edit::AppendItem {u("y"), u("2")});
        QCOMPARE(it.line, 4);
        QVERIFY(document.apply(it));
        QCOMPARE(document.text(),
                 u("import copy\nx = [1]  # one\r\ny = copy.copy(x)\ny.append(2)\nz = 3\n"));
        QCOMPARE(document.step(), std::size_t {4});
        document.setStep(2);
        QVERIFY(document.apply(preview(document, edit::AppendItem {u("x"), u("9")})));
        QCOMPARE(document.step(), std::size_t {3});
        QCOMPARE(document.stepCount(), std::size_t {6});
    }

    void aCloneSetsTheComparedPair()
    {
        Document document;
        load(document, tagged);
        QVERIFY(
            document.apply(preview(document, edit::Clone {u("x"), CopyMethod::ShallowCopy, {}})));
        QCOMPARE(document.compare(), (ComparePair {u("x"), u("y")}));
        document.setCompare({u("y"), u("x")});
        document.undoStack().undo();
        QCOMPARE(document.compare(), (ComparePair {u("y"), u("x")}));
    }

    void aCloneFitsItsProgram_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("step");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *program, int step, const Edit &edit,
                            const char *after) {
            QTest::newRow(name) << u(program) << step << edit << u(after);
        };
        const Edit shallow = edit::Clone {u("x"), CopyMethod::ShallowCopy, u("y")};
        const Edit deep = edit::Clone {u("x"), CopyMethod::DeepCopy, u("y")};
        row("from copy import copy", "from copy import copy\nx = [1]\n", 2, shallow,
            "from copy import copy\nx = [1]\ny = copy(x)\n");
        row("deep beside that", "from copy import copy\nx = [1]\n", 2, deep,
            "from copy import copy\nx = [1]\nimport copy as copy2\ny = copy2.deepcopy(x)\n");
        row("from copy import deepcopy as dc", "from copy import deepcopy as dc\nx = [1]\n", 2,
            deep, "from copy import deepcopy as dc\nx = [1]\ny = dc(x)\n");
        row("import torch as t", "import torch as t\nx = t.ones(2)\n", 2,
            edit::Clone {u("x"), CopyMethod::Clone, u("y")},
            "import torch as t\nx = t.ones(2)\ny = x.clone()\n");
        row("by torch's other name", "import torch as t\nx = [1, 2]\n", 2,
            edit::CloneBy {u("x"), u("torch.tensor({})"), u("y")},
            "import torch as t\nx = [1, 2]\ny = t.tensor(x)\n");
        row("import after use", "x = [1]\nimport copy\n", 1, shallow,
            "x = [1]\nimport copy\ny = copy.copy(x)\nimport copy\n");
        row("a name is in the way", "copy = 3\nx = [1]\n", 2, shallow,
            "copy = 3\nx = [1]\nimport copy as copy2\ny = copy2.copy(x)\n");
        row("within a loop", "x = [1]\nfor i in x:\n    z = i\nw = 2\n", 2, shallow,
            "x = [1]\nfor i in x:\n    z = i\nimport copy\ny = copy.copy(x)\nw = 2\n");
        row("the step raised", "x = [1]\nx.nope\n", 2, shallow,
            "x = [1]\nimport copy\ny = copy.copy(x)\nx.nope\n");
        row("the step raised in a loop", "x = [1]\nfor i in x:\n    x.nope\n", 2, shallow,
            "x = [1]\nimport copy\ny = copy.copy(x)\nfor i in x:\n    x.nope\n");
        row("several statements", "import copy; x = [1]; z = x\n", 2, shallow,
            "import copy; x = [1]\ny = copy.copy(x)\nz = x\n");
        row("several and no import", "x = [1]; z = x\n", 1, shallow,
            "x = [1]\nimport copy\ny = copy.copy(x)\nz = x\n");
        row("over itself", "import copy\nx = [1]\n", 2,
            edit::Clone {u("x"), CopyMethod::ShallowCopy, u("x")},
            "import copy\nx = [1]\nx = copy.copy(x)\n");
    }
    void aCloneFitsItsProgram()
    {
        QFETCH(QString, program);
        QFETCH(int, step);
        QFETCH(Edit, edit);
        QFETCH(QString, after);
        Document document;
        load(document, program.toUtf8());
        document.setStep(static_cast<std::size_t>(step));
        const Preview it = preview(document, edit);
        QCOMPARE(it.refusal, QString());
        QVERIFY(document.apply(it));
        QCOMPARE(document.text(), after);
        QVERIFY(isAsFreshlyRun(document));
        const bool isPair = !after.endsWith(u("x = copy.copy(x)\n"));
        QCOMPARE(document.compare(), isPair ? ComparePair({u("x"), u("y")}) : ComparePair());
        const model::Step &made = document.run()->steps[document.step() - 1];
        QVERIFY(!made.error);
    }

    void aLineThatRaisedIsMendedAboveIt()
    {
        Document document;
        load(document, "x = [1]\nx.nope\ny = 2\n");
        QCOMPARE(document.step(), std::size_t {2});
        const Preview it = preview(document, edit::AppendItem {u("x"), u("2")});
        QCOMPARE(it.refusal, QString());
        QVERIFY(document.apply(it));
        QCOMPARE(document.text(), u("x = [1]\nx.append(2)\nx.nope\ny = 2\n"));
        QCOMPARE(document.step(), std::size_t {2});
        QCOMPARE(it.notice, QString()); // it failed before
    }

    void aLaterLineThatWillFailIsTold()
    {
        Document document;
        load(document, "x = [1, 2]\ny = x[1]\n");
        document.setStep(1);
        const Preview it = preview(document, edit::RemoveItem {u("x"), 0});
        QCOMPARE(it.refusal, QString());
        QVERIFY2(it.notice.contains(u("Line 3")) && it.notice.contains(u("IndexError")),
                 qPrintable(it.notice));
        QVERIFY(document.apply(it));
        QVERIFY(isAsFreshlyRun(document));
    }

    void anOldPreviewIsNotApplied()
    {
        Document document;
        load(document, tagged);
        const Preview it = preview(document, edit::AppendItem {u("x.tags"), u("4")});
        document.replace(0, 0, u("\n"));
        QVERIFY(!document.apply(it));
        awaitRun(document);
        QVERIFY(document.apply(preview(document, edit::AppendItem {u("x.tags"), u("4")})));
    }

    void freeNamesAreInNoLineOfTheProgram()
    {
        EditContext context;
        context.text = u("x = 1\nprint('z')\ny = 2\nweights2 = 3\n");
        QCOMPARE(freeName(context, u("x")), u("w"));
        QCOMPARE(freeName(context, u("weights")), u("weights3"));
        QCOMPARE(freeName(context, u("x.tags")), u("tags2"));
        QCOMPARE(freeName(context, u("x.tags[0]")), u("tags2"));
        context.text = u("नमस्ते = 1\nनमस्ते2 = 2\n");
        QCOMPARE(freeName(context, u("नमस्ते")), u("नमस्ते3"));
        context.text.clear();
        QCOMPARE(freeName(context, {}), u("x"));
    }

    void theLastTensorIsTheOneForTheCloneButtons()
    {
        Document document;
        load(document,
             "import torch\na = torch.ones(2)\nb = torch.ones(2)\nc = 3\na = torch.zeros(1)\ndel "
             "b\n");
        QCOMPARE(lastTensor(*document.run(), 6), u("a"));
        QCOMPARE(lastTensor(*document.run(), 4), u("b"));
        QCOMPARE(lastTensor(*document.run(), 2), u("a"));
        QCOMPARE(lastTensor(*document.run(), 1), QString());
    }

    void partsKnowHowTheyAreEdited()
    {
        Document document;
        load(document, "import torch\nx = torch.ones(2)\nx.tags = [(1, 2), {'k': 3}]\n");
        const model::Heap &heap = document.heap();
        const auto slot
            = [&](const char *path) { return model::resolve(heap, *model::parsePath(path)); };
        const auto part = [&](const char *path, int nth) {
            std::vector<model::Part> parts;
            model::forEachPart(heap, slot(path), [&](const model::Part &p) { parts.push_back(p); });
            return parts[static_cast<std::size_t>(nth)];
        };
        const auto code = [&](const std::optional<Edit> &edit) {
            return edit ? preview(document, *edit).code : u("none");
        };
        QCOMPARE(code(replacing(heap, u("x.tags"), slot("x.tags"), part("x.tags", 1), u("5"))),
                 u("x.tags[1] = 5"));
        QCOMPARE(code(removing(heap, u("x.tags"), slot("x.tags"), part("x.tags", 0))),
                 u("del x.tags[0]"));
        QCOMPARE(code(replacing(heap, u("x.__dict__"), slot("x.__dict__"), part("x.__dict__", 0),
                                u("5"))),
                 u("x.tags = 5"));
        QCOMPARE(code(removing(heap, u("x.tags[1]"), slot("x.tags[1]"), part("x.tags[1]", 0))),
                 u("del x.tags[1]['k']"));
        QVERIFY(!replacing(heap, u("x.tags[0]"), slot("x.tags[0]"), part("x.tags[0]", 0), u("5")));
        QVERIFY(whyFixed(heap, slot("x.tags[0]"), part("x.tags[0]", 0)).contains(u("tuple")));
        QVERIFY(!whyFixed(heap, slot("x"), part("x", 0)).isEmpty()); // its storage
    }

    void attributesAreEditedThroughTheirTensor()
    {
        Document document;
        load(document, "import torch\nx = torch.ones(2)\nx.n = 5\nd = {'x': x}\n");
        const model::Heap &heap = document.heap();
        const model::Slot x = heap.name("x");
        const auto part = lastPart(heap, u("d['x'].n"));
        QVERIFY(part);
        QCOMPARE(part->holder, u("d['x']"));
        QCOMPARE(part->object, x);
        QCOMPARE(pathOfPart(heap, part->holder, x, part->part), u("d['x'].n"));
        const auto code = [&](const std::optional<Edit> &edit) {
            return edit ? preview(document, *edit).code : u("none");
        };
        QCOMPARE(code(replacing(heap, u("x"), x, part->part, u("6"))), u("x.n = 6"));
        QCOMPARE(code(removing(heap, u("d['x']"), x, part->part)), u("del d['x'].n"));
        const auto attribute
            = attributeAt(heap, u("x.__dict__"), heap.as<model::Tensor>(x)->dict, part->part);
        QVERIFY(attribute && attribute->tensor == u("x") && attribute->name == u("n"));
    }

    void theLastPartOfAPathIsFound()
    {
        Document document;
        load(document,
             "import torch\nx = torch.arange(4.)\nv = x[1:]\nd = {1: [2], 'k': (3, [4])}\n");
        const model::Heap &heap = document.heap();
        const auto kind = [&](const char *path) {
            const auto part = lastPart(heap, u(path));
            return part ? int(part->part.kind) : -1;
        };
        QCOMPARE(kind("d[1]"), int(model::PartKind::Value));
        QCOMPARE(kind("d['k'][1]"), int(model::PartKind::Item));
        QCOMPARE(kind("v._base"), int(model::PartKind::Base));
        QCOMPARE(kind("x.storage()"), int(model::PartKind::Storage));
        QCOMPARE(kind("x"), -1);
        QCOMPARE(kind("d[7]"), -1);
        QCOMPARE(kind("nope.tags"), -1);
    }

    void anElementOfAStorageIsWrittenThroughATensorThatReadsIt()
    {
        Document document;
        load(document,
             "import torch\na = torch.arange(12.)\nm = a.view(3, 4).t()\ns = a[2:9:3]\n"
             "e = a[5:6].expand(3)\nh = {'s': a[10:]}\nz = torch.zeros(2)\ndel a\n");
        const model::Heap &heap = document.heap();
        const model::Slot bytes
            = heap.as<model::StorageImpl>(heap.as<model::Tensor>(heap.name("m"))->storage)->buffer;
        const auto write = [&](std::int64_t at, const char *preferred) {
            const auto it = elementAt(heap, bytes, at, 4, u(preferred));
            return it ? preview(document, edit::SetElement {it->path, it->index, u("7")}).code
                      : u("none");
        };
        QCOMPARE(write(6, "m"), u("m[2, 1] = 7"));
        QCOMPARE(write(5, "s"), u("s[1] = 7"));
        QCOMPARE(write(6, "s"), u("m[2, 1] = 7")); // s passes over it
        QCOMPARE(write(5, "e"), u("e[0] = 7"));
        QCOMPARE(write(11, ""), u("m[3, 2] = 7")); // the fewest steps
        QCOMPARE(write(11, "z"), u("m[3, 2] = 7"));
        QCOMPARE(write(12, "m"), u("none"));
        QVERIFY(!elementAt(heap, bytes, 0, 8, u("m"))); // no element of that size
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
