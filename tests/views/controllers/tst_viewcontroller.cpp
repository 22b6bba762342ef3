// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include <QSlider>

using namespace clonescope;
using views::CardHit;
using views::Do;

// When the window tells an edit stage by stage, and when it shows the picture at once.
class TestViewController final : public QObject
{
    Q_OBJECT

private:
    const QString program = QStringLiteral("a = [1]\nb = a\nb.append(2)\nb.append(3)\nc = [0]\n");

    // Waits for the new picture, not for its motion.
    static void arrive(WindowFixture &person)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!person.window.isBusy(), 30000);
    }
    static views::Motion &motion(WindowFixture &person) { return person.canvas().motion(); }
    static void go(WindowFixture &person, Do what)
    {
        person.window.actions()[what]->trigger();
        arrive(person);
    }

private Q_SLOTS:
    void aStepForwardIsToldAndAStepBackIsNot();
    void theSliderTellsTheStepItIsMovedTo();
    void anEditInThePictureIsToldAndItsUndoingIsNot();
    void anEditElsewhereTellsNothing();
    void theEditIsPlayedAgain();
    void reducedMotionIsRememberedAndTurnsAllOff();
};

void TestViewController::aStepForwardIsToldAndAStepBackIsNot()
{
    WindowFixture person;
    person.type(program);
    person.window.document().setStep(2);
    person.settle();
    go(person, Do::NextStep);
    QCOMPARE(person.window.document().step(), std::size_t {3});
    QVERIFY(motion(person).isTelling());
    QCOMPARE(motion(person).stage(), views::Stage::Line);
    go(person, Do::NextStep); // another step in the midst of it: told in turn
    QVERIFY(motion(person).isTelling());
    go(person, Do::PreviousStep);
    QVERIFY(person.cards().hasBeats);
    QVERIFY(!motion(person).isTelling());
    go(person, Do::LastStep); // binds a name: there is nothing to tell
    QVERIFY(!person.cards().hasBeats);
    QVERIFY(!motion(person).isTelling());
}

void TestViewController::theSliderTellsTheStepItIsMovedTo()
{
    WindowFixture person;
    person.type(program);
    auto *slider = person.window.findChild<QSlider *>();
    QVERIFY(slider);
    slider->setValue(1);
    person.settle();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    arrive(person);
    QVERIFY(!motion(person).isTelling());
    QTest::keyClick(slider, Qt::Key_Right);
    arrive(person);
    QCOMPARE(person.window.document().step(), std::size_t {3});
    QVERIFY(motion(person).isTelling());
}

void TestViewController::anEditInThePictureIsToldAndItsUndoingIsNot()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nb = a\n"));
    person.click(CardHit {person.cardNumber(views::CardKind::List)}, true);
    QLineEdit &field = person.window.editField().field();
    QTRY_VERIFY(field.isVisible());
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("2"));
    QTest::keyClick(&field, Qt::Key_Return);
    arrive(person);
    QTRY_VERIFY(person.text().contains(QStringLiteral("append(2)")));
    arrive(person);
    QTRY_VERIFY(motion(person).isTelling());
    go(person, Do::Undo);
    QVERIFY(!person.text().contains(QStringLiteral("append")));
    QVERIFY(!motion(person).isTelling());
}

void TestViewController::anEditElsewhereTellsNothing()
{
    WindowFixture person;
    person.type(program);
    person.window.document().setStep(3);
    person.settle();
    QVERIFY(person.cards().hasBeats);
    person.window.document().replace(int(person.text().size()), 0, QStringLiteral("d = 1\n"));
    arrive(person);
    QCOMPARE(person.window.document().step(), std::size_t {3});
    QVERIFY(!motion(person).isTelling());
}

void TestViewController::theEditIsPlayedAgain()
{
    WindowFixture person;
    person.type(program);
    QVERIFY(!person.window.actions()[Do::PlayEdit]->isEnabled()); // the last step changes nothing
    person.window.document().setStep(4);
    person.settle();
    QVERIFY(person.window.actions()[Do::PlayEdit]->isEnabled());
    QVERIFY(!motion(person).isTelling());
    QTest::keyClick(&person.window, Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(motion(person).isTelling());
    motion(person).advance();
    QCOMPARE(motion(person).stage(), views::Stage::Path);
    QTest::keyClick(&person.window, Qt::Key_F8, Qt::ShiftModifier); // from the beginning
    QCOMPARE(motion(person).stage(), views::Stage::Line);
    QTest::keyClick(&person.window, Qt::Key_Escape);
    QVERIFY(!motion(person).isTelling());

    person.press(Do::StepBefore);
    QVERIFY(person.window.actions()[Do::StepBefore]->isChecked());
    person.window.actions()[Do::PlayEdit]->trigger(); // looks at the step again, then plays it
    QVERIFY(!person.window.actions()[Do::StepBefore]->isChecked());
    QVERIFY(motion(person).isTelling());
}

void TestViewController::reducedMotionIsRememberedAndTurnsAllOff()
{
    WindowFixture person;
    person.type(program);
    QAction *reduce = person.window.actions()[Do::ReduceMotion];
    QVERIFY(!reduce->isChecked());
    person.press(Do::ReduceMotion);
    QVERIFY(reduce->isChecked());
    QVERIFY(!person.window.actions()[Do::PlayEdit]->isEnabled());
    person.window.document().setStep(2);
    arrive(person);
    go(person, Do::NextStep);
    QVERIFY(person.cards().hasBeats);
    QVERIFY(!motion(person).isTelling());
    QVERIFY(!motion(person).isGliding());
    {
        views::MainWindow next(person.settings()); // the next session
        QVERIFY(next.actions()[Do::ReduceMotion]->isChecked());
        QVERIFY(next.canvasPanel().canvas().motion().isReduced());
    }
    person.press(Do::ReduceMotion);
    QVERIFY(!motion(person).isReduced());
    QVERIFY(person.window.actions()[Do::PlayEdit]->isEnabled());
}

QTEST_MAIN(TestViewController)
#include "tst_viewcontroller.moc"
