// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/recordcontroller.h"

#include "tests/views/dialogs.h"
#include "tests/views/windowfixture.h"
#include "views/dialogs/recorddialog.h"
#include "views/panels/messagebar.h"
#include "views/panels/refusalbar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace clonescope;
using views::Do;
using views::RecordDialog;

namespace
{

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

// Debian's Python, which has PyTorch 1.13.
Answers::Answer agree(const char *button, const QString &arguments = {},
                      const QString &python = QStringLiteral("/usr/bin/python3"))
{
    return [=](QDialog &dialog) {
        auto &asked = dynamic_cast<RecordDialog &>(dialog);
        asked.setPython(python);
        asked.setArguments(arguments);
        Answers::click(button)(dialog);
    };
}

} // namespace

// The window, and a real Python that it starts.
class TestRecordController final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString file(const char *name) const { return m_folder->filePath(u(name)); }
    void open(WindowFixture &person, const QByteArray &program) const
    {
        QFile out(file("p.py"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(program);
        out.close();
        person.window.files().open(file("p.py"));
        person.settle();
    }
    static QString said(WindowFixture &person) { return person.window.messageBar().words(); }
    static void take(WindowFixture &person, const char *way)
    {
        for (auto *button : person.window.messageBar().findChildren<QToolButton *>())
            if (button->text() == u(way) && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return person.settle();
            }
        QFAIL(qPrintable(u("there is no ") + u(way)));
    }
    static void wait(WindowFixture &person)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!person.window.records().isBusy(), 60000);
    }
    [[nodiscard]] QJsonArray steps(const char *name) const
    {
        return QJsonDocument::fromJson(bytesOf(file(name))).object()[u("steps")].toArray();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile beside(file("beside.py"));
        QVERIFY(beside.open(QIODevice::WriteOnly));
        beside.write("answer = 42\n");
    }

    void nothingIsExecutedUnlessAPersonAgrees()
    {
        WindowFixture person;
        QVERIFY(!person.window.actions()[Do::RecordReal]->isEnabled()); // there is no program
        open(person, "open('ran', 'w').close()\n");
        for (const auto &answer :
             {Answers::escape(), Answers::click("Cancel"),
              Answers::Answer([](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); })}) {
            Answers answers({answer});
            person.press(Do::RecordReal);
            QVERIFY(answers.areGiven());
            QVERIFY(!person.window.records().isBusy());
        }
        QVERIFY(!QFile::exists(file("ran")));
    }

    void theDialogSaysThatTheCodeIsExecuted()
    {
        const RecordDialog dialog(RecordDialog::Purpose::Record, u("p.py"));
        QStringList words;
        for (const auto *label : dialog.findChildren<QLabel *>())
            words << label->text();
        QVERIFY(words.contains(u("This executes the code of p.py.")));
        QVERIFY(words.join(u(" ")).contains(u("only with a program that you trust")));
    }

    // With its arguments, the files beside it, and changes that are not saved.
    void whatEachStepDidIsRecorded()
    {
        WindowFixture person;
        open(person, "import sys, beside\n");
        person.window.document().replace(19, 0,
                                         u("class A: pass\nx = [A(), beside.answer, __file__]\n"
                                           "y = sys.argv\n"));
        person.settle();
        Answers answers(
            {agree("Execute and record", u("one \"two three\"")), Answers::name(file("out.json"))});
        person.press(Do::RecordReal);
        wait(person);
        QCOMPARE(said(person), u("Real Python has executed p.py, and this is what each step did."));
        QCOMPARE(person.window.windowTitle(), u("Recording of p.py[*] — Clonescope"));
        take(person, "Save the recording…");
        QVERIFY(answers.areGiven());
        QCOMPARE(person.window.windowTitle(), u("out.json[*] — Clonescope"));
        QCOMPARE(steps("out.json").size(), 4);
        const QByteArray trace = bytesOf(file("out.json"));
        QVERIFY(trace.contains(R"([2, {"atom": "str", "repr": "'two three'"}])"));
        QVERIFY(trace.contains(R"([1, {"atom": "int", "repr": "42"}])"));
        QVERIFY(trace.contains(QByteArray('\'' + file("p.py").toUtf8() + '\'')));
        QVERIFY(!person.window.document().isClean()); // it stays as it was
    }

    void whatRaisesIsRecordedAndTold()
    {
        WindowFixture person;
        person.type(u("x = [1]\nx[3]\n")); // of no file
        Answers answers({agree("Execute and record")});
        person.press(Do::RecordReal);
        wait(person);
        QCOMPARE(said(person),
                 u("Real Python has executed this program, and this is what each step did. "
                   "It ended with IndexError: list index out of range."));
        QVERIFY(person.window.document().run()->steps.back().error);
    }

    // The same step, selection and pair, in the program's place; and back, to what is not saved.
    void theRecordingIsShownWhereOneStood()
    {
        WindowFixture person;
        open(person, "import torch, copy\nx = torch.ones(2)\nx.tags = [1]\ny = copy.copy(x)\n");
        app::Document &document = person.window.document();
        document.replace(int(person.text().size()), 0, u("from ctypes import c_int\nz = [x]\n"));
        person.settle();
        document.setCompare({u("x"), u("y")});
        document.setStep(3);
        person.settle();
        person.click(views::CardHit {person.cardNumber(views::CardKind::List)});
        QCOMPARE(document.selection().path, u("x.tags"));
        const QString text = person.text();
        Answers answers({agree("Execute and record")});
        person.press(Do::RecordReal);
        wait(person);
        person.settle();
        QVERIFY(document.isRecording());
        QCOMPARE(document.stepCount(), std::size_t {6}); // with what the language lacks
        QCOMPARE(document.step(), std::size_t {3});
        QCOMPARE(document.selection().path, u("x.tags"));
        QVERIFY(document.selected().object != model::noSlot);
        QCOMPARE(document.compare().b, u("y"));
        QCOMPARE(document.semantics().torch, model::TorchVersion::V1_13);
        QVERIFY(!document.undoStack().canUndo());
        QVERIFY(!person.window.refusalBar().isVisible());
        QVERIFY(!person.window.actions()[Do::RecordReal]->isEnabled());
        QVERIFY(person.window.isWindowModified());
        document.setStep(5);
        person.press(Do::BackToProgram);
        QCOMPARE(person.text(), text);
        QCOMPARE(document.path(), file("p.py"));
        QCOMPARE(document.step(), std::size_t {3});
        QCOMPARE(document.selection().path, u("x.tags"));
        QVERIFY(!document.isClean());
        QVERIFY(person.window.refusalBar().isVisible());
        person.press(Do::Undo);
        QVERIFY(document.isClean());
        // And forth again.
        take(person, "Show the recording");
        QVERIFY(document.isRecording());
        take(person, "Back to the program");
        QVERIFY(!document.isRecording());
        take(person, "Show the recording");
        // The button over the text leads back as well.
        for (auto *button : person.window.programPanel().findChildren<QToolButton *>())
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!document.isRecording());
    }

    // Neither the recording nor the program under it, and its copy against crashes stays.
    void closingLosesNothing()
    {
        WindowFixture person;
        open(person, "x = [1]\n");
        app::Document &document = person.window.document();
        document.replace(0, 0, u("y = 2\n"));
        person.settle();
        Answers answers({agree("Execute and record"), Answers::click("Cancel"),
                         Answers::click("Discard"), Answers::click("Cancel"),
                         Answers::click("Save"), Answers::name(file("kept.json")),
                         Answers::click("Save")});
        person.press(Do::RecordReal);
        wait(person);
        person.settle();
        QVERIFY(document.isRecording());
        QCOMPARE(document.unsavedWork().path, file("p.py"));
        QCOMPARE(document.unsavedWork().content.text, u("y = 2\nx = [1]\n"));
        const QDir copies(app::Recovery::defaultFolder());
        QVERIFY(!copies.entryList({u("*.py")}).isEmpty());
        QVERIFY(!person.window.close()); // Cancel
        QVERIFY(document.isRecording());
        QVERIFY(!person.window.close()); // Discard, but not the program
        QVERIFY(!document.isRecording());
        QCOMPARE(person.text(), u("y = 2\nx = [1]\n"));
        take(person, "Show the recording");
        QVERIFY(person.window.close());
        QVERIFY(answers.areGiven());
        QCOMPARE(steps("kept.json").size(), 2);
        QCOMPARE(bytesOf(file("p.py")), QByteArray("y = 2\nx = [1]\n"));
    }

    void whoWentOnToAnotherDocumentIsLeftThere()
    {
        WindowFixture person;
        open(person, "import time\ntime.sleep(1)\nx = [1]\n");
        Answers answers({agree("Execute and record"), Answers::name(file("kept.json"))});
        person.press(Do::RecordReal);
        person.type(u("a = 1\n"));
        wait(person);
        QCOMPARE(person.text(), u("a = 1\n"));
        take(person, "Save the recording…");
        QCOMPARE(steps("kept.json").size(), 3);
        QCOMPARE(said(person), u("The recording was written to %1.").arg(file("kept.json")));
        take(person, "Open it");
        QVERIFY(person.window.document().isRecording());
        QVERIFY(!person.window.document().isOverProgram());
    }

    void whatFailsIsTold()
    {
        WindowFixture person;
        person.type(u("import os\nos._exit(3)\n"));
        Answers answers({agree("Execute and record"), agree("Execute and record", {}, file("no"))});
        person.press(Do::RecordReal);
        wait(person);
        QCOMPARE(said(person), u("Python ended, and left no recording of this program."));
        person.press(Do::RecordReal);
        wait(person);
        QVERIFY2(said(person).startsWith(file("no") + u(" could not be started: ")),
                 qPrintable(said(person)));
    }

    // With all that it started.
    void stoppingEndsTheProgram()
    {
        WindowFixture person;
        open(person,
             "import subprocess\nsubprocess.run(['/bin/sh', '-c', "
             "'echo $$ > pid; while :; do sleep 0.1; done'])\n");
        Answers answers({agree("Execute and record")});
        person.press(Do::RecordReal);
        QTRY_VERIFY_WITH_TIMEOUT(bytesOf(file("pid")).endsWith('\n'), 30000);
        QVERIFY2(said(person).startsWith(u("Your Python executes p.py: ")),
                 qPrintable(said(person)));
        QVERIFY(!person.window.actions()[Do::RecordReal]->isEnabled());
        take(person, "Stop it");
        QVERIFY(!person.window.records().isBusy());
        QCOMPARE(said(person), u("It was stopped. What p.py did to files until then stays done."));
        const QString process
            = u("/proc/%1").arg(QString::fromUtf8(bytesOf(file("pid"))).trimmed());
        QTRY_VERIFY(!QFile::exists(process + u("/exe"))
                    || bytesOf(process + u("/stat")).contains(" Z "));
        QVERIFY(person.window.actions()[Do::RecordReal]->isEnabled());
    }

    void theWindowTellsWhetherItAgrees()
    {
        WindowFixture person;
        const QByteArray program = "import torch, copy\nx = torch.ones(2)\nx.tags = [1]\n"
                                   "y = copy.copy(x)\n";
        open(person, program); // by the rules of 2.6, but real Python's are followed
        const Answers::Answer agreed = agree("Execute and compare");
        const Answers answers({agreed, agreed, agreed});
        person.press(Do::CompareReal);
        wait(person);
        QCOMPARE(
            said(person),
            u("Real Python and Clonescope agree about p.py, in every step, object and field."));
        open(person, "x = [1]\nfrom ctypes import c_int\n");
        person.press(Do::CompareReal);
        wait(person);
        QVERIFY2(said(person).contains(
                     u("the first 1 steps agree; the second trace ends there: line 2: ")),
                 qPrintable(said(person)));
        open(person, "import torch\nx = torch.rand(2)\ny = 1\n"); // its seed is set by nobody
        person.press(Do::CompareReal);
        wait(person);
        QVERIFY2(said(person).startsWith(u("Real Python (expected) and Clonescope (found) differ "
                                           "about p.py: step 2 (line 2).objects[1 storage]")),
                 qPrintable(said(person)));
        QCOMPARE(person.window.document().step(), std::size_t {3});
        take(person, "Go to the step");
        QCOMPARE(person.window.document().step(), std::size_t {2});
    }
};

QTEST_MAIN(TestRecordController)
#include "tst_recordcontroller.moc"
