// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/edit/edits.h"
#include "app/formats/tracefile.h"
#include "tests/views/dialogs.h"
#include "tests/views/places.h"
#include "views/controllers/recordingopener.h"
#include "views/panels/messagebar.h"
#include "views/panels/refusalbar.h"
#include "views/window/commands.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSlider>

using namespace clonescope;
using namespace places;
using views::CardKind;
using views::Do;

namespace
{

constexpr auto program = "import torch, copy\nx = torch.arange(3.)\nx.tags = [1, 2]\n"
                         "y = copy.copy(x)\ny.tags.append(3)\nx[0] = 7\n";

QByteArray traceOf(const QByteArray &text)
{
    const app::RunOutcome ran = app::runProgram(text, {});
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const app::TraceForm form {std::string_view(text.constData(), std::size_t(text.size())),
                               R"({"name": "somebody", "python": "3.11.2", "torch": "2.6.0"})"};
    if (app::writeTrace(out, *ran.run, form))
        throw std::runtime_error("too large");
    return out.data();
}

using Opened = void (*)(WindowFixture &, const QString &);

// So many steps over so many objects that reading it takes longer than a moment.
QByteArray longTrace()
{
    QByteArray text = "x = [[i] for i in range(2000)]\n";
    for (int i = 0; i < 300; ++i)
        text += "x.append([" + QByteArray::number(i) + "])\n";
    return traceOf(text);
}

} // namespace

Q_DECLARE_METATYPE(Opened)

// Recordings in the real window, opened and used as a person does.
class TestRecordings final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString file(const char *name) const { return m_folder->filePath(u(name)); }
    QString written(const char *name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            throw std::runtime_error(name);
        return file(name);
    }
    static QString said(WindowFixture &person) { return person.window.messageBar().words(); }
    static app::Document &document(WindowFixture &person) { return person.window.document(); }
    static void open(WindowFixture &person, const QString &path)
    {
        person.window.files().open(path);
        person.settle();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void itOpensWhereverProgramsDo_data();
    void itOpensWhereverProgramsDo();
    void itOpensFromTheShell();
    void editsAreRefusedWithTheReason();
    void typingChangesNothing();
    void itIsLookedAtAsAProgramIs();
    void itFollowsItsFile();
    void whatCannotBeReadIsToldAndLosesNothing_data();
    void whatCannotBeReadIsToldAndLosesNothing();
    void aLongOneIsReadWhileTheWindowGoesOn();
    void unsavedChangesAreAskedAboutOnceItIsThere();
    void nothingIsExecutedFromIt();
    void whatTheLanguageLacksIsOneClickFromRealPython();
    void itIsSavedAsItWasRead();
};

void TestRecordings::itOpensWhereverProgramsDo_data()
{
    QTest::addColumn<Opened>("way");
    const auto row = [](const char *name, Opened way) { QTest::newRow(name) << way; };
    row("menu", [](WindowFixture &person, const QString &path) {
        const Answers answers({Answers::name(path)});
        person.press(Do::Open);
    });
    row("drop", [](WindowFixture &person, const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at = person.canvas().rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&person.canvas(), &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&person.canvas(), &drop);
        person.settle();
    });
    row("recent files", [](WindowFixture &person, const QString &path) {
        open(person, path);
        person.press(Do::New);
        QVERIFY(!document(person).isRecording());
        for (QAction *action : person.window.actions()[Do::OpenRecent]->menu()->actions())
            if (action->text() == path)
                action->trigger();
    });
}

void TestRecordings::itOpensWhereverProgramsDo()
{
    QFETCH(Opened, way);
    const QString path = written("a.trace.json", traceOf(program));
    WindowFixture person;
    way(person, path);
    person.settle();
    QVERIFY(document(person).isRecording());
    QCOMPARE(document(person).path(), path);
    QCOMPARE(document(person).stepCount(), std::size_t {6});
    QCOMPARE(document(person).step(), std::size_t {6});
    QCOMPARE(person.window.windowTitle(), u("a.trace.json[*] — Clonescope"));
    QVERIFY(!person.window.isWindowModified());
    QVERIFY2(said(person).contains(u("under Python 3.11.2, PyTorch 2.6.0")),
             qPrintable(said(person)));
    QCOMPARE(person.settings().recentFiles(), QStringList(path));
    QVERIFY(person.cardNumber(CardKind::Tensor));
}

