// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/origins.h"
#include "tests/views/places.h"

using namespace clonescope;
using views::Do;
using namespace places;

namespace
{

// How a person does it.
enum class By {
    DoubleClick,
    Click,
    Menu, // the right button's
    Enter, // by the keyboard alone: arrows, then Enter
    Keys // arrows, then the action's shortcut
};

// All that Undo restores, the layout included.
struct Seen {
    QString text;
    std::size_t step = 0;
    app::Selection selection;
    app::ComparePair compare;
    app::Pins pins;
    std::vector<QRectF> rects, tags;
    bool operator==(const Seen &) const = default;
};

Seen seen(WindowFixture &person)
{
    const app::Document &document = person.window.document();
    const views::Scene &scene = *person.canvas().scene();
    return {document.text(),    document.step(), document.selection(),
            document.compare(), document.pins(), scene.rects,
            scene.tags};
}

// Whether the picture is that of a fresh run of the text.
bool isAsDrawnAfresh(WindowFixture &person)
{
    const app::Document &document = person.window.document();
    const app::RunOutcome fresh = app::runProgram(document.text().toUtf8(), document.semantics());
    const app::Origins origins(*fresh.run);
    views::CardOptions options;
    options.compare = document.compare();
    options.folds = document.folds();
    const std::string_view text = fresh.code();
    return views::project({*fresh.run, text, origins}, document.step(), options) == person.cards();
}

} // namespace

Q_DECLARE_METATYPE(By)
Q_DECLARE_METATYPE(Where)
Q_DECLARE_METATYPE(clonescope::views::Do)

// Every edit of the picture, by mouse and by keyboard alone, in the real window.
class TestPictureEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsMadeAndUndoneExactly_data();
    void everyEditIsMadeAndUndoneExactly();
    void whatCannotBeEditedSaysWhy_data();
    void whatCannotBeEditedSaysWhy();
    void aStorageIsWrittenThroughTheTensorInUse();
    void theInspectorsRowIsActedOnToo();
    void theCloneButtonsActOnTheSelectionElseOnTheLastTensor();
};

