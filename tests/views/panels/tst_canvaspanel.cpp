// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"

#include <QListView>

using namespace clonescope;
using views::Do;

// What the picture says where it is not (yet) the picture of the text.
class TestCanvasPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasRunIsBeingDrawn();
    void whatIsLateIsThePictureBefore();
    void aRefusedProgramSaysWhere_data();
    void aRefusedProgramSaysWhere();
    void aBrokenTextSaysWhereOverTheLastPicture();
    void aStoppedRunKeepsItsWords();
    void aLongRunIsNotTakenForWhatTheTextBeforeCameTo();
};

void TestCanvasPanel::whatHasRunIsBeingDrawn()
{
    WindowFixture person;
    QString afterRun; // asked at once: the picture may be there a moment later
    connect(&person.window.document(), &app::Document::changed, this, [&] {
        if (afterRun.isEmpty() && person.window.document().stepCount() == 2)
            afterRun = person.canvas().instead();
    });
    person.window.document().reset({QStringLiteral("x = [1]\ny = x\n"), false, {}}, {});
    QTRY_COMPARE(person.window.document().stepCount(), std::size_t {2});
    QVERIFY2(afterRun.startsWith(QStringLiteral("Drawing")), qPrintable(afterRun));
    person.settle();
    QCOMPARE(person.canvas().instead(), QString());
    // Going on, the picture before stays until the new one is there.
    person.window.document().setStep(1);
    QCOMPARE(person.canvas().instead(), QString());
}

void TestCanvasPanel::whatIsLateIsThePictureBefore()
{
    // Very many names over as many steps.
    QString program;
    for (int i = 0; i < 60'000; ++i)
        program += QStringLiteral("x%1 = [%1]\n").arg(i);
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    person.window.document().replace(0, int(person.text().size()), program);
    QTRY_VERIFY_WITH_TIMEOUT(person.canvas().stale().startsWith(QStringLiteral("Drawing")), 30000);
    // Meanwhile the window takes what is typed.
    views::CodeEditor &editor = person.window.programPanel().editor();
    editor.moveCursor(QTextCursor::Start);
    QTest::keyClicks(&editor, QStringLiteral("#"));
    QVERIFY(person.text().startsWith(u'#'));
    person.settle();
    QCOMPARE(person.canvas().stale(), QString());
}

void TestCanvasPanel::aRefusedProgramSaysWhere_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("words");
    QTest::newRow("no construct of the language")
        << QStringLiteral("from . import x\n") << QStringLiteral("Refused at line 1");
    QTest::newRow("no end") << QStringLiteral("while True: pass\n")
                            << QStringLiteral("Stopped at line 1");
    QTest::newRow("no Python") << QStringLiteral("x = (\n")
                               << QStringLiteral("Line 1 cannot be read");
}

void TestCanvasPanel::aRefusedProgramSaysWhere()
{
    QFETCH(const QString, program);
    QFETCH(const QString, words);
    WindowFixture person;
    person.type(program);
    QCOMPARE(person.window.document().stepCount(), std::size_t {0});
    QVERIFY2(person.canvas().instead().contains(words), qPrintable(person.canvas().instead()));
    QCOMPARE(person.canvas().accessibleName(), person.canvas().instead());
    person.type(QStringLiteral("x = [1]\n"));
    QCOMPARE(person.canvas().instead(), QString());
}

void TestCanvasPanel::aBrokenTextSaysWhereOverTheLastPicture()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    person.window.document().replace(8, 0, QStringLiteral("y = (\n"));
    person.settle();
    QCOMPARE(person.canvas().instead(), QString());
    QVERIFY2(person.canvas().stale().startsWith(QStringLiteral("Line 2 cannot be read")),
             qPrintable(person.canvas().stale()));
    person.press(Do::Undo);
    QCOMPARE(person.canvas().stale(), QString());
}

void TestCanvasPanel::aStoppedRunKeepsItsWords()
{
    WindowFixture person;
    person.type(QStringLiteral("x = [1]\n"));
    person.window.document().replace(8, 0, QStringLiteral("y = [2]\n"));
    person.window.actions()[Do::StopRun]->trigger();
    QVERIFY(person.canvas().stale().contains(QStringLiteral("stopped")));
}

void TestCanvasPanel::aLongRunIsNotTakenForWhatTheTextBeforeCameTo()
{
    WindowFixture person;
    const auto says = [&](const QString &word) {
        const auto &editor = person.window.programPanel().editor();
        QStringList all {person.canvas().stale(), person.canvas().instead()};
        for (const views::LineMark &mark : editor.marks())
            all << mark.word;
        for (const views::LineNote &note : editor.notes())
            all << note.text;
        for (const auto *list : person.window.findChildren<QListView *>())
            for (int row = 0; list->accessibleName() == QStringLiteral("Output")
                 && row < list->model()->rowCount();
                 ++row)
                all << list->model()->index(row, 0).data().toString();
        return all.join(u'\n').contains(word);
    };
    const QString torch = QStringLiteral("import torch\nx = torch.zeros(10)\nw");
    const QString loop = QStringLiteral("hile True: x = x + 1\n");
    person.type(torch);
    QVERIFY(says(QStringLiteral("NameError")) && says(QStringLiteral("failed")));
    person.window.document().replace(int(torch.size()), 0, loop);
    QTRY_VERIFY_WITH_TIMEOUT(person.canvas().stale().startsWith(QStringLiteral("Running")), 30000);
    QVERIFY(!says(QStringLiteral("NameError")) && !says(QStringLiteral("failed")));
    person.window.actions()[Do::StopRun]->trigger();
    QVERIFY(person.canvas().stale().startsWith(QStringLiteral("The run was stopped")));
    QVERIFY(!says(QStringLiteral("NameError")) && !says(QStringLiteral("failed")));
    // Nor does what could not be read stand over a run that goes on.
    person.window.document().replace(0, int(person.text().size()), torch + QStringLiteral("hile"));
    person.settle();
    QVERIFY(says(QStringLiteral("cannot be read")));
    person.window.document().replace(int(torch.size()), 4, loop);
    QTRY_VERIFY_WITH_TIMEOUT(person.canvas().stale().startsWith(QStringLiteral("Running")), 30000);
    QVERIFY(!says(QStringLiteral("cannot be read")) && !says(QStringLiteral("syntax")));
    person.window.document().replace(int(torch.size()), int(loop.size()), QStringLiteral(" = 1"));
    person.settle();
    QCOMPARE(person.canvas().stale(), QString());
    // Where there is no picture before, it says so too.
    person.window.document().reset({torch + loop, false, {}}, {});
    QTRY_VERIFY(person.canvas().instead().startsWith(QStringLiteral("Running")));
    person.window.actions()[Do::StopRun]->trigger();
    QVERIFY(person.canvas().instead().contains(QStringLiteral("The run was stopped")));
}

QTEST_MAIN(TestCanvasPanel)
#include "tst_canvaspanel.moc"