// With the pair that is asked for, which is there only when the recording is.
void TestRecordings::itOpensFromTheShell()
{
    QVERIFY(qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8()));
    app::Options options;
    options.file = written("a.trace.json", traceOf(program));
    options.compare = app::ComparePair {u("x"), u("y")};
    bool isThere = false;
    QTimer watch;
    connect(&watch, &QTimer::timeout, &watch, [&] {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *window = qobject_cast<views::MainWindow *>(widget);
                window && window->isVisible() && !window->isBusy()) {
                isThere = window->document().isRecording()
                    && window->document().compare() == *options.compare;
                window->close();
            }
    });
    watch.start(50);
    QCOMPARE(views::runWindow(options), 0);
    QVERIFY(isThere);
}

void TestRecordings::editsAreRefusedWithTheReason()
{
    WindowFixture person;
    open(person, written("a.trace.json", traceOf(program)));
    const QString text = person.text(), why = app::whyNoRecordingIsEdited();
    // By the menu of a place, which offers none.
    person.choose(person.rowOf(CardKind::List, u("0")), Do::EditValue);
    QVERIFY2(person.offered().contains(why), qPrintable(person.offered().join(u'|')));
    QVERIFY(!person.offered().contains(person.window.actions()[Do::EditValue]->text()));
    // By a double click on a value, a card, a cell, a name.
    for (const auto &where :
         {row(CardKind::List, "0"), card(CardKind::List), element(CardKind::Tensor, 0), tag("x")}) {
        person.click(where(person), true);
        QVERIFY(!person.window.editField().field().isVisible());
        QCOMPARE(person.window.editField().answer(), why);
        person.key(Qt::Key_Escape);
    }
    // By what clones, in the tool bar.
    person.click(card(CardKind::Tensor)(person));
    for (const Do what : {Do::ShallowCopy, Do::DeepCopy, Do::EditValue, Do::Remove}) {
        person.press(what);
        QCOMPARE(person.window.editField().answer(), why);
        person.key(Qt::Key_Escape);
    }
    person.press(Do::NewTensor);
    QCOMPARE(person.window.message(), why);
    QVERIFY(!person.window.actions()[Do::AppendItem]->isEnabled());
    QCOMPARE(person.text(), text);
    QVERIFY(document(person).isClean());
}

void TestRecordings::typingChangesNothing()
{
    WindowFixture person;
    open(person, written("a.trace.json", traceOf(program)));
    const QString text = person.text(), why = app::whyNoRecordingIsEdited();
    auto &editor = person.window.programPanel().editor();
    editor.setFocus();
    QApplication::clipboard()->setText(u("z = 1\n"));
    for (const auto key :
         {Qt::Key_A, Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Space}) {
        person.window.setError({});
        QTest::keyClick(&editor, key);
        QCOMPARE(editor.toPlainText(), text);
        QCOMPARE(person.text(), text);
        QCOMPARE(person.window.message(), why);
    }
    QTest::keyClick(&editor, Qt::Key_Tab); // which leads on
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
    editor.paste();
    QCOMPARE(editor.toPlainText(), text);
    QVERIFY(!person.window.actions()[Do::Paste]->isEnabled());
    person.press(Do::New);
    editor.setFocus();
    QTest::keyClicks(&editor, u("z = 1"));
    person.settle();
    QCOMPARE(person.text(), u("z = 1"));
}

void TestRecordings::itIsLookedAtAsAProgramIs()
{
    WindowFixture person;
    open(person, written("a.trace.json", traceOf(program)));
    person.press(Do::FirstStep);
    QCOMPARE(document(person).step(), std::size_t {0});
    QVERIFY(person.cards().cards.empty());
    const QAction *into = person.window.actions()[Do::StepInto];
    QVERIFY2(!into->isEnabled() && into->toolTip().contains(u("whole statements")),
             qPrintable(into->toolTip()));
    for (int i = 0; i < 4; ++i)
        person.press(Do::NextStep);
    QCOMPARE(person.window.programPanel().editor().marks().first().first, 4);
    document(person).setCompare({u("x"), u("y")});
    person.settle();
    const auto list = person.cardNumber(CardKind::List);
    QCOMPARE(person.cards().cards[list].lane, model::Lane::Shared);
    person.click(card(CardKind::List)(person));
    QCOMPARE(document(person).selection().path, u("y.tags"));
    QCOMPARE(person.window.inspector().subject(), u("y.tags"));
    person.press(Do::NextStep);
    QVERIFY(document(person).selected().object != model::noSlot);
    person.click(card(CardKind::Tensor)(person));
    QVERIFY(!person.window.inspector().waysToClone().empty()); // by the rules alone
    // Where its cards lie is kept, and taken back.
    const auto key = document(person).selection().object;
    document(person).pin(key, {500, 500});
    QVERIFY(person.window.actions()[Do::Undo]->isEnabled());
    person.press(Do::Undo);
    QVERIFY(document(person).pins().isEmpty());
}

