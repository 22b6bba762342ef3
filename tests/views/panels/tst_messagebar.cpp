// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/windowfixture.h"
#include "views/panels/messagebar.h"

#include <QAccessible>
#include <QClipboard>

using namespace clonescope;
using views::BarFrame;
using views::Message;
using views::MessageBar;
using Topic = Message::Topic;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QToolButton *button(MessageBar &bar, const char *text)
{
    for (auto *each : bar.findChildren<QToolButton *>())
        if (each->text() == u(text) && each->isVisible())
            return each;
    return nullptr;
}

Message failure(Topic topic, const char *words)
{
    return {topic, BarFrame::Tone::Failure, u(words)};
}

} // namespace

// In the real window: it stands over the panels, and Escape reaches it from everywhere.
class TestMessageBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageStaysUntilItIsDismissed()
    {
        WindowFixture person;
        MessageBar &bar = person.window.messageBar();
        QVERIFY(!bar.isVisible());
        bar.tell(failure(Topic::Save, "It failed."));
        QVERIFY(bar.isVisible());
        person.example(u("views.py"));
        bar.tell(failure(Topic::Save, "It failed."));
        person.press(views::Do::PreviousStep); // what goes on elsewhere does not take it away
        QCOMPARE(bar.words(), u("It failed."));
        QTest::mouseClick(button(bar, "Dismiss"), Qt::LeftButton);
        QTRY_VERIFY(!bar.isVisible());
        QCOMPARE(bar.words(), QString());
    }

    void wordsChangeInPlace()
    {
        MessageBar bar;
        bar.tell(failure(Topic::Open, "one"));
        bar.tell(failure(Topic::Save, "two"));
        const auto *kept = bar.findChild<QToolButton *>();
        bar.change(Topic::Open, u("another"));
        QCOMPARE(bar.words(), u("two\nanother"));
        QCOMPARE(bar.findChild<QToolButton *>(), kept); // whoever has the keyboard keeps it
    }

    void nothingMovesForIt()
    {
        WindowFixture person;
        MessageBar &bar = person.window.messageBar();
        person.example(u("views.py"));
        const auto places = [&] {
            QList<QRect> all;
            for (QWidget *each : person.window.findChildren<QWidget *>())
                if (each->isVisible() && each != &bar && !bar.isAncestorOf(each))
                    all << QRect(each->mapTo(&person.window, QPoint()), each->size());
            return all;
        };
        const QList<QRect> before = places();
        bar.tell(failure(Topic::Open, "one"));
        bar.tell(failure(Topic::Save, "two"));
        person.settle();
        QCOMPARE(places(), before);
        // At the lower end, whole, also in a window of another size.
        for (const QSize size : {QSize(1440, 900), QSize(900, 620)}) {
            person.window.resize(size);
            person.settle();
            QCOMPARE(bar.geometry().bottom(), bar.parentWidget()->rect().bottom());
            QCOMPARE(bar.width(), bar.parentWidget()->width());
            for (auto *label : bar.findChildren<QLabel *>())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
    }

    void oneOfATopicAndTheNewestFirst()
    {
        MessageBar bar;
        bar.tell(failure(Topic::Open, "one"));
        bar.tell(failure(Topic::Save, "two"));
        bar.tell(failure(Topic::Open, "three"));
        QCOMPARE(bar.words(), u("three\ntwo"));
        bar.withdraw(Topic::Export);
        QCOMPARE(bar.words(), u("three\ntwo"));
        QVERIFY(bar.dismissNewest());
        QCOMPARE(bar.words(), u("two"));
        bar.withdraw(Topic::Save);
        QVERIFY(!bar.isVisible());
        QVERIFY(!bar.dismissNewest());
    }

    void escapeDismissesFromEverywhere()
    {
        WindowFixture person;
        MessageBar &bar = person.window.messageBar();
        QWidget *const places[] {&person.window.programPanel().editor(), &person.canvas(), &bar};
        person.example(u("views.py"));
        for (QWidget *place : places) {
            bar.tell(failure(Topic::Open, "one"));
            bar.tell(failure(Topic::Save, "two"));
            QWidget *target = place == &bar ? button(bar, "Dismiss") : place;
            target->setFocus();
            QVERIFY(target->hasFocus());
            person.key(Qt::Key_Escape);
            QCOMPARE(bar.words(), u("one"));
            person.key(Qt::Key_Escape);
            QVERIFY(!bar.isVisible());
        }
    }

    void aQuestionIsAnsweredNotDismissed()
    {
        WindowFixture person;
        MessageBar &bar = person.window.messageBar();
        int taken = 0;
        Message question = failure(Topic::File, "Which one?");
        question.ways = {{u("This"), u("Take this"), [&] { ++taken; }}};
        question.mustBeAnswered = true;
        bar.tell(question);
        QVERIFY(!button(bar, "Dismiss"));
        person.window.programPanel().editor().setFocus();
        person.key(Qt::Key_Escape);
        QCOMPARE(bar.words(), u("Which one?"));
        button(bar, "This")->setFocus();
        person.key(Qt::Key_Space);
        QTRY_COMPARE(taken, 1);
    }

    void aWayMayEndItsOwnMessage()
    {
        MessageBar bar;
        Message message = failure(Topic::File, "words");
        message.ways = {{u("Go"), {}, [&bar] {
                             bar.withdraw(Topic::File);
                             bar.tell(failure(Topic::File, "others"));
                         }}};
        bar.tell(message);
        bar.show();
        QTest::mouseClick(button(bar, "Go"), Qt::LeftButton);
        QTRY_COMPARE(bar.words(), u("others"));
    }

    void wordsArePlainAndCanBeCopied()
    {
        WindowFixture person;
        MessageBar &bar = person.window.messageBar();
        const char *words = "<b>a.py</b> <img src='file:///dev/zero'> failed.";
        bar.tell(failure(Topic::Save, words));
        auto *label = bar.findChild<QLabel *>();
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), u(words));
        label->setFocus();
        QVERIFY(label->hasFocus());
        QTest::keyClick(label, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(label->selectedText(), u(words));
        QApplication::clipboard()->clear();
        QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u(words));
    }

    void theKeyboardGoesBackToTheProgram()
    {
        WindowFixture person;
        MessageBar &bar = person.window.messageBar();
        bar.tell(failure(Topic::Save, "words"));
        button(bar, "Dismiss")->setFocus();
        person.key(Qt::Key_Space);
        QTRY_VERIFY(!bar.isVisible());
        QVERIFY(person.window.programPanel().editor().hasFocus());
    }

    void itIsNamedForScreenReaders()
    {
        MessageBar bar;
        bar.tell(failure(Topic::Save, "words"));
        auto *row = bar.findChild<BarFrame *>();
        QCOMPARE(QAccessible::queryAccessibleInterface(row)->text(QAccessible::Name), u("words"));
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
