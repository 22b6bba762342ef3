// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include <QTextBlock>

using namespace clonescope;
using views::Do;

namespace
{

constexpr int lines = 300;

QString longProgram()
{
    QString program = QStringLiteral("x = [0]\n");
    for (int i = 1; i < lines; ++i)
        program += QStringLiteral("x[0] = %1\n").arg(i);
    return program;
}

// Whether a line, from 1, can be seen whole.
bool isInView(const views::CodeEditor &editor, int line)
{
    QTextCursor there(editor.document()->findBlockByNumber(line - 1));
    return editor.viewport()->rect().contains(editor.cursorRect(there));
}

} // namespace

class TestProgramPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEditorFollowsTheStep_data();
    void theEditorFollowsTheStep();
    void typingIsNotScrolledAway();
};

void TestProgramPanel::theEditorFollowsTheStep_data()
{
    QTest::addColumn<bool>("isInEditor");
    QTest::newRow("from the editor") << true;
    QTest::newRow("from the picture") << false;
}

void TestProgramPanel::theEditorFollowsTheStep()
{
    QFETCH(const bool, isInEditor);
    WindowFixture person;
    views::CodeEditor &editor = person.window.programPanel().editor();
    QWidget *with = isInEditor ? static_cast<QWidget *>(&editor) : &person.canvas();
    with->setFocus();
    person.type(longProgram());
    QVERIFY(isInView(editor, lines)); // where the step of an opened program is
    const QTextCursor caret = editor.textCursor();
    for (const auto &[what, line] : {std::pair(Do::FirstStep, 1), std::pair(Do::LastStep, lines),
                                     std::pair(Do::PreviousStep, lines - 1)}) {
        person.press(what);
        QVERIFY2(isInView(editor, line), qPrintable(QString::number(line)));
        QCOMPARE(editor.textCursor(), caret);
        QVERIFY(with->hasFocus());
    }
    person.window.document().setStep(lines / 2);
    person.settle();
    QVERIFY(isInView(editor, lines / 2));
}

void TestProgramPanel::typingIsNotScrolledAway()
{
    WindowFixture person;
    views::CodeEditor &editor = person.window.programPanel().editor();
    person.type(longProgram());
    editor.setFocus();
    editor.moveCursor(QTextCursor::Start);
    editor.ensureCursorVisible();
    QTest::keyClicks(&editor, QStringLiteral("y = 1"));
    QTest::keyClick(&editor, Qt::Key_Return);
    person.settle();
    QCOMPARE(person.window.document().step(), std::size_t(lines + 1));
    QVERIFY(isInView(editor, 1));
    person.press(Do::PreviousStep);
    QVERIFY(isInView(editor, lines));
}

QTEST_MAIN(TestProgramPanel)
#include "tst_programpanel.moc"
