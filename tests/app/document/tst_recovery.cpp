// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/recovery.h"
#include "app/document/recoverykeeper.h"
#include "app/document/savedview.h"
#include "tests/app/documentfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace clonescope;
using namespace clonescope::app;

namespace
{

constexpr auto program = "import torch\nx = torch.ones(2)\ny = x\n";

void say(qint64 what)
{
    std::printf("%lld\n", static_cast<long long>(what));
    std::fflush(stdout);
}

// What this binary does when it is started by a test of its own: it works, and is killed.
int work(const QString &how, const QString &folder)
{
    Document document;
    RecoveryKeeper keeper(document, folder);
    document.reset({u(program), false, {}}, {});
    if (how == u("--one-edit")) {
        document.replace(0, 0, u("a = 1\n"));
        raise(SIGKILL); // as a run may do at its very beginning
    }
    awaitRun(document);
    QElapsedTimer clock;
    clock.start();
    QTimer steady;
    qint64 count = 0;
    QObject::connect(&steady, &QTimer::timeout, &document, [&] {
        if (how == u("--type"))
            document.replace(int(document.text().size()), 0, u("a = %1\n").arg(++count));
        else // no change of the text, so that nothing runs
            document.pin({2, 0}, {double(count = clock.elapsed()), 0});
        say(count);
    });
    steady.start(20);
    return QCoreApplication::exec();
}

// The last number that a worker said before it was killed, which is done once it has said `enough`.
qint64 killedAfter(const QString &how, const QString &folder, qint64 enough)
{
    QProcess worker;
    worker.start(QCoreApplication::applicationFilePath(), {how, folder});
    qint64 last = -1;
    while (last < enough && worker.waitForReadyRead(20'000))
        while (worker.canReadLine())
            last = worker.readLine().trimmed().toLongLong();
    worker.kill(); // SIGKILL
    worker.waitForFinished();
    while (worker.canReadLine())
        last = worker.readLine().trimmed().toLongLong();
    return last;
}

} // namespace

class TestRecovery final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(u(name)); }
    [[nodiscard]] QString written(const char *name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        out.open(QIODevice::WriteOnly);
        out.write(bytes);
        return out.fileName();
    }
    // As if the process that kept this were gone.
    static void orphan(const QString &folder)
    {
        const QDir dir(folder);
        for (const QString &copy : dir.entryList({u("*.py")}))
            QVERIFY(QFile::copy(dir.filePath(copy), dir.filePath(u("dead-") + copy)));
    }

private Q_SLOTS:
    void unsavedWorkSurvivesACrash()
    {
        const QString folder = file("recovery");
        const UnsavedWork work {
            u("/tmp/ä=1.py"), stampOf("what was there"), {u("x = 1"), true, {{u("k"), u("v")}}}};
        {
            Recovery crashed(folder);
            QCOMPARE(crashed.keep(work), QString());
            QVERIFY2(Recovery(folder).leftBehind().isEmpty(), "its process lives");
            orphan(folder);
        }
        Recovery next(folder);
        const QList<Recovered> found = next.leftBehind();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].work.path, work.path);
        QCOMPARE(found[0].work.base, work.base);
        QCOMPARE(found[0].work.content, work.content);
        QVERIFY(std::abs(found[0].when.secsTo(QDateTime::currentDateTime())) < 60);
        next.discard(found[0].id);
        QVERIFY(next.leftBehind().isEmpty());
    }

    // Two windows that start at once: the one that asks first has it until it is answered.
    void aCopyIsOfferedOnce()
    {
        const QString folder = file("twice");
        QVERIFY(QDir(m_folder.path()).mkpath(u("twice")));
        (void)written("twice/a.py", "x = 1\n");
        QList<Recovered> first = Recovery(folder).leftBehind();
        QCOMPARE(first.size(), 1);
        QVERIFY(Recovery(folder).leftBehind().isEmpty());
        first.clear(); // Ask again later
        first = Recovery(folder).leftBehind();
        QCOMPARE(first.size(), 1);
        Recovery(folder).discard(first[0].id);
        first.clear();
        QVERIFY(Recovery(folder).leftBehind().isEmpty());
        QVERIFY2(QDir(folder).isEmpty(), "nothing of it is left");
    }

    void aCopyIsNobodyElsesBusiness()
    {
        const QDir folder(file("private"));
        QVERIFY(folder.mkpath(u(".")));
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7755)));
        Recovery recovery(folder.path());
        QCOMPARE(recovery.keep({{}, {}, {u("x = 1\n"), false, {}}}), QString());
        QCOMPARE(recovery.keep({{}, {}, {u("x = 2\n"), false, {}}}), QString()); // over the first
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(folder.path()) & others));
        const QStringList copies = folder.entryList({u("*.py")});
        QCOMPARE(copies.size(), 1);
        QVERIFY(!(QFile::permissions(folder.filePath(copies[0])) & others));
    }

    // What cannot be a copy of ours is neither offered nor touched.
    void strangeFilesStayWhereTheyAre()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u("strange/folder.py")));
        const QByteArray hostile = "x = 1\n# clonescope: recovered-from=%00%ff%2\n";
        const QHash<QByteArray, QByteArray> files {{"strange/empty.py", ""},
                                                   {"strange/foreign.py", "print('mine')\n"},
                                                   {"strange/hostile.py", hostile},
                                                   {"strange/cut.py", "s = '\xe2\x82"},
                                                   {"strange/notes.txt", "x"}};
        for (auto it = files.begin(); it != files.end(); ++it)
            (void)written(it.key().constData(), it.value());
        QLockFile taken(file("strange/empty.lock"));
        QVERIFY(taken.tryLock(0));
        {
            QStringList ids;
            for (const Recovered &found : Recovery(file("strange")).leftBehind())
                ids << found.id;
            ids.sort();
            QCOMPARE(ids, QStringList({u("foreign"), u("hostile")}));
        }
        for (auto it = files.begin(); it != files.end(); ++it) {
            QFile left(file(it.key().constData()));
            QVERIFY(left.open(QIODevice::ReadOnly));
            QCOMPARE(left.readAll(), it.value());
        }
    }

    void aFolderThatCannotHoldACopyIsToldOnce()
    {
        Document document;
        RecoveryKeeper keeper(document, written("no-folder", "x"));
        QSignalSpy failed(&keeper, &RecoveryKeeper::failed);
        QSignalSpy again(&keeper, &RecoveryKeeper::keptAgain);
        document.replace(0, 0, u("a = 1\n"));
        document.replace(0, 0, u("b = 1\n"));
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(file("no-folder")));
        QVERIFY(!keeper.keepNow().isEmpty());
        QVERIFY(keeper.recovery().leftBehind().isEmpty());
        QVERIFY(QFile::remove(file("no-folder")));
        document.replace(0, 0, u("c = 1\n"));
        QCOMPARE(again.size(), 1);
        document.replace(0, 0, u("d = 1\n"));
        QCOMPARE(again.size(), 1);
    }

    // Older versions kept the path as it was typed: in another folder it is another file.
    void aRelativePathIsNoPath()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u("older")));
        (void)written("older/a.py", "x = 1\n# clonescope: recovered-from=main.py\n");
        (void)written("older/b.py", "x = 1\n# clonescope: recovered-from=:/examples/views.py\n");
        (void)written("older/c.py", "x = 1\n# clonescope: recovered-from=/tmp/main.py\n");
        QHash<QString, UnsavedWork> found;
        for (const Recovered &one : Recovery(file("older")).leftBehind())
            found.insert(one.id, one.work);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[u("a")].path, QString());
        QCOMPARE(found[u("b")].path, QString());
        QCOMPARE(found[u("c")].path, u("/tmp/main.py"));
        QCOMPARE(found[u("c")].base.kind, FileStamp::Kind::Unreadable); // saving asks
        for (const UnsavedWork &work : std::as_const(found))
            QCOMPARE(work.content, (FileContent {u("x = 1\n"), false, {}}));
    }

    void aCopyKnowsTheWholePathAndAllThatIsSeen()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u("here")));
        const QString path = written("here/main.py", program);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(file("here")));
        Document document;
        QCOMPARE(document.open(u("main.py")), QString());
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(document.path(), path);
        awaitRun(document);
        document.replace(0, 0, u("# new\n"));
        awaitRun(document);
        document.setSemantics({model::TorchVersion::V1_13});
        awaitRun(document);
        document.pin({2, 0}, {30, 40});
        document.setCompare({u("x"), u("y")});
        document.setStep(2);

        Document next;
        next.recover(document.unsavedWork());
        awaitRun(next);
        QCOMPARE(next.path(), path);
        QCOMPARE(next.text(), document.text());
        QCOMPARE(next.semantics(), document.semantics());
        QCOMPARE(next.pins(), document.pins());
        QVERIFY(!next.pins().isEmpty());
        QCOMPARE(next.compare(), document.compare());
        QCOMPARE(next.step(), std::size_t {2});
        QCOMPARE(next.fileStamp(), stampOfFile(path));
        QVERIFY(!next.isClean());
        next.undoStack().undo(); // it is an edit of the file
        QCOMPARE(next.text(), u(program));
        QVERIFY(next.isClean());
    }

    // Also where the text alone is the same, or the file is gone, or there never was one.
    void whatIsRecoveredIsUnsaved()
    {
        const QString path = written("same.py", program);
        for (const QString &of : {path, file("gone.py"), QString()}) {
            const UnsavedWork work {of, stampOf("before"), {u(program), false, {}}};
            Document document;
            document.recover(work);
            awaitRun(document);
            QCOMPARE(document.text(), u(program));
            QCOMPARE(document.path(), of);
            QCOMPARE(document.fileStamp(), work.base);
            QVERIFY(!document.isClean());
        }
    }

    void whatIsSavedOrTakenBackIsNotKept()
    {
        const QDir folder(file("kept"));
        const auto copies = [&folder] { return folder.entryList({u("*.py")}).size(); };
        Document document;
        RecoveryKeeper keeper(document, folder.path());
        document.reset({u(program), false, {}}, {});
        QCOMPARE(copies(), 0);
        document.replace(0, 0, u("a = 1\n"));
        QCOMPARE(copies(), 1);
        document.undoStack().undo();
        QCOMPARE(copies(), 0);
        document.undoStack().redo();
        QCOMPARE(copies(), 1);
        QVERIFY(!document.save(file("no/such/folder/a.py")).isWritten());
        QCOMPARE(copies(), 1);
        QVERIFY(document.save(file("saved.py")).isWritten());
        QCOMPARE(copies(), 0);
        QCOMPARE(keeper.keepNow(), QString()); // as before a save in place
        QCOMPARE(copies(), 1);
        QVERIFY(document.save(file("saved.py")).isWritten());
        QCOMPARE(copies(), 0);
        document.replace(0, 0, u("b = 1\n"));
        QCOMPARE(copies(), 1);
        QVERIFY(document.open(file("none.py")).contains(u("no such file")));
        QCOMPARE(copies(), 1);
        document.reset({}, {});
        QCOMPARE(copies(), 0);
    }

    void aRunThatKillsTheProcessLosesNothing()
    {
        const QString folder = file("killed-by-run");
        QCOMPARE(killedAfter(u("--one-edit"), folder, 0), -1);
        const QList<Recovered> found = Recovery(folder).leftBehind();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].work.content.text, u("a = 1\n") + u(program));
    }

    void steadyTypingIsKept()
    {
        const QString folder = file("killed-typing");
        const qint64 last = killedAfter(u("--type"), folder, 15);
        QVERIFY(last >= 15);
        const QList<Recovered> found = Recovery(folder).leftBehind();
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].work.content.text.contains(u("a = %1\n").arg(last)),
                 qPrintable(found[0].work.content.text));
    }

    // What runs nothing is kept after two seconds at most, though there never is a pause.
    void steadyChangesAreKeptWithinTwoSeconds()
    {
        const QString folder = file("killed-pinning");
        const qint64 last = killedAfter(u("--pin"), folder, 3000);
        QVERIFY(last >= 3000);
        const QList<Recovered> found = Recovery(folder).leftBehind();
        QCOMPARE(found.size(), 1);
        const Pins pins = readView(found[0].work.content.viewState).pins;
        QCOMPARE(pins.size(), 1);
        constexpr qint64 busy = 500; // milliseconds that a timer may be late
        QVERIFY2(qint64(pins.first().x()) >= last - RecoveryKeeper::longestDelay.count() - busy,
                 qPrintable(u("%1, %2").arg(pins.first().x()).arg(last)));
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1].startsWith(u("--")))
        return work(words[1], words[2]);
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery.moc"
