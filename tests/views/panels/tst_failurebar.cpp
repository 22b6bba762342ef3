// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"
#include "views/panels/failurebar.h"

using namespace clonescope;
using views::CardKind;
using views::Do;

namespace
{

constexpr auto program = "a = [1, 2]\nb = a[1]\n";

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

// What is offered where an edit in the picture makes a later line fail, in the real window.
class TestFailureBar final : public QObject
{
    Q_OBJECT

    // Removes the list's first item at the first step, so that line 3 fails.
    static void breakIt(WindowFixture &person, const char *text = program)
    {
        person.type(u(text));
        person.window.document().setStep(1);
        person.settle();
        person.walkTo(person.rowOf(CardKind::List, u("0")));
        person.key(Qt::Key_Delete);
        person.answer({});
        QVERIFY2(person.text().startsWith(u("a = [1, 2]\ndel a[0]\n")), qPrintable(person.text()));
    }
    static QToolButton *button(WindowFixture &person, Do what)
    {
        for (auto *each : person.window.failureBar().findChildren<QToolButton *>())
            if (each->defaultAction() == person.window.actions()[what])
                return each;
        return nullptr;
    }

private Q_SLOTS:
    void itSaysWhichLineFailsAndWhy()
    {
        WindowFixture person;
        person.type(u(program));
        QVERIFY(!person.window.failureBar().isVisible());
        QVERIFY(!person.window.actions()[Do::MoveToEnd]->isEnabled());
        breakIt(person);
        QVERIFY(person.window.failureBar().isVisible());
        QCOMPARE(person.window.failureBar().words(),
                 u("Line 3 now fails: IndexError: list index out of range."));
        QCOMPARE(person.window.document().step(), std::size_t {2}); // the edit stands
    }

    void noWordOfItIsCut()
    {
        WindowFixture person;
        person.window.resize(1024, 700);
        breakIt(person);
        for (const Do way : {Do::TakeBack, Do::MoveToEnd, Do::LeaveIt})
            QVERIFY(button(person, way)->width() >= button(person, way)->sizeHint().width());
        for (const auto *words : person.window.failureBar().findChildren<QLabel *>())
            QVERIFY(words->isHidden() || words->height() >= words->heightForWidth(words->width()));
    }

    void undoTheEditByMouse()
    {
        WindowFixture person;
        breakIt(person);
        QTest::mouseClick(button(person, Do::TakeBack), Qt::LeftButton);
        person.settle();
        QCOMPARE(person.text(), u(program));
        QCOMPARE(person.window.document().step(), std::size_t {1});
        QVERIFY(!person.window.failureBar().isVisible());
    }

    void moveItToTheEndByMouseAndUndoThat()
    {
        WindowFixture person;
        breakIt(person);
        QTest::mouseClick(button(person, Do::MoveToEnd), Qt::LeftButton);
        person.settle();
        QCOMPARE(person.text(), u("a = [1, 2]\nb = a[1]\ndel a[0]\n"));
        QCOMPARE(person.window.document().step(), std::size_t {3});
        QVERIFY(!person.window.failureBar().isVisible());
        person.press(Do::Undo);
        QCOMPARE(person.text(), u("a = [1, 2]\ndel a[0]\nb = a[1]\n"));
        person.press(Do::Undo);
        QCOMPARE(person.text(), u(program));
    }

    void bothAreReachedByTheirKeys()
    {
        WindowFixture person;
        breakIt(person);
        person.key(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(person.text(), u("a = [1, 2]\nb = a[1]\ndel a[0]\n"));
        breakIt(person);
        person.key(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(person.text(), u(program));
        // And by Tab and Space.
        breakIt(person);
        button(person, Do::MoveToEnd)->setFocus(Qt::TabFocusReason);
        QVERIFY(button(person, Do::MoveToEnd)->hasFocus());
        person.key(Qt::Key_Space);
        QCOMPARE(person.text(), u("a = [1, 2]\nb = a[1]\ndel a[0]\n"));
    }

    void aMoveThatWouldNotDoSaysWhyAndStays()
    {
        WindowFixture person;
        breakIt(person, "a = [1, 2]\nb = a[1]\na = [5]\n");
        const QString broken = person.text();
        person.press(Do::MoveToEnd);
        QCOMPARE(person.text(), broken);
        QVERIFY2(person.window.failureBar().words().contains(u("another object")),
                 qPrintable(person.window.failureBar().words()));
        QVERIFY(person.window.failureBar().isVisible());
    }

    void escapeLeavesItAsItIs()
    {
        WindowFixture person;
        breakIt(person);
        const QString broken = person.text();
        QVERIFY(person.canvas().hasFocus());
        person.key(Qt::Key_Escape);
        QVERIFY(!person.window.failureBar().isVisible());
        QCOMPARE(person.text(), broken);
        // From the program as well.
        breakIt(person);
        person.window.programPanel().editor().setFocus();
        person.key(Qt::Key_Escape);
        QVERIFY(!person.window.failureBar().isVisible());
    }

    void leaveItByMouseAndByItsKeys()
    {
        WindowFixture person;
        QVERIFY(!person.window.actions()[Do::LeaveIt]->isEnabled());
        breakIt(person);
        const QString broken = person.text();
        QTest::mouseClick(button(person, Do::LeaveIt), Qt::LeftButton);
        person.settle();
        QVERIFY(!person.window.failureBar().isVisible());
        QVERIFY(!person.window.actions()[Do::LeaveIt]->isEnabled());
        QCOMPARE(person.text(), broken);
        breakIt(person);
        person.key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!person.window.failureBar().isVisible());
        QCOMPARE(person.text(), broken);
    }

    void itGoesOnceTheTextChanges()
    {
        WindowFixture person;
        breakIt(person);
        views::CodeEditor &editor = person.window.programPanel().editor();
        editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor, u("c = 1"));
        person.settle();
        QVERIFY(!person.window.failureBar().isVisible());
        QVERIFY(!person.window.actions()[Do::TakeBack]->isEnabled());
    }
};

QTEST_MAIN(TestFailureBar)
#include "tst_failurebar.moc"
