// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/dialogs.h"
#include "tests/views/windowfixture.h"
#include "views/panels/messagebar.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace clonescope;
using views::Do;

namespace
{

// Drags the urls over a widget and lets go of them there; whether they were taken.
bool dropOn(QWidget &widget, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint at = widget.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &drop);
    return drop.isAccepted();
}

} // namespace

class TestFileController final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    void run(const char *script) const { sh(m_folder.path(), QString::fromLatin1(script)); }
    static void edit(WindowFixture &person, const char *added)
    {
        person.window.document().replace(0, 0, QString::fromLatin1(added));
    }
    static QString said(WindowFixture &person) { return person.window.messageBar().words(); }
    // As if a process had kept this and were gone.
    void leaveBehind(const char *id, const app::UnsavedWork &work) const
    {
        const QDir folder(app::Recovery::defaultFolder());
        app::Recovery crashed(folder.path());
        QCOMPARE(crashed.keep(work), QString());
        const QString copy = folder.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Time)[0];
        QVERIFY(QFile::copy(folder.filePath(copy),
                            folder.filePath(QString::fromLatin1(id) + QStringLiteral(".py"))));
    }
    [[nodiscard]] QUrl written(const char *name, const QByteArray &bytes) const
    {
        QFile out(m_folder.filePath(QString::fromLatin1(name)));
        out.open(QIODevice::WriteOnly);
        out.write(bytes);
        return QUrl::fromLocalFile(out.fileName());
    }

private Q_SLOTS:
    void initTestCase() // recovery copies of its own
    {
        QVERIFY(qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8()));
    }
    void init() { QDir(app::Recovery::defaultFolder()).removeRecursively(); }
    void aDroppedFileIsOpened();
    void whatIsNoFileIsNotTaken();
    void whatCannotBeOpenedIsToldAndLosesNothing();
    void whatIsTooLargeToEditIsNotOpened();
    void aDropAsksAboutUnsavedChanges();
    void aSaveOverAnothersWorkAsks();
    void aSaveOverWhatIsUnchangedDoesNotAsk();
    void aFileOfSeveralNamesIsWrittenInPlaceOnceOneAgrees();
    void aSavedFileThatMayYetBeLostIsTold();
    void aNameWithoutSuffixBecomesAProgram();
    void aFailedSaveStaysInTheBarAndKeepsTheWindow();
    void savingKeepsModeAndGroup();
    void recoveringChangesNoFile();
    void workIsThrownAwayOnlyWhereOneSaysSo();
};

void TestFileController::aDroppedFileIsOpened()
{
    const QUrl url = written("dropped.py", "a = [1]\n");
    WindowFixture person;
    for (QWidget *widget : {static_cast<QWidget *>(&person.canvas()),
                            person.window.programPanel().editor().viewport(),
                            static_cast<QWidget *>(&person.window)}) {
        person.type(QStringLiteral("b = 2\n"));
        QVERIFY(dropOn(*widget, {url}));
        person.settle();
        QCOMPARE(person.text(), QStringLiteral("a = [1]\n"));
        QCOMPARE(person.window.document().path(), url.toLocalFile());
        QVERIFY(person.window.document().isClean());
    }
}

void TestFileController::whatIsNoFileIsNotTaken()
{
    const QUrl url = written("one.py", "a = [1]\n");
    WindowFixture person;
    person.type(QStringLiteral("b = 2\n"));
    QVERIFY(!dropOn(person.canvas(), {}));
    QVERIFY(!dropOn(person.canvas(), {url, url}));
    QVERIFY(!dropOn(person.canvas(), {QUrl(QStringLiteral("https://example.org/a.py"))}));
    person.settle();
    QCOMPARE(person.text(), QStringLiteral("b = 2\n"));
}

void TestFileController::whatCannotBeOpenedIsToldAndLosesNothing()
{
    const QUrl folder = QUrl::fromLocalFile(m_folder.path());
    const QUrl missing = QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("<b>none.py")));
    WindowFixture person;
    person.type(QStringLiteral("b = 2\n"));
    for (const QUrl &url : {written("other.py", "s = '\xe4'\n"), folder, missing}) {
        QVERIFY(dropOn(person.canvas(), {url}));
        person.settle();
        const QString said = person.window.messageBar().words();
        QVERIFY2(said.contains(url.toLocalFile()), qPrintable(said));
        QCOMPARE(person.text(), QStringLiteral("b = 2\n"));
    }
}

