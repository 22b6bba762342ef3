// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/atomtext.h"
#include "tests/views/windowfixture.h"

#include "views/panels/messagebar.h"

using namespace clonescope;
using views::Do;

namespace
{

const auto trap = QStringLiteral("def collect(value, into=[]):\n"
                                 "    into.append(value)\n"
                                 "    return into\n"
                                 "\n"
                                 "a = collect(1)\n"
                                 "b = collect(2)\n"
                                 "n = 1\n");

} // namespace

// Into a statement, moment by moment, and out of it, in the real window.
class TestWithin final : public QObject
{
    Q_OBJECT

private:
    static QStringList tags(WindowFixture &person)
    {
        QStringList all;
        for (const views::Tag &tag : person.cards().tags)
            all << (tag.call.isEmpty() ? tag.label : tag.call + u':' + tag.label);
        return all;
    }
    static app::Document &document(WindowFixture &person) { return person.window.document(); }

private Q_SLOTS:
    void aCallIsGoneIntoAndOutOf()
    {
        WindowFixture person;
        person.type(trap);
        document(person).setStep(2); // a = collect(1) has run
        person.settle();
        QVERIFY(!person.window.actions()[Do::StepOut]->isEnabled());
        QTest::keyClick(&person.window, Qt::Key_F11);
        person.settle();
        QVERIFY(document(person).isWithin());
        QVERIFY(document(person).moment());
        QCOMPARE(document(person).lineOfStep(document(person).step()), 6);
        QVERIFY(tags(person).contains(QStringLiteral("collect:into")));
        QVERIFY2(person.cards().headline.contains(QStringLiteral("calls collect")),
                 qPrintable(person.cards().headline));
        QVERIFY2(person.cards().reason.contains(
                     QStringLiteral("into@collect is a and collect.<default 0>")),
                 qPrintable(person.cards().reason));
        QTest::keyClick(&person.window, Qt::Key_F11);
        person.settle();
        QCOMPARE(document(person).lineOfStep(document(person).step()), 2);
        QVERIFY(person.cards().isAlarm); // a sees what is put into `into`
        QTest::keyClick(&person.window, Qt::Key_F11, Qt::ShiftModifier);
        person.settle();
        QVERIFY(document(person).isWithin());
        QCOMPARE(document(person).moment()->depth, std::size_t {0});
        QVERIFY(!tags(person).contains(QStringLiteral("collect:into")));
        QTest::keyClick(&person.window, Qt::Key_F11, Qt::ShiftModifier);
        person.settle();
        QVERIFY(!document(person).isWithin());
        QCOMPARE(document(person).step(), std::size_t {3});
        QCOMPARE(document(person).stepCount(), std::size_t {4});
    }

    // A statement of two calls: out of the first is not past the second.
    void outOfACallIsBeforeTheNext()
    {
        WindowFixture person;
        person.type(QStringLiteral("def f(x):\n    x.append(1)\n    return x\na = f(f([]))\n"));
        document(person).setStep(1);
        person.press(Do::StepInto);
        const auto size = [&] { return person.cards().cards.front().rows.size(); };
        QCOMPARE(person.cards().headline, QStringLiteral("a = f(f([])) calls f."));
        QCOMPARE(size(), std::size_t {0});
        person.press(Do::StepOut);
        QCOMPARE(person.cards().headline, QStringLiteral("a = f(f([])) calls f."));
        QCOMPARE(size(), std::size_t {1});
        person.press(Do::StepOut);
        QCOMPARE(person.cards().headline, QStringLiteral("a names a list."));
        QCOMPARE(size(), std::size_t {2});
    }

    void whatIsPlainIsJustGonePast()
    {
        WindowFixture person;
        person.type(trap);
        document(person).setStep(3);
        person.press(Do::StepInto);
        QVERIFY(!document(person).isWithin());
        QCOMPARE(document(person).step(), std::size_t {4});
        QVERIFY(!person.window.actions()[Do::StepInto]->isEnabled());
    }

    void typingLeavesTheStatement()
    {
        WindowFixture person;
        person.type(trap);
        document(person).setStep(1);
        person.press(Do::StepInto);
        person.press(Do::StepInto);
        QVERIFY(document(person).isWithin());
        document(person).replaceInEditor(0, 0, QStringLiteral("z = 0\n"));
        person.settle();
        QVERIFY(!document(person).isWithin());
        QCOMPARE(document(person).stepCount(), std::size_t {5});
        QCOMPARE(document(person).lineOfStep(document(person).step()), 6);
        person.press(Do::Undo);
        QCOMPARE(person.text(), trap);
    }

