// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

using namespace clonescope;
using views::CardHit;
using views::CardIndex;
using views::CardKind;
using views::Do;
using views::Hit;
using views::RowIndex;

// What people do to objects, by mouse and keyboard, in the real window.
class TestEditing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShallowCopyIsEditedThroughTheCloneAndUndone();
    void aDeepCopyKeepsItsEditToItself();
    void anEditAtAnEarlierStepGoesThere();
    void aLaterLineThatNowFailsIsMarked();
    void aDraggedCardStaysAndIsUndone();
    void aRefusedEditSaysWhy();
    void aRefusalEndsWithOneFullStop();
    void whatIsSaidBelowGoesWithWhatItWasSaidOf();
};

void TestEditing::aShallowCopyIsEditedThroughTheCloneAndUndone()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\n\nx = torch.arange(4.)\nx.tags = [1, 2, 3]\n"));
    const QString before = person.text();

    person.press(Do::ShallowCopy);
    person.answer(QStringLiteral("y"));
    QVERIFY2(person.text().contains(QStringLiteral("import copy")), qPrintable(person.text()));
    QVERIFY(person.text().contains(QStringLiteral("y = copy.copy(x)")));
    QCOMPARE(person.window.document().compare(),
             (app::ComparePair {QStringLiteral("x"), QStringLiteral("y")}));

    // The list is shared; a click selects it through the clone, a double click on it appends.
    const auto list = person.cardNumber(CardKind::List);
    QVERIFY(list);
    QCOMPARE(person.cards().cards[list].lane, model::Lane::Shared);
    person.click(CardHit {list});
    QCOMPARE(person.window.document().selection().path, QStringLiteral("y.tags"));
    person.click(CardHit {list}, true);
    person.answer(QStringLiteral("4"));
    QVERIFY2(person.text().contains(QStringLiteral("y.tags.append(4)")), qPrintable(person.text()));

    // The four beats: the line, the path, the cell, and who sees it.
    const views::Cards &cards = person.cards();
    QVERIFY(cards.hasBeats);
    QVERIFY2(cards.headline.contains(QStringLiteral("x.tags")), qPrintable(cards.headline));
    const auto &changed = cards.cards[person.cardNumber(CardKind::List)];
    QVERIFY(changed.changed);
    QCOMPARE(changed.rows.back().note, QStringLiteral("added"));

    person.press(Do::Undo);
    QVERIFY(!person.text().contains(QStringLiteral("append")));
    person.press(Do::Undo);
    QCOMPARE(person.text(), before);
    QVERIFY(!person.window.document().compare());
    person.press(Do::Redo);
    person.press(Do::Redo);
    QVERIFY(person.text().contains(QStringLiteral("y.tags.append(4)")));
}

void TestEditing::aDeepCopyKeepsItsEditToItself()
{
    WindowFixture person;
    person.type(
        QStringLiteral("import copy\nimport torch\n\nx = torch.arange(4.)\nx.tags = [1, 2, 3]\n"));
    person.press(Do::DeepCopy);
    person.answer({}); // the name that is offered
    QVERIFY(person.text().contains(QStringLiteral("y = copy.deepcopy(x)")));
    for (const views::Card &card : person.cards().cards)
        QVERIFY(card.lane != model::Lane::Shared);
    const CardIndex clone = person.cards().cards.find([](const views::Card &card) {
        return card.kind == CardKind::List && card.lane == model::Lane::OnlyB;
    });
    QVERIFY(clone);
    person.click(CardHit {clone}, true);
    person.answer(QStringLiteral("4"));
    QVERIFY(person.text().contains(QStringLiteral("y.tags.append(4)")));
    QVERIFY(!person.cards().isAlarm);
    person.press(Do::Undo);
    QVERIFY(!person.text().contains(QStringLiteral("append")));
}