void TestRecordings::itFollowsItsFile()
{
    WindowFixture person;
    const QString path = written("a.trace.json", traceOf(program));
    open(person, path);
    document(person).setStep(3);
    document(person).setCompare({u("x"), u("y")});
    written("a.trace.json", traceOf(QByteArray(program).replace("[1, 2]", "[1, 5]")));
    QTRY_VERIFY(person.text().contains(u("[1, 5]")));
    person.settle();
    QVERIFY(document(person).isRecording());
    QCOMPARE(document(person).step(), std::size_t {3});
    QCOMPARE(document(person).compare().b, u("y"));
    QVERIFY2(person.window.message().contains(u("was read again")),
             qPrintable(person.window.message()));
    // What is no recording any more leaves the one that was read.
    written("a.trace.json", traceOf(program).left(900));
    QTRY_VERIFY2(said(person).contains(u("What was read of it before is still shown.")),
                 qPrintable(said(person)));
    QVERIFY2(said(person).contains(u("the file ends")), qPrintable(said(person)));
    QCOMPARE(document(person).step(), std::size_t {3});
    QVERIFY(person.text().contains(u("[1, 5]")));
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY2(said(person).contains(u("is no longer in")), qPrintable(said(person)));
    QVERIFY(person.text().contains(u("[1, 5]")));
    written("a.trace.json", traceOf(program));
    QTRY_VERIFY(person.text().contains(u("[1, 2]")));
    QTRY_COMPARE(said(person), QString());
}

void TestRecordings::whatCannotBeReadIsToldAndLosesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QByteArray() << u("the file ends where an object should come");
    QTest::newRow("broken") << QByteArray("{\"steps\": 7}") << u("line 1, column 11");
    QTest::newRow("truncated") << traceOf(program).left(2000) << u("the file ends where");
    QTest::newRow("another") << QByteArray("[1, 2]") << u("an object should stand here");
    const QByteArray huge
        = "{\"format\": \"clonescope-trace\", \"version\": 1, \"steps\": [{\"line\""
          ": 1, \"end_line\": 1, \"names\": {}, \"objects\": [{\"id\": 0, \"uid\""
          ": 1, \"type\": \"storage\", \"nbytes\": 99999999999999, \"items\": []}"
          "]}]}";
    QTest::newRow("huge") << huge << u("claim more than");
}

void TestRecordings::whatCannotBeReadIsToldAndLosesNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    WindowFixture person;
    person.type(u("a = [1]\n"));
    document(person).replace(0, 0, u("# mine\n")); // nobody is asked about it
    person.settle();
    const QString path = written("<b>a.trace.json", bytes);
    open(person, path);
    QVERIFY2(said(person).contains(path) && said(person).contains(why), qPrintable(said(person)));
    QCOMPARE(person.text(), u("# mine\na = [1]\n"));
    QVERIFY(!document(person).isRecording());
    QVERIFY(document(person).undoStack().canUndo());
    QCOMPARE(person.settings().recentFiles(), QStringList());
}