// It would be laid out for seconds at every key.
void TestFileController::whatIsTooLargeToEditIsNotOpened()
{
    const QByteArray bytes = "a = 1\nb = '" + QByteArray(1'000'001, 'b') + "'\n";
    const QString path = written("wide.py", bytes).toLocalFile();
    WindowFixture person;
    person.type(QStringLiteral("b = 2\n"));
    person.window.files().open(path);
    person.settle();
    QVERIFY2(said(person).contains(path) && said(person).contains(QStringLiteral("line 2 ")),
             qPrintable(said(person)));
    QCOMPARE(person.text(), QStringLiteral("b = 2\n"));
    QCOMPARE(bytesOf(path), bytes);
    // Nor does it come in from outside, and saving over it asks.
    const QString watched = written("watched.py", "a = 1\n").toLocalFile();
    person.window.files().open(watched);
    person.settle();
    (void)written("watched.py", bytes);
    QTRY_VERIFY2(said(person).contains(QStringLiteral("line 2 ")), qPrintable(said(person)));
    QCOMPARE(person.text(), QStringLiteral("a = 1\n"));
    const Answers cancel({Answers::escape()});
    person.window.actions()[Do::Save]->trigger();
    QVERIFY(cancel.areGiven());
    QCOMPARE(bytesOf(watched), bytes);
    person.window.document().undoStack().setClean();
    person.window.files().open(
        written("high.py", QByteArray("a\n").repeated(200'001)).toLocalFile());
    QVERIFY2(said(person).contains(QStringLiteral("200,000 lines")), qPrintable(said(person)));
    QCOMPARE(person.text(), QStringLiteral("a = 1\n"));
    // What is just not too long is taken.
    const QString most = written("most.py", "b = 2\n#" + QByteArray(999'999, 'b')).toLocalFile();
    person.window.files().open(most);
    QCOMPARE(person.window.document().path(), most);
}

void TestFileController::aDropAsksAboutUnsavedChanges()
{
    const QUrl url = written("other.py", "a = [1]\n");
    WindowFixture person;
    person.type(QStringLiteral("b = 2\n"));
    person.window.document().replace(0, 0, QStringLiteral("c = 3\n"));
    person.settle();
    for (const auto answer : {QMessageBox::Cancel, QMessageBox::Discard}) {
        bool wasAsked = false;
        QTimer watch;
        connect(&watch, &QTimer::timeout, &person.window, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            wasAsked = true;
            watch.stop();
            box->button(answer)->click();
        });
        watch.start(0);
        QVERIFY(dropOn(person.canvas(), {url}));
        person.settle();
        QVERIFY(wasAsked);
        QCOMPARE(person.text(),
                 answer == QMessageBox::Cancel ? QStringLiteral("c = 3\nb = 2\n")
                                               : QStringLiteral("a = [1]\n"));
    }
}

void TestFileController::aSaveOverAnothersWorkAsks()
{
    const QString path = written("shared.py", "a = [1]\n").toLocalFile();
    WindowFixture person;
    person.window.files().open(path);
    person.settle();
    edit(person, "# mine\n");
    // The very moment before, so that nobody can have heard of it.
    run("echo '# theirs' >shared.py");
    {
        const Answers cancel({Answers::escape()});
        person.window.actions()[Do::Save]->trigger();
        QVERIFY(cancel.areGiven());
        QVERIFY(cancel.said().join(u' ').contains(QStringLiteral("shared.py")));
    }
    QCOMPARE(bytesOf(path), QByteArray("# theirs\n"));
    QVERIFY(!person.window.document().isClean());
    {
        const Answers other({Answers::click("Save as…"), Answers::name(file("elsewhere.py"))});
        person.window.actions()[Do::Save]->trigger();
        QVERIFY(other.areGiven());
    }
    QCOMPARE(bytesOf(path), QByteArray("# theirs\n"));
    QCOMPARE(bytesOf(file("elsewhere.py")), QByteArray("# mine\na = [1]\n"));
    QCOMPARE(person.window.document().path(), file("elsewhere.py"));
    person.settle();
    edit(person, "# more\n");
    run("echo '# theirs' >elsewhere.py");
    const Answers overwrite({Answers::click("Overwrite")});
    person.window.actions()[Do::Save]->trigger();
    QVERIFY(overwrite.areGiven());
    QCOMPARE(bytesOf(file("elsewhere.py")), QByteArray("# more\n# mine\na = [1]\n"));
    QVERIFY(person.window.document().isClean());
}

void TestFileController::aSaveOverWhatIsUnchangedDoesNotAsk()
{
    const QString path = written("mine.py", "a = [1]\n").toLocalFile();
    WindowFixture person;
    person.window.files().open(path);
    person.settle();
    const Answers none({});
    for (int i = 0; i < 2; ++i) {
        edit(person, "# mine\n");
        run("touch mine.py; cp mine.py b; mv b mine.py");
        person.press(Do::Save);
    }
    QVERIFY(none.areGiven());
    QCOMPARE(bytesOf(path), QByteArray("# mine\n# mine\na = [1]\n"));
}

void TestFileController::aFileOfSeveralNamesIsWrittenInPlaceOnceOneAgrees()
{
    const QString path = written("named.py", "a = [1]\n").toLocalFile();
    run("ln named.py second.py");
    WindowFixture person;
    person.window.files().open(path);
    person.settle();
    edit(person, "# mine\n");
    {
        const Answers cancel({Answers::click("Cancel")});
        person.press(Do::Save);
        QVERIFY(cancel.areGiven());
        QVERIFY(cancel.said().join(u' ').contains(QStringLiteral("hard links")));
    }
    QCOMPARE(bytesOf(path), QByteArray("a = [1]\n"));
    QVERIFY(!person.window.document().isClean());
    // Without a recovery copy it is not begun.
    const QDir copies(app::Recovery::defaultFolder());
    QVERIFY(QDir(copies.path()).removeRecursively());
    QTest::ignoreMessage(QtWarningMsg, // Qt misses the lock that went with the folder
                         QRegularExpression(QStringLiteral("our own lock file")));
    run("mkdir -p data/clonescope; echo x >data/clonescope/recovery");
    {
        const Answers agree({Answers::click("Write in place")});
        person.press(Do::Save);
        QVERIFY(agree.areGiven());
    }
    QVERIFY2(said(person).contains(copies.path()), qPrintable(said(person)));
    QCOMPARE(bytesOf(path), QByteArray("a = [1]\n"));
    run("rm data/clonescope/recovery");
    // Where it fails half way, the bar says where the whole text is.
    qputenv("CLONESCOPE_FAULTS_IN", path.toLocal8Bit());
    qputenv("CLONESCOPE_FAULTS", "short:3,write:28:1"); // ENOSPC
    {
        const Answers agree({Answers::click("Write in place")});
        person.press(Do::Save);
        QVERIFY(agree.areGiven());
    }
    qunsetenv("CLONESCOPE_FAULTS");
    QVERIFY(bytesOf(path).startsWith("# m") && bytesOf(path) != QByteArray("# mine\na = [1]\n"));
    QVERIFY(!person.window.document().isClean());
    const QStringList kept = copies.entryList({QStringLiteral("*.py")});
    QCOMPARE(kept.size(), 1);
    QVERIFY2(said(person).contains(copies.filePath(kept[0])), qPrintable(said(person)));
    QVERIFY(bytesOf(copies.filePath(kept[0])).startsWith("# mine\na = [1]\n"));
    {
        const Answers agree({Answers::click("Write in place")});
        person.press(Do::Save);
        QVERIFY(agree.areGiven());
    }
    QCOMPARE(bytesOf(path), QByteArray("# mine\na = [1]\n"));
    QCOMPARE(bytesOf(file("second.py")), bytesOf(path));
    QVERIFY(person.window.document().isClean());
    QCOMPARE(said(person), QString());
    QVERIFY(copies.entryList({QStringLiteral("*.py")}).isEmpty());
}

// The folder's own failure to reach the disk is told, and is none of the file's.
void TestFileController::aSavedFileThatMayYetBeLostIsTold()
{
    const QString path = written("unsynced.py", "a = [1]\n").toLocalFile();
    WindowFixture person;
    person.window.files().open(path);
    person.settle();
    edit(person, "# mine\n");
    qputenv("CLONESCOPE_FAULTS_IN", QFileInfo(path).path().toLocal8Bit());
    qputenv("CLONESCOPE_FAULTS", "syncfolder:5"); // EIO
    person.press(Do::Save);
    qunsetenv("CLONESCOPE_FAULTS");
    QVERIFY2(said(person).contains(QStringLiteral("was written, but")), qPrintable(said(person)));
    QVERIFY(person.window.document().isClean());
    QCOMPARE(bytesOf(path), QByteArray("# mine\na = [1]\n"));
}

void TestFileController::aNameWithoutSuffixBecomesAProgram()
{
    WindowFixture person;
    person.type(QStringLiteral("a = [1]\nb = a\n"));
    person.window.document().setCompare({QStringLiteral("a"), QStringLiteral("b")});
    person.settle();
    const Answers names({Answers::name(file("m2")), Answers::name({}), Answers::name(file("out1")),
                         Answers::name({}), Answers::name(file("bad.xyz"))});
    person.press(Do::SaveAs);
    QCOMPARE(person.window.document().path(), file("m2.py"));
    QVERIFY(QFile::exists(file("m2.py")));
    person.press(Do::ExportPicture); // beside the program, with its name
    QVERIFY(bytesOf(file("m2.svg")).contains("<svg"));
    QVERIFY(person.window.message().contains(file("m2.svg")));
    person.press(Do::ExportPicture);
    QVERIFY(bytesOf(file("out1.svg")).contains("<svg"));
    person.press(Do::ExportReport);
    QVERIFY(bytesOf(file("m2-sharing.txt")).contains("a"));
    QCOMPARE(said(person), QString());
    person.press(Do::ExportPicture);
    QVERIFY2(said(person).contains(file("bad.xyz")), qPrintable(said(person)));
    QVERIFY(!QFile::exists(file("bad.xyz")));
}

void TestFileController::aFailedSaveStaysInTheBarAndKeepsTheWindow()
{
    run("mkdir d; echo 'a = [1]' >d/a.py");
    WindowFixture person;
    person.window.files().open(file("d/a.py"));
    person.settle();
    edit(person, "# mine\n");
    run("rm -r d");
    person.press(Do::Save);
    QVERIFY2(said(person).contains(QStringLiteral("its folder is not there")),
             qPrintable(said(person)));
    {
        const Answers save({Answers::click("Save")});
        QVERIFY(!person.window.close());
        QVERIFY(save.areGiven());
    }
    QVERIFY(person.window.isVisible());
    QCOMPARE(person.text(), QStringLiteral("# mine\na = [1]\n"));
    QVERIFY(!person.window.document().isClean());
    const QDir copies(app::Recovery::defaultFolder());
    QCOMPARE(copies.entryList({QStringLiteral("*.py")}).size(), 1);
    QVERIFY(said(person).contains(QStringLiteral("its folder is not there")));
    person.settle(); // the second failure's bar has taken the first one's place
    const Answers elsewhere({Answers::name(file("saved.py"))});
    for (auto *button : person.window.messageBar().findChildren<QToolButton *>())
        if (button->text() == QStringLiteral("Save as…") && button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(elsewhere.areGiven());
    QTRY_VERIFY(person.window.document().isClean());
    QCOMPARE(said(person), QString());
    QVERIFY(copies.entryList({QStringLiteral("*.py")}).isEmpty());
}

void TestFileController::savingKeepsModeAndGroup()
{
    const QString path = written("group.py", "a = [1]\n").toLocalFile();
    run("chmod 640 group.py; chgrp 1 group.py 2>/dev/null || true");
    const uint group = QFileInfo(path).groupId();
    const auto mode = QFile::permissions(path);
    WindowFixture person;
    person.window.files().open(path);
    person.settle();
    edit(person, "# mine\n");
    person.press(Do::Save);
    QCOMPARE(bytesOf(path), QByteArray("# mine\na = [1]\n"));
    QCOMPARE(QFileInfo(path).groupId(), group);
    QCOMPARE(QFile::permissions(path), mode);
}

void TestFileController::recoveringChangesNoFile()
{
    const QByteArray before = "a = [1]\nb = a\n";
    const QString path = written("work.py", before).toLocalFile();
    leaveBehind("one",
                {path,
                 app::stampOf(before),
                 {QStringLiteral("a = [1, 2]\nb = a\n"),
                  false,
                  {{QStringLiteral("compare"), QStringLiteral("a,b")},
                   {QStringLiteral("step"), QStringLiteral("1")},
                   {QStringLiteral("pins"), QStringLiteral("1.0@30,40")}}}});
    run("echo '# theirs' >>work.py"); // since then
    WindowFixture person;
    QString list, beginning;
    {
        const Answers recover({[&](QDialog &dialog) {
            list = dialog.findChild<QListWidget *>()->item(0)->text();
            beginning = dialog.findChild<QPlainTextEdit *>()->toPlainText();
            Answers::click("Recover")(dialog);
        }});
        person.window.files().offerRecovery();
        QVERIFY(recover.areGiven());
    }
    person.settle();
    QVERIFY2(list.contains(QStringLiteral("work.py in ") + m_folder.path()), qPrintable(list));
    QVERIFY(beginning.startsWith(QStringLiteral("a = [1, 2]")));
    app::Document &document = person.window.document();
    QCOMPARE(person.text(), QStringLiteral("a = [1, 2]\nb = a\n"));
    QCOMPARE(document.path(), path);
    QVERIFY(!document.isClean());
    QCOMPARE(document.step(), std::size_t {1});
    QCOMPARE(document.compare().b, QStringLiteral("b"));
    QCOMPARE(document.pins().size(), 1);
    QVERIFY(said(person).contains(QStringLiteral("Recovered: work.py")));
    QTRY_VERIFY(said(person).contains(QStringLiteral("work.py was changed by another program")));
    const Answers cancel({Answers::click("Cancel")});
    person.press(Do::Save);
    QVERIFY(cancel.areGiven());
    QCOMPARE(bytesOf(path), before + "# theirs\n");
    QVERIFY(!QFile::exists(app::Recovery::defaultFolder() + QStringLiteral("/one.py")));
}

void TestFileController::workIsThrownAwayOnlyWhereOneSaysSo()
{
    leaveBehind("one", {{}, {}, {QStringLiteral("one = 1\n"), false, {}}});
    leaveBehind("two", {{}, {}, {QStringLiteral("two = 2\n"), false, {}}});
    const QDir folder(app::Recovery::defaultFolder());
    const auto left = [&folder] { return folder.entryList({QStringLiteral("*.py")}); };
    QCOMPARE(left().size(), 2);
    WindowFixture person;
    const auto choose = [](const QString &begins, const char *button) -> Answers::Answer {
        return [begins, button](QDialog &dialog) {
            auto *list = dialog.findChild<QListWidget *>();
            QCOMPARE(list->count(), 2);
            list->setCurrentRow(0);
            if (!dialog.findChild<QPlainTextEdit *>()->toPlainText().startsWith(begins))
                list->setCurrentRow(1);
            Answers::click(button)(dialog); // which asks
            dialog.reject();
        };
    };
    {
        const Answers later({Answers::click("Ask again later")});
        person.window.files().offerRecovery();
        QVERIFY(later.areGiven());
    }
    QCOMPARE(left().size(), 2);
    QCOMPARE(person.text(), QString());
    {
        const Answers cancel({choose(QStringLiteral("two"), "Discard…"), Answers::escape()});
        person.window.files().offerRecovery();
        QVERIFY(cancel.areGiven());
    }
    QCOMPARE(left().size(), 2);
    {
        const Answers sure({choose(QStringLiteral("two"), "Discard…"), Answers::click("Discard")});
        person.window.files().offerRecovery();
        QVERIFY(sure.areGiven());
    }
    QCOMPARE(left(), QStringList(QStringLiteral("one.py")));
    const Answers recover({Answers::click("Recover")});
    person.window.files().offerRecovery();
    person.settle();
    QVERIFY(recover.areGiven());
    QCOMPARE(person.text(), QStringLiteral("one = 1\n"));
    QCOMPARE(person.window.document().path(), QString());
}

QTEST_MAIN(TestFileController)
#include "tst_filecontroller.moc"
