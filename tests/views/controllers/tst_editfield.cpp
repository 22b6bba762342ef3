// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/places.h"

using namespace clonescope;
using namespace places;
using views::Do;

// Where edits are offered and asked for, in the real window.
class TestEditField final : public QObject
{
    Q_OBJECT

    static QStringList wordsIn(WindowFixture &person)
    {
        QStringList words;
        for (const QLabel *label : person.window.editField().findChildren<QLabel *>())
            words << label->text();
        return words;
    }

private Q_SLOTS:
    void theMenuOffersWhatIsPossibleThere();
    void theMenuShowsAPathAsItIs();
    void theFieldStandsBesideItsRowAndTellsTheLine();
    void theFieldTellsTheLineOfTheStepOneGoesTo();
    void aPlaceIsFoundAgainInAnotherRun();
    void theGhostRowShowsOnlyWhereOneLooks();
    void escapeLeavesEverythingAsItWas();
    void aRefusalGoesWithTheNextKeyWhateverItDoes();
    void theKeyboardStaysOnItsName();
    void anEditOfTheInspectorIsNotTakenForThatWhichWasLeft();
    void aQuestionEndsWithItsDocument();
};

void TestEditField::theMenuOffersWhatIsPossibleThere()
{
    WindowFixture person;
    person.type(u("import torch\nx = torch.arange(2.)\nx.tags = [1, 2]\nt = (1,)\n"));
    const auto offers = [&](const Hit &hit, Do what) {
        person.choose(hit, Do::Quit); // is in none of these menus
        return person.offered().contains(person.window.actions()[what]->text());
    };
    const Hit attribute = person.rowOf(CardKind::Tensor, u("tags"));
    const Hit item = person.rowOf(CardKind::List, u("0"));
    const Hit fixed = person.rowOf(CardKind::Tuple, u("0"));
    QVERIFY(offers(attribute, Do::Rename));
    QVERIFY(offers(attribute, Do::EditValue));
    QVERIFY(offers(attribute, Do::SetAttribute));
    QVERIFY2(person.offered().contains(u("Se&t x.tags to…")),
             qPrintable(person.offered().join(u'|')));
    QVERIFY(!offers(attribute, Do::InsertItem));
    QVERIFY(!offers(attribute, Do::AppendItem));
    QVERIFY(offers(item, Do::InsertItem));
    QVERIFY(offers(item, Do::Remove));
    QVERIFY(offers(item, Do::AppendItem));
    QVERIFY(!offers(item, Do::Rename));
    QVERIFY(!offers(item, Do::SetKey));
    QVERIFY(!offers(fixed, Do::EditValue));
    QVERIFY(!offers(fixed, Do::Remove));
    QVERIFY(!person.offered().filter(u("A tuple never changes")).isEmpty());
    QVERIFY(offers(person.tagOf(u("x")), Do::Rebind));
    QVERIFY(offers(person.tagOf(u("x")), Do::ShallowCopy));
    QVERIFY(person.offered().contains(u("Poin&t x at…")));
}

void TestEditField::theMenuShowsAPathAsItIs()
{
    WindowFixture person;
    person.type(u("d = {'a&b': [1]}\n"));
    person.choose(person.rowOf(CardKind::List, u("0")), Do::Quit);
    QVERIFY2(person.offered().contains(u("through d['a&&b']")),
             qPrintable(person.offered().join(u'|')));
}