void TestEditing::anEditAtAnEarlierStepGoesThere()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nb = a\nc = [9]\n"));
    person.window.document().setStep(2);
    person.settle();
    const auto list = person.cardNumber(CardKind::List);
    person.click(CardHit {list}, true);
    person.answer(QStringLiteral("2"));
    QCOMPARE(person.text(), QStringLiteral("a = [1]\nb = a\nb.append(2)\nc = [9]\n"));
    QCOMPARE(person.window.document().step(), std::size_t {3});
}

void TestEditing::aLaterLineThatNowFailsIsMarked()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nprint(a[0])\n"));
    person.window.document().setStep(1);
    person.settle();
    const auto list = person.cardNumber(CardKind::List);
    person.click(CardHit {list});
    person.window.inspector().parts().setCurrentIndex(
        person.window.inspector().parts().model()->index(0, 1));
    QTest::keyClick(&person.window.inspector().parts(), Qt::Key_Delete);
    person.answer({});
    QVERIFY2(person.window.document().run()->steps.back().error.has_value(),
             qPrintable(person.text()));
    QVERIFY(person.text().endsWith(QStringLiteral("print(a[0])\n")));
    QCOMPARE(person.window.document().run()->steps.back().error->type, std::string("IndexError"));
}

void TestEditing::aDraggedCardStaysAndIsUndone()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\n"));
    const Hit card = CardHit {person.cardNumber(CardKind::List)};
    const QRectF before = person.canvas().scene()->rects.front();
    const QRect there = person.canvas().widgetRect(card);
    const QPoint from(there.center().x(), there.top() + 8);
    QTest::mousePress(&person.canvas(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i)
        QTest::mouseMove(&person.canvas(), from + QPoint(20 * i, 15 * i));
    QTest::mouseRelease(&person.canvas(), Qt::LeftButton, {}, from + QPoint(80, 60));
    person.settle();
    QVERIFY(person.canvas().scene()->rects.front().topLeft() != before.topLeft());
    QCOMPARE(person.window.document().pins().size(), 1);
    person.press(Do::Undo);
    QVERIFY(person.window.document().pins().isEmpty());
}

void TestEditing::aRefusedEditSaysWhy()
{
    WindowFixture person;
    person.type(QStringLiteral("t = (1, 2)\n"));
    const auto tuple = person.cardNumber(CardKind::Tuple);
    QVERIFY(tuple);
    const QString before = person.text();
    person.click(CardHit {tuple, RowIndex(0)}, true);
    QCOMPARE(person.text(), before);
    QVERIFY2(person.window.editField().answer().contains(QStringLiteral("tuple")),
             qPrintable(person.window.editField().answer()));
}

void TestEditing::aRefusalEndsWithOneFullStop()
{
    WindowFixture person;
    person.type(QStringLiteral("import torch\nx = torch.zeros(2)\nx.t = [1]\n"));
    for (const char *value : {"torch.zeros(2).view(3)", "1 +", "y", "[]()"}) {
        const QString refusal
            = app::preview(person.window.document().editContext(),
                           app::edit::SetAttribute {QStringLiteral("x"), QStringLiteral("n"),
                                                    QString::fromLatin1(value)})
                  .refusal;
        QVERIFY2(refusal.endsWith(u'.') && !refusal.endsWith(QStringLiteral("..")),
                 qPrintable(refusal));
    }
}

void TestEditing::whatIsSaidBelowGoesWithWhatItWasSaidOf()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\ny = [2]\n"));
    const auto says = [&] { return !person.window.message().isEmpty(); };
    const auto say = [&] { person.window.setError(QStringLiteral("y is not there.")); };
    say();
    person.press(Do::PreviousStep);
    QVERIFY(!says());
    say();
    person.click(person.tagOf(QStringLiteral("x")));
    QVERIFY(!says());
    say();
    person.window.document().replace(0, 0, QStringLiteral("#\n"));
    QVERIFY(!says());
    say(); // of the text whose run is yet to come
    person.settle();
    QVERIFY(says());
    person.type(QStringLiteral("x = [1]\n"));
    QVERIFY(!says());
}

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