    void anEditIsRefusedWithTheWayOut()
    {
        WindowFixture person;
        person.type(trap);
        document(person).setStep(1);
        person.press(Do::StepInto);
        const app::Preview preview = app::preview(
            document(person).editContext(),
            app::edit::AppendItem {QStringLiteral("into@collect"), QStringLiteral("3")});
        QVERIFY2(preview.refusal.contains(QStringLiteral("Shift+F11")),
                 qPrintable(preview.refusal));
        QCOMPARE(person.text(), trap);
    }

    // Past the statement the picture is that of whole ones again, and so is what edits count.
    void anEditAfterTheStatementIsMade()
    {
        WindowFixture person;
        person.type(trap);
        document(person).setStep(1);
        person.press(Do::StepInto);
        person.press(Do::LastStep);
        QVERIFY(document(person).isWithin() && !document(person).moment());
        person.click(person.tagOf(QStringLiteral("a")));
        person.press(Do::ShallowCopy);
        person.answer(QStringLiteral("c"));
        QVERIFY2(person.text().endsWith(QStringLiteral("n = 1\nimport copy\nc = copy.copy(a)\n")),
                 qPrintable(person.text()));
        QCOMPARE(document(person).step(), document(person).stepCount());
        // As at its last moment, where it is over.
        document(person).setStep(1);
        person.press(Do::StepInto);
        person.press(Do::StepOut);
        QVERIFY(document(person).moment());
        person.click(person.tagOf(QStringLiteral("a")));
        person.press(Do::ShallowCopy);
        person.answer(QStringLiteral("d"));
        QVERIFY2(person.text().contains(QStringLiteral("a = collect(1)\nimport copy\n"
                                                       "d = copy.copy(a)\nb = collect(2)\n")),
                 qPrintable(person.text()));
    }

    // Moments number what they make in another way than whole statements do.
    void whatIsSelectedStaysSelected()
    {
        const QString program = trap + QStringLiteral("p = [1]\nq = [2]\nr = [3]\ns = [4]\n");
        WindowFixture person;
        person.type(program);
        const auto selected = [&] { return document(person).selected().path; };
        person.click(person.tagOf(QStringLiteral("s")));
        document(person).setStep(1);
        person.press(Do::StepInto);
        person.press(Do::LastStep);
        QCOMPARE(selected(), QStringLiteral("s"));
        person.click(person.tagOf(QStringLiteral("p")));
        QCOMPARE(selected(), QStringLiteral("p"));
        person.press(Do::LeaveStatement);
        QCOMPARE(document(person).step(), document(person).stepCount());
        QCOMPARE(selected(), QStringLiteral("p"));
        // What the statement makes itself is known by its path.
        person.click(person.tagOf(QStringLiteral("a")));
        document(person).setStep(1);
        person.press(Do::StepInto);
        person.press(Do::LastStep);
        QCOMPARE(selected(), QStringLiteral("a"));
        person.press(Do::LeaveStatement);
        QCOMPARE(selected(), QStringLiteral("a"));
    }

    void whatTakesLongIsStoppedOrLeftForAnotherStep()
    {
        WindowFixture person;
        person.type(QStringLiteral("x = 1\nfor i in range(100000):\n    x = i\ny = 2\n"));
        QAction *stop = person.window.actions()[Do::StopRun];
        for (const bool isStopped : {true, false}) {
            document(person).setStep(1);
            person.settle();
            person.window.actions()[Do::StepInto]->trigger();
            QVERIFY(document(person).isEntering() && stop->isEnabled());
            if (isStopped)
                QTest::keyClick(&person.window, Qt::Key_F5, Qt::ShiftModifier);
            else
                person.window.actions()[Do::LastStep]->trigger();
            QVERIFY(!document(person).isEntering() && !stop->isEnabled());
            person.settle();
            QVERIFY(!document(person).isWithin() && !document(person).isStopped());
            QCOMPARE(document(person).step(), std::size_t(isStopped ? 1 : 3));
            QVERIFY(person.window.actions()[Do::StepInto]->isEnabled() == isStopped);
        }
    }