void TestPictureEdits::everyEditIsMadeAndUndoneExactly_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<Where>("where");
    QTest::addColumn<By>("by");
    QTest::addColumn<Do>("what");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("code");
    const char *const tensor = "import torch\nx = torch.arange(6.)\nx.tags = [1, 2, 3]\nx.n = 5\n";
    const char *const dict = "d = {'a': 1, 'b': [2]}\n";
    const auto add = [](const char *name, const char *program, const Where &where, By by, Do what,
                        const char *answer, const char *code) {
        QTest::newRow(name) << u(program) << where << by << what << u(answer) << u(code);
    };
    const auto both = [&](const char *name, const char *program, const Where &where, By mouse,
                          By keys, Do what, const char *answer, const char *code) {
        add(qPrintable(u(name) + u", mouse"), program, where, mouse, what, answer, code);
        add(qPrintable(u(name) + u", keys"), program, where, keys, what, answer, code);
    };
    both("set attribute", tensor, ghost(CardKind::Tensor), By::Click, By::Enter, Do::SetAttribute,
         "note = [1, 2]", "x.note = [1, 2]");
    both("rename attribute", tensor, row(CardKind::Tensor, "tags"), By::Menu, By::Keys, Do::Rename,
         "marks", "x.marks = x.tags\ndel x.tags");
    both("delete attribute", tensor, row(CardKind::Tensor, "tags"), By::Menu, By::Keys, Do::Remove,
         "", "del x.tags");
    both("edit attribute", tensor, row(CardKind::Tensor, "n"), By::DoubleClick, By::Enter,
         Do::EditValue, "7", "x.n = 7");
    both("rebind attribute", tensor, row(CardKind::Tensor, "tags"), By::Menu, By::Keys,
         Do::EditValue, "[9]", "x.tags = [9]");
    both("edit item", tensor, row(CardKind::List, "1"), By::DoubleClick, By::Enter, Do::EditValue,
         "'two'", "x.tags[1] = 'two'");
    both("append", tensor, ghost(CardKind::List), By::Click, By::Enter, Do::AppendItem, "4",
         "x.tags.append(4)");
    both("append on the card", tensor, card(CardKind::List), By::DoubleClick, By::Keys,
         Do::AppendItem, "4", "x.tags.append(4)");
    both("insert", tensor, row(CardKind::List, "1"), By::Menu, By::Keys, Do::InsertItem, "0",
         "x.tags.insert(1, 0)");
    both("remove item", tensor, row(CardKind::List, "2"), By::Menu, By::Keys, Do::Remove, "",
         "del x.tags[2]");
    both("edit key", dict, row(CardKind::Dict, "'a'"), By::DoubleClick, By::Enter, Do::EditValue,
         "9", "d['a'] = 9");
    both("rebind key", dict, row(CardKind::Dict, "'b'"), By::Menu, By::Keys, Do::EditValue, "d",
         "d['b'] = d");
    both("new key", dict, ghost(CardKind::Dict), By::Click, By::Enter, Do::SetKey, "'c': 3",
         "d['c'] = 3");
    both("delete key", dict, row(CardKind::Dict, "'a'"), By::Menu, By::Keys, Do::Remove, "",
         "del d['a']");
    both("element", tensor, element(CardKind::Tensor, 3), By::DoubleClick, By::Enter, Do::EditValue,
         "-1", "x[3] = -1");
    both("element of a matrix", "import torch\nm = torch.zeros(2, 3)\n",
         element(CardKind::Tensor, 4), By::Menu, By::Keys, Do::EditValue, "1.5", "m[1, 1] = 1.5");
    both("element of a scalar", "import torch\ns = torch.tensor(1.)\n",
         element(CardKind::Tensor, 0), By::DoubleClick, By::Enter, Do::EditValue, "2",
         "s.fill_(2)");
    both("element in the storage", tensor, element(CardKind::Storage, 3), By::DoubleClick,
         By::Enter, Do::EditValue, "8", "x[3] = 8");
    both("rebind name", tensor, tag("x"), By::Menu, By::Keys, Do::EditValue, "torch.ones(2)",
         "x = torch.ones(2)");
    both("rebind name of a number", "n = 5\nl = [n]\n", tag("n"), By::DoubleClick, By::Enter,
         Do::EditValue, "n + 1", "n = n + 1");
    both("rebind any name", dict, tag("d"), By::Menu, By::Keys, Do::Rebind, "e = d", "e = d");
    both("delete name", "l = [1]\nn = 5\n", tag("n"), By::Menu, By::Keys, Do::Remove, "", "del n");
    both("delete name of an object", dict, tag("d"), By::Menu, By::Keys, Do::Remove, "", "del d");
    both("shallow copy", tensor, card(CardKind::Tensor), By::Menu, By::Keys, Do::ShallowCopy, "y",
         "import copy\ny = copy.copy(x)");
    both("deep copy of a part", tensor, card(CardKind::List), By::Menu, By::Keys, Do::DeepCopy, "t",
         "import copy\nt = copy.deepcopy(x.tags)");
    both("new tensor", tensor, Where(), By::Click, By::Keys, Do::NewTensor, "w = torch.zeros(2)",
         "w = torch.zeros(2)");
}

void TestPictureEdits::everyEditIsMadeAndUndoneExactly()
{
    QFETCH(QString, program);
    QFETCH(Where, where);
    QFETCH(By, by);
    QFETCH(Do, what);
    QFETCH(QString, answer);
    QFETCH(QString, code);
    WindowFixture person;
    person.type(program + u("last = [0]\n")); // it goes in above a line that is there
    app::Document &document = person.window.document();
    document.setStep(document.stepCount() - 1);
    person.settle();
    if (!person.cards().cards.empty())
        document.pin(person.cards().cards.front().key, {420, 60});
    document.setCompare({u("p"), u("q")});
    person.settle();

    const Hit hit = where ? where(person) : Hit {};
    QVERIFY(!where || hit);
    Seen before = seen(person);
    switch (by) {
    case By::Click:
        if (where) {
            QTest::mouseMove(&person.canvas(), person.pointOf(CardHit {hit.card()}));
            person.click(hit);
        } else {
            for (auto *button : person.window.findChildren<QToolButton *>())
                if (button->defaultAction() == person.window.actions()[what])
                    QTest::mouseClick(button, Qt::LeftButton);
        }
        break;
    case By::DoubleClick:
        person.click(hit, true);
        break;
    case By::Menu:
        person.choose(hit, what);
        break;
    case By::Enter:
        person.walkTo(hit);
        person.key(Qt::Key_Return);
        break;
    case By::Keys: {
        if (where)
            person.walkTo(hit);
        const QKeyCombination keys = person.window.actions()[what]->shortcut()[0];
        person.key(keys.key(), keys.keyboardModifiers());
        break;
    }
    }
    // Going there has selected it; that is how it was before the edit.
    QVERIFY2(person.window.editField().isVisible(), qPrintable(person.window.message()));
    before.selection = document.selection();
    QLineEdit &field = person.window.editField().field();
    field.selectAll();
    QTest::keyClicks(&field, answer);
    QVERIFY(person.window.editField().answer().startsWith(u("will write"))); // before it does
    QCOMPARE(document.text(), before.text);
    person.answer({});
    QVERIFY(!person.window.editField().isVisible());
    QCOMPARE(person.window.message(), QString());
    QCOMPARE(document.text(), program + code + u("\nlast = [0]\n"));
    QCOMPARE(document.step(), before.step + std::size_t(code.count(u'\n')) + 1);
    QVERIFY(isAsDrawnAfresh(person));
    const Seen after = seen(person);

    person.press(Do::Undo);
    const Seen undone = seen(person);
    QCOMPARE(undone.text, before.text);
    QCOMPARE(undone.step, before.step);
    QCOMPARE(undone.selection.path, before.selection.path);
    QCOMPARE(undone.compare, before.compare);
    QCOMPARE(undone.pins, before.pins);
    QVERIFY(undone == before);
    QVERIFY(isAsDrawnAfresh(person));
    person.press(Do::Redo);
    QCOMPARE(seen(person).text, after.text);
    QCOMPARE(seen(person).step, after.step);
    QVERIFY(seen(person) == after);
}

