// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include <QClipboard>

using namespace clonescope;
using views::Do;

// What becomes of a program that people write in the real window: run, broken, endless, stopped.
class TestRunning final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingRunsTheProgram();
    void brokenTextKeepsTheLastPicture();
    void anEndlessLoopNeverFreezesTheWindow();
    void aRunIsStoppedAndRunAgain();
    void aHundredThousandProblemsAreTold();
};

void TestRunning::typingRunsTheProgram()
{
    WindowFixture person;
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.setFocus();
    QTest::keyClicks(&editor, QStringLiteral("items = [1, 2]"));
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, QStringLiteral("print(len(items))"));
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("items = [1, 2]\nprint(len(items))"));
    QCOMPARE(person.window.document().stepCount(), std::size_t {2});
    QCOMPARE(person.window.document().run()->steps.back().output, std::string("2\n"));
    // Undo takes back words, not letters, and works from within the editor.
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    person.settle();
    QVERIFY(person.text() != QStringLiteral("items = [1, 2]\nprint(len(items))"));
    QCOMPARE(editor.text(), person.text());
}

void TestRunning::brokenTextKeepsTheLastPicture()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1, 2]\n"));
    const auto steps = person.window.document().stepCount();
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, QStringLiteral("y = ("));
    person.settle();
    QVERIFY(person.window.document().isStale());
    QCOMPARE(person.window.document().stepCount(), steps);
    QVERIFY(!person.window.document().problems().empty());
    QTest::keyClicks(&editor, QStringLiteral("3)"));
    person.settle();
    QVERIFY(!person.window.document().isStale());
    QCOMPARE(person.window.document().stepCount(), std::size_t {2});
}

void TestRunning::anEndlessLoopNeverFreezesTheWindow()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, QStringLiteral("while True: pass"));
    // The editor goes on taking keys while the program runs; taking the loop back ends it.
    QTest::keyClicks(&editor, QStringLiteral("  # still here"));
    QVERIFY(person.text().endsWith(QStringLiteral("still here")));
    person.window.document().replace(8, int(person.text().size()) - 8, {});
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("x = [1]\n"));
    QCOMPARE(person.window.document().stepCount(), std::size_t {1});
}

// No events are taken in between, so that the run cannot end by itself.
void TestRunning::aRunIsStoppedAndRunAgain()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    app::Document &document = person.window.document();
    QAction *stop = person.window.actions()[Do::StopRun];
    QAction *again = person.window.actions()[Do::RunAgain];
    QVERIFY(!stop->isEnabled() && !again->isEnabled());
    document.replace(8, 0, QStringLiteral("for i in range(9):\n    x.append(i)\n"));
    QVERIFY(stop->isEnabled());
    stop->trigger();
    QVERIFY(document.isStopped() && !document.isRunning());
    QVERIFY(!stop->isEnabled() && again->isEnabled());
    QVERIFY(!person.window.actions()[Do::NewTensor]->isEnabled());
    again->trigger();
    person.settle();
    QVERIFY(!document.isStopped() && !again->isEnabled());
    QCOMPARE(document.stepCount(), std::size_t {2});
}

void TestRunning::aHundredThousandProblemsAreTold()
{
    const QString program = QStringLiteral("from . import a\n").repeated(100'000);
    WindowFixture person;
    views::CodeEditor &editor = person.window.programPanel().editor();
    QApplication::clipboard()->setText(program);
    editor.paste();
    QTRY_VERIFY_WITH_TIMEOUT(!person.window.isBusy(), 120'000);
    QCOMPARE(person.window.document().problems().size(), std::size_t {101});
    QTest::keyClicks(&editor, QStringLiteral("#"));
    QCOMPARE(person.text(), program + u'#');
    person.press(Do::Undo);
    QCOMPARE(person.text(), program);
}

QTEST_MAIN(TestRunning)
#include "tst_running.moc"