    // What is saved is where one looks among whole statements, and the pins of before.
    void pinsOfBeforeComeBack()
    {
        WindowFixture person;
        person.type(trap);
        document(person).setStep(2);
        document(person).pin({2, 0}, {300, 40});
        const app::Pins before = document(person).pins();
        const auto saved = document(person).unsavedWork().content.viewState;
        person.press(Do::StepInto);
        QVERIFY(document(person).pins().isEmpty());
        document(person).pin({1, 0}, {10, 10});
        QCOMPARE(document(person).pins().size(), 1);
        person.press(Do::LeaveStatement);
        QCOMPARE(document(person).pins(), before);
        document(person).setStep(2);
        QCOMPARE(document(person).unsavedWork().content.viewState, saved);
    }

    void breakpointsAreGoneOnTo()
    {
        WindowFixture person;
        person.type(trap);
        person.press(Do::FirstStep);
        QVERIFY(!person.window.actions()[Do::GoOn]->isEnabled());
        views::CodeEditor &editor = person.window.programPanel().editor();
        editor.setFocus();
        editor.moveCursor(QTextCursor::Start);
        editor.moveCursor(QTextCursor::Down); // into.append(value)
        QTest::keyClick(&editor, Qt::Key_F9);
        QCOMPARE(editor.breakpoints(), std::vector {2});
        const auto next = [&] {
            person.press(Do::GoOn);
            const std::size_t step = document(person).step();
            return step < document(person).stepCount() ? document(person).lineOfStep(step + 1) : 0;
        };
        const auto value = [&] {
            return model::atomText(document(person).heap(),
                                   document(person).heap().name("value@collect"));
        };
        QCOMPARE(next(), 2);
        QCOMPARE(value(), std::string("1"));
        QCOMPARE(next(), 2); // in the next statement
        QCOMPARE(value(), std::string("2"));
        person.press(Do::GoOn); // nowhere
        QVERIFY(person.window.actions()[Do::GoOn]->isEnabled());
        QVERIFY(person.window.findChild<views::MessageBar *>()->words().contains(
            QStringLiteral("does not come to such a line")));
        // It goes along with its line; a line of the module is stopped at, too.
        person.press(Do::FirstStep);
        document(person).replaceInEditor(0, 0, QStringLiteral("m = 0\n"));
        person.settle();
        QCOMPARE(editor.breakpoints(), std::vector {3});
        editor.toggleBreakpoint(3);
        editor.toggleBreakpoint(7);
        QCOMPARE(next(), 7);
        QCOMPARE(document(person).step(), std::size_t {3});
        // By mouse in the margin, and gone with the document.
        QWidget *gutter = editor.findChild<QWidget *>(QStringLiteral("gutter"));
        QTest::mouseClick(gutter, Qt::RightButton, {}, {12, 8});
        QCOMPARE(editor.breakpoints(), (std::vector {1, 7}));
        person.type(QStringLiteral("x = 1\n"));
        QVERIFY(editor.breakpoints().empty());
    }

    void theLineOfTheCaretIsGoneOnTo()
    {
        WindowFixture person;
        person.type(QStringLiteral("def f(n):\n    return n\nfor i in range(3):\n    f(i)\n"));
        person.press(Do::FirstStep);
        views::CodeEditor &editor = person.window.programPanel().editor();
        editor.moveCursor(QTextCursor::Start);
        editor.moveCursor(QTextCursor::Down);
        for (const std::string turn : {"0", "1", "2"}) {
            person.press(Do::GoOnToCaret);
            QVERIFY(document(person).isWithin());
            QCOMPARE(model::atomText(document(person).heap(), document(person).heap().name("n@f")),
                     turn);
        }
    }

    void longOnesAreWalkedOver()
    {
        WindowFixture person;
        person.type(QStringLiteral("def f(n):\n    m = n + 1\n    return m\n"
                                   "for i in range(3):\n    j = f(i)\n    k = j\n"));
        document(person).setStep(1);
        person.press(Do::StepInto); // the loop's first member
        person.press(Do::StepInto); // calls f
        QCOMPARE(document(person).moment()->depth, std::size_t {1});
        person.press(Do::StepOut); // j is bound
        QCOMPARE(document(person).moment()->depth, std::size_t {0});
        QCOMPARE(document(person).lineOfStep(document(person).step()), 5);
        person.press(Do::StepOver); // k = j
        QCOMPARE(document(person).lineOfStep(document(person).step()), 6);
        person.press(Do::StepBefore);
        person.press(Do::PreviousStep);
        person.press(Do::LastStep);
        person.press(Do::LeaveStatement);
        QCOMPARE(document(person).step(), std::size_t {2});
    }
};

QTEST_MAIN(TestWithin)
#include "tst_within.moc"