void TestPictureEdits::whatCannotBeEditedSaysWhy_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<Where>("where");
    QTest::addColumn<Do>("what");
    QTest::addColumn<QString>("says");
    const auto add
        = [](const char *name, const char *program, const Where &where, Do what, const char *says) {
              QTest::newRow(name) << u(program) << where << what << u(says);
          };
    const char *const tf = "import tensorflow as tf\nx = tf.constant([1, 2])\n";
    const char *const view = "import torch\nv = torch.arange(4.)[1:3]\n";
    const char *const grad = "import torch\nx = torch.ones(2, requires_grad=True)\ny = x * 2\n";
    add("tuple's item", "t = (1, 2)\n", row(CardKind::Tuple, "0"), Do::EditValue, "tuple");
    add("nested tuple", "t = ((1, 2), 3)\n", row(CardKind::Tuple, "0"), Do::EditValue, "tuple");
    add("remove from a tuple", "t = (1, 2)\n", row(CardKind::Tuple, "0"), Do::Remove, "tuple");
    add("TensorFlow element", tf, element(CardKind::Tensor, 1), Do::EditValue, "never change");
    add("TensorFlow storage", tf, element(CardKind::Storage, 1), Do::EditValue, "never change");
    add("unnamed base", view, row(CardKind::Tensor, "view of an unnamed tensor"), Do::EditValue,
        "No name reaches");
    add("unread element", view, element(CardKind::Storage, 3), Do::EditValue, "No tensor");
    add("bytes", view, row(CardKind::Tensor, "bytes"), Do::EditValue, "element by element");
    add("grad_fn", grad, row(CardKind::Tensor, "grad_fn"), Do::EditValue, "never changes");
    add("remove an element", view, element(CardKind::Tensor, 1), Do::Remove, "not removed");
    add("remove a ghost", "l = [1]\n", ghost(CardKind::List), Do::Remove, "nothing yet");
}

void TestPictureEdits::whatCannotBeEditedSaysWhy()
{
    QFETCH(QString, program);
    QFETCH(Where, where);
    QFETCH(Do, what);
    QFETCH(QString, says);
    WindowFixture person;
    person.type(program);
    Hit hit = where(person);
    if (!hit) // the second tensor's
        for (const auto i : person.cards().cards.indices())
            for (const auto r : person.cards().cards[i].rowIndices())
                if (person.cards().cards[i].row(r).label == u("grad_fn"))
                    hit = CardHit {i, r};
    QVERIFY(hit);
    person.walkTo(hit);
    const QKeyCombination keys = person.window.actions()[what]->shortcut()[0];
    person.key(keys.key(), keys.keyboardModifiers());
    // The reason stands there, with nothing to type into, and goes with the next key.
    const views::EditField &field = person.window.editField();
    QVERIFY(field.isVisible());
    QVERIFY(!person.window.editField().field().isVisible());
    QVERIFY2(field.answer().contains(says), qPrintable(field.answer()));
    QVERIFY(field.parentWidget()->rect().contains(field.geometry()));
    QCOMPARE(person.text(), program);
    QVERIFY(!person.window.isBusy());
    QVERIFY(person.canvas().hasFocus());
    person.key(Qt::Key_Up);
    QVERIFY(!field.isVisible());
    QVERIFY(person.canvas().focused() != hit);
}