void TestRecordings::aLongOneIsReadWhileTheWindowGoesOn()
{
    WindowFixture person;
    const QString path = written("long.trace.json", longTrace());
    person.type(u("a = [1]\n"));
    int beats = 0;
    QTimer pulse;
    connect(&pulse, &QTimer::timeout, &pulse, [&beats] { ++beats; });
    pulse.start(5);
    const auto begin = [&](const QString &text = u("a = [1]\n")) {
        person.window.files().open(path);
        QTRY_VERIFY_WITH_TIMEOUT(said(person).startsWith(u("Reading long.trace.json: ")), 30000);
        QCOMPARE(person.text(), text);
        QVERIFY(person.window.isBusy());
    };
    begin();
    QVERIFY(beats > 5); // the thread of the window is free
    QTest::keyClick(&person.window, Qt::Key_Escape);
    QCOMPARE(said(person), QString());
    person.settle();
    QCOMPARE(person.text(), u("a = [1]\n"));
    begin();
    for (auto *button : person.window.messageBar().findChildren<QToolButton *>())
        if (button->text() == u("Stop reading") && button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(said(person), QString());
    person.settle();
    QVERIFY(!document(person).isRecording());
    begin(); // another document calls it off
    person.window.actions()[Do::New]->trigger();
    QCOMPARE(said(person), QString());
    person.settle();
    QCOMPARE(person.text(), QString());
    begin({}); // so does a recording that is asked for later
    open(person, written("a.trace.json", traceOf(program)));
    QVERIFY(document(person).isRecording());
    QCOMPARE(document(person).stepCount(), std::size_t {6});
}

void TestRecordings::unsavedChangesAreAskedAboutOnceItIsThere()
{
    WindowFixture person;
    const QString path = written("a.trace.json", traceOf(program));
    person.type(u("a = [1]\n"));
    document(person).replace(0, 0, u("# mine\n"));
    person.settle();
    {
        const Answers answers({Answers::click("Cancel")});
        open(person, path);
        QVERIFY(answers.areGiven());
    }
    QCOMPARE(person.text(), u("# mine\na = [1]\n"));
    const Answers answers({Answers::click("Discard")});
    open(person, path);
    QVERIFY(answers.areGiven());
    QVERIFY(document(person).isRecording());
    QVERIFY(!document(person).undoStack().canUndo());
}

void TestRecordings::nothingIsExecutedFromIt()
{
    WindowFixture person;
    QAction *record = person.window.actions()[Do::RecordReal];
    person.type(u("a = [1]\n"));
    QVERIFY(record->isEnabled());
    QVERIFY(record->toolTip().startsWith(u("Have your own Python execute the program")));
    open(person, written("a.trace.json", traceOf(program)));
    for (const Do what : {Do::RecordReal, Do::CompareReal}) {
        QVERIFY(!person.window.actions()[what]->isEnabled());
        QVERIFY2(person.window.actions()[what]->toolTip().startsWith(
                     u("A recording cannot be executed")),
                 qPrintable(person.window.actions()[what]->toolTip()));
    }
    QVERIFY(!person.window.actions()[Do::BackToProgram]->isEnabled());
    QVERIFY(!person.window.actions()[Do::Save]->isEnabled());
    person.press(Do::New);
    QVERIFY(record->toolTip().startsWith(u("There is no program yet")));
}

void TestRecordings::whatTheLanguageLacksIsOneClickFromRealPython()
{
    WindowFixture person;
    auto &bar = person.window.refusalBar();
    person.type(u("x = [1]\n"));
    QVERIFY(!bar.isVisible());
    person.type(u("x = [1]\nfrom ctypes import c_int\n"));
    QVERIFY(bar.isVisible());
    QVERIFY2(bar.words().startsWith(u("Line 2 needs what")) && bar.words().endsWith(u("it all.")),
             qPrintable(bar.words()));
    const auto notes = person.window.programPanel().editor().notes();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].line, 2);
    bool isAsked = false;
    const Answers answers({[&](QDialog &dialog) {
        isAsked = dialog.windowTitle() == u("Record with real Python");
        dialog.reject();
    }});
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(isAsked);
    person.type(u("x = [\n")); // real Python cannot read it either
    QVERIFY(!bar.isVisible());
    // What a recording says of its own end is no refusal.
    open(person, written("a.trace.json", traceOf("x = [1]\nfrom ctypes import c_int\n")));
    QVERIFY(!bar.isVisible());
}

void TestRecordings::itIsSavedAsItWasRead()
{
    const QByteArray bytes = traceOf(program) + "\n \n";
    const QString path = written("a.trace.json", bytes);
    WindowFixture person;
    open(person, path);
    {
        const Answers answers({Answers::name(file("b.json"))});
        person.press(Do::SaveAs);
        QVERIFY(answers.areGiven());
    }
    QCOMPARE(bytesOf(file("b.json")), bytes);
    QCOMPARE(document(person).path(), file("b.json"));
    QVERIFY(document(person).isRecording());
    QVERIFY(QFile::remove(file("b.json")));
    QTRY_VERIFY(said(person).contains(u("is no longer in")));
    const Answers answers({Answers::name(file("c.json"))});
    person.press(Do::SaveAs);
    QVERIFY(answers.areGiven());
    QVERIFY2(said(person).contains(u("is gone or holds something else now")),
             qPrintable(said(person)));
    QVERIFY(!QFile::exists(file("c.json")));
}

QTEST_MAIN(TestRecordings)
#include "tst_recordings.moc"