void TestEditField::theFieldStandsBesideItsRowAndTellsTheLine()
{
    WindowFixture person;
    person.type(u("import torch\nx = torch.arange(2.)\nx.tags = [1, 2, 3]\n"));
    const Hit item = person.rowOf(CardKind::List, u("1"));
    person.click(item, true);
    const views::EditField &field = person.window.editField();
    const auto inWindow = [&](const Hit &hit) {
        const QRect rect = person.canvas().widgetRect(hit);
        return QRect(person.canvas().mapTo(field.parentWidget(), rect.topLeft()), rect.size());
    };
    const QRect room = field.parentWidget()->rect();
    QVERIFY(room.contains(field.geometry()));
    QVERIFY(!field.geometry().intersects(inWindow(CardHit {item.card()})));
    QVERIFY(field.geometry().top() < inWindow(item).bottom()
            && field.geometry().bottom() > inWindow(item).top());
    QStringList words = wordsIn(person);
    QVERIFY2(words.contains(u("New value of x.tags[1]")), qPrintable(words.join(u'|')));
    QVERIFY2(words.contains(u("will write   x.tags[1] = 2")), qPrintable(words.join(u'|')));
    QVERIFY2(words.contains(u("after line 3")), qPrintable(words.join(u'|')));
    // It goes along with the picture, and back when that is fitted again.
    person.press(Do::Fit);
    const QRect beside = field.geometry();
    const QPointF middle = person.canvas().rect().center();
    QWheelEvent down(middle, person.canvas().mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, {},
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&person.canvas(), &down);
    QVERIFY(field.geometry() != beside);
    person.press(Do::Fit);
    QCOMPARE(field.geometry(), beside);
    // Zoomed in, it goes along with its row, and stays inside.
    person.canvas().setZoom(3);
    QVERIFY(room.contains(field.geometry()));
    // A refusal stays in the field, with its reason.
    person.answer(u("nope"));
    QVERIFY(field.isVisible());
    words = wordsIn(person);
    QVERIFY2(!words.filter(u("NameError")).isEmpty(), qPrintable(words.join(u'|')));
}

void TestEditField::theFieldTellsTheLineOfTheStepOneGoesTo()
{
    WindowFixture person;
    person.type(u("l = [1]\nx = 2\ny = 3\n"));
    person.click(person.rowOf(CardKind::List, u("0")), true);
    QVERIFY2(wordsIn(person).contains(u("after line 3")), qPrintable(wordsIn(person).join(u'|')));
    person.press(Do::PreviousStep);
    QVERIFY(person.window.editField().isVisible());
    QVERIFY2(wordsIn(person).contains(u("after line 2")), qPrintable(wordsIn(person).join(u'|')));
    person.answer(u("7"));
    QCOMPARE(person.text(), u("l = [1]\nx = 2\nl[0] = 7\ny = 3\n"));
}

void TestEditField::aQuestionEndsWithItsDocument()
{
    WindowFixture person;
    person.type(u("x = [1]\n"));
    person.click(person.rowOf(CardKind::List, u("0")), true);
    QVERIFY(person.window.editField().isVisible());
    person.example(u("views.py"));
    QVERIFY(!person.window.editField().isVisible());
    QVERIFY(!person.window.session().drafted());
}

void TestEditField::aPlaceIsFoundAgainInAnotherRun()
{
    WindowFixture person;
    person.type(u("x = [1]\ny = [2]\n"));
    const auto cardOf = [&](const char *name) {
        return Hit(
            CardHit {person.cards().tags[*person.tagOf(u(name)).as<views::TagIndex>()].card});
    };
    const views::Place place = person.window.canvasPanel().placeOf(cardOf("y"));
    QCOMPARE(place.path, u("y"));
    person.window.document().replace(4, 3, u("[[0], 1]")); // slots are given out anew
    person.settle();
    QVERIFY(person.tagOf(u("y")));
    QCOMPARE(person.window.canvasPanel().hitOf(place), cardOf("y"));
}

void TestEditField::theGhostRowShowsOnlyWhereOneLooks()
{
    WindowFixture person;
    person.type(u("l = [1]\nt = (1,)\n"));
    const auto list = person.cardNumber(CardKind::List);
    const QPoint below = person.canvas().widgetRect(GhostHit {list}).center();
    const std::vector<QRectF> rects = person.canvas().scene()->rects;
    QTest::mouseClick(&person.canvas(), Qt::LeftButton, {}, below);
    person.settle();
    QVERIFY(!person.window.editField().isVisible()); // nobody looks at the card
    QTest::mouseMove(&person.canvas(), person.pointOf(CardHit {list}));
    QTest::mouseMove(&person.canvas(), below);
    QTest::mouseClick(&person.canvas(), Qt::LeftButton, {}, below);
    person.settle();
    QVERIFY(person.window.editField().isVisible());
    QCOMPARE(person.canvas().focused(), Hit(GhostHit {list}));
    QVERIFY(person.canvas().scene()->rects == rects); // it takes no room
    // A tuple offers none.
    QVERIFY(views::ghostLabel(person.cards().cards[person.cardNumber(CardKind::Tuple)]).isEmpty());
}