void TestPictureEdits::aStorageIsWrittenThroughTheTensorInUse()
{
    WindowFixture person;
    person.type(u("import torch\na = torch.arange(6.)\nb = a[2:5]\nc = a[4:]\n"));
    const auto code = [&](const char *inUse, std::int64_t index) {
        person.click(person.tagOf(u(inUse)));
        person.click(CardHit {person.cardNumber(CardKind::Storage), {}, index}, true);
        const auto &draft = person.window.session().drafted();
        person.window.editField().field().setText({});
        QTest::keyClicks(&person.window.editField().field(), u("9"));
        const QString written = draft ? draft->code : QString();
        QTest::keyClick(&person.window.editField().field(), Qt::Key_Escape);
        person.settle();
        return written;
    };
    QCOMPARE(code("a", 3), u("a[3] = 9"));
    QCOMPARE(code("b", 3), u("b[1] = 9"));
    QCOMPARE(code("c", 4), u("c[0] = 9"));
    QCOMPARE(code("b", 5), u("c[1] = 9")); // b does not read it; c was bound last
    QCOMPARE(code("c", 0), u("a[0] = 9"));
}

void TestPictureEdits::theInspectorsRowIsActedOnToo()
{
    WindowFixture person;
    person.type(u("import torch\nx = torch.arange(2.)\nx.n = 5\nx.tags = [1, 2]\n"));
    views::RowsView &parts = person.window.inspector().parts();
    const auto rowIn = [&](const char *label) {
        for (int i = 0; i < parts.model()->rowCount(); ++i)
            if (parts.model()->index(i, 0).data().toString() == u(label))
                return parts.model()->index(i, 1);
        return QModelIndex();
    };
    person.click(person.tagOf(u("x")));
    person.key(Qt::Key_3, Qt::ControlModifier);
    parts.setCurrentIndex(rowIn(".n"));
    person.press(Do::Rename);
    person.answer(u("m"));
    QVERIFY2(person.text().endsWith(u("x.m = x.n\ndel x.n\n")), qPrintable(person.text()));
    // A scalar is edited in its row, and an attribute removed.
    parts.setFocus();
    parts.setCurrentIndex(rowIn(".m"));
    person.key(Qt::Key_F2);
    auto *line = parts.findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, u("6"));
    QTest::keyClick(line, Qt::Key_Return);
    person.settle();
    QVERIFY2(person.text().endsWith(u("x.m = 6\n")), qPrintable(person.text()));
    parts.setFocus();
    parts.setCurrentIndex(rowIn(".m"));
    person.key(Qt::Key_Delete);
    person.answer({});
    QVERIFY2(person.text().endsWith(u("del x.m\n")), qPrintable(person.text()));
    // A list's item: what is inserted goes in before the current row.
    person.click(CardHit {person.cardNumber(CardKind::List)});
    parts.setFocus();
    parts.setCurrentIndex(rowIn("1"));
    person.press(Do::InsertItem);
    person.answer(u("7"));
    QVERIFY2(person.text().endsWith(u("x.tags.insert(1, 7)\n")), qPrintable(person.text()));
}

void TestPictureEdits::theCloneButtonsActOnTheSelectionElseOnTheLastTensor()
{
    WindowFixture person;
    person.type(u("import torch\na = torch.ones(2)\na.tags = [1]\nb = torch.zeros(2)\n"));
    const auto button = [&](Do what) {
        for (auto *each : person.window.findChildren<QToolButton *>())
            if (each->defaultAction() == person.window.actions()[what])
                QTest::mouseClick(each, Qt::LeftButton);
        person.settle();
    };
    button(Do::ShallowCopy);
    QCOMPARE(person.window.editField().field().text(), u("x")); // the name that is offered
    person.answer({});
    QVERIFY2(person.text().endsWith(u("import copy\nx = copy.copy(b)\n")),
             qPrintable(person.text()));
    QCOMPARE(person.window.document().compare(), (app::ComparePair {u("b"), u("x")}));
    person.press(Do::StopComparing); // so that all is drawn again
    person.click(CardHit {person.cardNumber(CardKind::List)});
    button(Do::DeepCopy);
    QCOMPARE(person.window.editField().field().text(), u("tags2"));
    person.answer({});
    QVERIFY2(person.text().endsWith(u("tags2 = copy.deepcopy(a.tags)\n")),
             qPrintable(person.text()));
    QCOMPARE(person.window.document().compare(), (app::ComparePair {u("a.tags"), u("tags2")}));
}

QTEST_MAIN(TestPictureEdits)
#include "tst_pictureedits.moc"