void TestEditField::escapeLeavesEverythingAsItWas()
{
    WindowFixture person;
    person.type(u("l = [1]\n"));
    person.walkTo(GhostHit {person.cardNumber(CardKind::List)});
    const QString before = person.text();
    person.key(Qt::Key_Return);
    QTest::keyClicks(&person.window.editField().field(), u("4"));
    QVERIFY(person.window.session().drafted().has_value());
    person.key(Qt::Key_Escape);
    QVERIFY(!person.window.editField().isVisible());
    QVERIFY(!person.window.session().drafted().has_value());
    QCOMPARE(person.text(), before);
    QVERIFY(!person.window.document().undoStack().canUndo());
    QVERIFY(person.canvas().hasFocus()); // the keyboard goes back to where it was
}

void TestEditField::aRefusalGoesWithTheNextKeyWhateverItDoes()
{
    WindowFixture person;
    person.type(u("t = (1,)\na = [1, 2]\nb = a[1]\n"));
    person.window.document().setStep(2);
    person.settle();
    person.walkTo(person.rowOf(CardKind::List, u("0")));
    person.key(Qt::Key_Delete);
    person.answer({}); // and line 4 fails
    QVERIFY(!person.window.session().breakage().isEmpty());
    const views::EditField &field = person.window.editField();
    const auto refuse = [&] {
        person.walkTo(person.rowOf(CardKind::Tuple, u("0")));
        person.key(Qt::Key_Return);
        QVERIFY(field.isVisible());
    };
    refuse();
    person.key(Qt::Key_F8); // a shortcut
    QVERIFY(!field.isVisible());
    refuse();
    person.key(Qt::Key_Escape);
    QVERIFY(!field.isVisible());
    QVERIFY(!person.window.session().breakage().isEmpty()); // it ended the refusal alone
    refuse();
    person.key(Qt::Key_T, Qt::ControlModifier); // asks
    QVERIFY(person.window.editField().field().isVisible());
    person.key(Qt::Key_Escape);
    QVERIFY(person.canvas().hasFocus());
}

void TestEditField::theKeyboardStaysOnItsName()
{
    WindowFixture person;
    person.type(u("a = [1]\nb = [2]\nc = [3]\n"));
    person.walkTo(person.tagOf(u("b")));
    person.window.session().commit(app::edit::DeleteName {u("a")});
    person.settle();
    QCOMPARE(person.tagOf(u("a")), Hit {});
    QCOMPARE(person.canvas().focused(), person.tagOf(u("b")));
    person.key(Qt::Key_Delete);
    person.answer({});
    QCOMPARE(person.text(), u("a = [1]\nb = [2]\nc = [3]\ndel a\ndel b\n"));
    QCOMPARE(person.canvas().focused(), Hit {});
}

void TestEditField::anEditOfTheInspectorIsNotTakenForThatWhichWasLeft()
{
    WindowFixture person;
    person.type(u("l = [1]\n"));
    person.walkTo(GhostHit {person.cardNumber(CardKind::List)});
    person.key(Qt::Key_Return);
    QLineEdit &field = person.window.editField().field();
    QTest::keyClicks(&field, u("4"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape); // while it is tried
    person.settle();
    QCOMPARE(person.text(), u("l = [1]\n"));
    views::RowsView &parts = person.window.inspector().parts();
    parts.setFocus();
    person.window.session().commit(app::edit::SetItem {u("l"), 0, u("5")});
    person.settle();
    QCOMPARE(person.text(), u("l = [1]\nl[0] = 5\n"));
    QVERIFY(parts.hasFocus());
}

QTEST_MAIN(TestEditField)
#include "tst_editfield.moc"
