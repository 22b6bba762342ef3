// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/files/filewriter.h"
#include "tests/app/files/writefolder.h"
#include "tests/support/otherprocess.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace clonescope::app;
using namespace clonescope::test;
using Kind = WriteResult::Kind;

class TestFileWriter final : public QObject, private WriteFolder
{
    Q_OBJECT

private:
    static WriteOptions inPlace() { return {.inPlace = true}; }
    static WriteOptions toDevices() { return {.toDevices = true}; }

private Q_SLOTS:
    void init() { makeFolder(); }
    void cleanup() { stopFaults(); }

    void theNewFileTakesThePlaceOfTheOldOne()
    {
        QVERIFY(writeFile(at("new"), after).isWritten());
        QCOMPARE(contents("new"), after);
        put("old");
        QVERIFY(writeFile(at("old"), after).isWritten());
        QCOMPARE(contents("old"), after);
        QVERIFY(writeFile(at("old"), {}).isWritten());
        QCOMPARE(contents("old"), QByteArray());
        QCOMPARE(names().size(), 2);
    }

    void whatIsNotCommittedWasNeverWritten()
    {
        put("a");
        {
            FileWriter out(at("a"));
            QCOMPARE(out.write("xyz"), 3);
            QCOMPARE(names(), QStringList(QStringLiteral("a"))); // not even by another name
        }
        QCOMPARE(contents("a"), before);
        QCOMPARE(names().size(), 1);
    }

    void aFailureLeavesTheOldFileAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("faults");
        QTest::addColumn<QString>("why");
        const std::pair<int, const char *> errors[] {
            {ENOSPC, "no room"}, {EDQUOT, "your share"}, {EIO, "Input/output error"}};
        for (const char *call : {"write", "fsync", "linkat", "close", "rename"}) {
            for (const auto &[error, why] : errors) {
                const QByteArray fault = QByteArray(call) + ':' + QByteArray::number(error);
                QTest::newRow(fault.constData()) << fault << QString::fromLatin1(why);
                if (qstrcmp(call, "linkat") == 0)
                    continue;
                const QByteArray named = fault + ",tmpfile:" + QByteArray::number(EOPNOTSUPP);
                QTest::newRow(named.constData()) << named << QString::fromLatin1(why);
            }
        }
        QTest::newRow("second write")
            << QByteArray("write:28:1,short:50000") << QStringLiteral("no room");
    }
    void aFailureLeavesTheOldFileAndSaysWhy()
    {
        QFETCH(QByteArray, faults);
        QFETCH(QString, why);
        put("a");
        setFaults(faults);
        for (const char *file : {"a", "new"}) {
            const WriteResult result = writeFile(at(file), after);
            QCOMPARE(result.kind, Kind::Failed);
            QVERIFY2(result.sentence.startsWith(at(file)), qPrintable(result.sentence));
            QVERIFY2(result.sentence.contains(why), qPrintable(result.sentence));
        }
        QCOMPARE(contents("a"), before);
        QCOMPARE(names(), QStringList(QStringLiteral("a")));
        qunsetenv("CLONESCOPE_FAULTS");
        QVERIFY(writeFile(at("a"), after).isWritten());
    }

    // It has its place already, so that what is told is another thing.
    void aFolderThatCannotBeSyncedIsTold()
    {
        put("a");
        setFaults("syncfolder:5");
        const WriteResult result = writeFile(at("a"), after);
        QVERIFY(result.isWritten());
        QVERIFY2(result.sentence.contains(QStringLiteral("was written, but")),
                 qPrintable(result.sentence));
        QCOMPARE(contents("a"), after);
        QCOMPARE(names().size(), 1);
        setFaults("syncfolder:22"); // EINVAL: this file system has no such thing
        QVERIFY(writeFile(at("a"), before).isWritten());
    }

    void writesThatTakeLittleAreRepeated()
    {
        setFaults("short:777,write:4:3:5"); // EINTR
        QVERIFY(writeFile(at("a"), after).isWritten());
        QCOMPARE(contents("a"), after);
    }

    void aFileKeepsWhatItHasBesideItsBytes()
    {
        put("a");
        const QByteArray path = name("a");
        QVERIFY(chmod(path.constData(), 0640) == 0);
        const bool hasGroups = chown(path.constData(), 1234, 4321) == 0;
        const bool hasAttributes = setxattr(path.constData(), "user.note", "ours", 4, 0) == 0;
        QVERIFY(writeFile(at("a"), after).isWritten());
        QCOMPARE(statOf("a").st_mode & 07777U, 0640U);
        if (hasGroups) {
            QCOMPARE(statOf("a").st_uid, 1234U);
            QCOMPARE(statOf("a").st_gid, 4321U);
        }
        char note[4] = {};
        if (hasAttributes) {
            QCOMPARE(getxattr(path.constData(), "user.note", note, 4), 4);
            QCOMPARE(QByteArray(note, 4), QByteArray("ours"));
        }
    }

    void aNewFileIsAsOpenAsThePersonWantsFiles()
    {
        const mode_t old = umask(027);
        QVERIFY(writeFile(at("a"), after).isWritten());
        setFaults("tmpfile:95");
        QVERIFY(writeFile(at("b"), after).isWritten());
        umask(old);
        QCOMPARE(statOf("a").st_mode & 07777U, 0640U);
        QCOMPARE(statOf("b").st_mode & 07777U, 0640U);
        QVERIFY(writeFile(at("c"), after, {.isPrivate = true}).isWritten());
        QVERIFY(writeFile(at("a"), after, {.isPrivate = true}).isWritten());
        QCOMPARE(statOf("c").st_mode & 07777U, 0600U);
        QCOMPARE(statOf("a").st_mode & 07777U, 0600U);
    }

    // A group that the file cannot be given to may do no more than everybody.
    void aGroupThatIsLostLetsNobodyElseIn()
    {
        const QByteArray folder = name("open");
        put("a");
        VERIFY_OR_SKIP(asNobody([] { return Yes; }));
        QVERIFY(mkdir(folder.constData(), 0777) == 0 && chmod(folder.constData(), 0777) == 0);
        put("open/a");
        QVERIFY(chmod(name("open/a").constData(), 0666) == 0);
        QVERIFY(chown(name("open/a").constData(), 65534, 4321) == 0);
        QVERIFY(chmod(name("open/a").constData(), 0664) == 0);
        VERIFY_OR_SKIP(
            asNobody([&] { return writeFile(at("open/a"), after).isWritten() ? Yes : No; }));
        QCOMPARE(statOf("open/a").st_gid, 65534U);
        QCOMPARE(statOf("open/a").st_mode & 07777U, 0644U);
    }

    void linksAreFollowedToOrdinaryFiles()
    {
        put("target");
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("sub")));
        QVERIFY(symlink("../target", name("sub/one").constData()) == 0);
        QVERIFY(symlink("sub/one", name("two").constData()) == 0);
        QVERIFY(symlink("not/yet", name("nowhere").constData()) == 0);
        QVERIFY(symlink("soon", name("dangling").constData()) == 0);
        QVERIFY(symlink("ring", name("ring").constData()) == 0);
        QVERIFY(writeFile(at("two"), after).isWritten());
        QCOMPARE(contents("target"), after);
        QVERIFY(S_ISLNK(statOf("two").st_mode) && S_ISLNK(statOf("sub/one").st_mode));
        QVERIFY(writeFile(at("dangling"), after).isWritten());
        QCOMPARE(contents("soon"), after);
        QCOMPARE(writeFile(at("nowhere"), after).kind, Kind::Failed);
        QCOMPARE(writeFile(at("ring"), after).kind, Kind::Failed);
    }

    void nothingIsWrittenThroughALinkOntoADevice()
    {
        QVERIFY(symlink("/dev/full", name("full").constData()) == 0);
        QVERIFY(mkfifo(name("pipe").constData(), 0600) == 0);
        QVERIFY(symlink("pipe", name("link").constData()) == 0);
        for (const WriteOptions &options : {WriteOptions(), toDevices(), inPlace()}) {
            QCOMPARE(writeFile(at("full"), after, options).kind, Kind::Refused);
            QCOMPARE(writeFile(at("link"), after, options).kind, Kind::Refused);
        }
        QVERIFY(S_ISLNK(statOf("full").st_mode));
    }

    void devicesAndPipesAreWrittenStraightThroughWhereTheyMayBe()
    {
        QVERIFY(mkfifo(name("pipe").constData(), 0600) == 0);
        QCOMPARE(writeFile(at("pipe"), "x").kind, Kind::Refused);
        QCOMPARE(writeFile(QStringLiteral("/dev/full"), "x").kind, Kind::Refused);
        const WriteResult full = writeFile(QStringLiteral("/dev/full"), "x", toDevices());
        QCOMPARE(full.kind, Kind::Failed);
        QVERIFY2(full.sentence.contains(QStringLiteral("no room")), qPrintable(full.sentence));
        const int reader = open(name("pipe").constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(writeFile(at("pipe"), "through", toDevices()).isWritten());
        char read[16] = {};
        QCOMPARE(::read(reader, read, sizeof read), 7);
        QCOMPARE(read, "through");
        ::close(reader);
        QVERIFY(S_ISFIFO(statOf("pipe").st_mode));
    }

    // No such device exists: to open it would fail in another way.
    void aBlockDeviceIsNotEvenOpened()
    {
        if (mknod(name("disk").constData(), S_IFBLK | 0600, makedev(240, 0)) != 0)
            QSKIP("this needs root's rights");
        for (const WriteOptions &options : {WriteOptions(), toDevices(), inPlace()})
            QCOMPARE(writeFile(at("disk"), after, options).kind, Kind::Refused);
    }

    void aFolderIsNoFile()
    {
        QCOMPARE(writeFile(folder(), after).kind, Kind::Refused);
        QCOMPARE(writeFile(at("no/such/folder"), after).kind, Kind::Failed);
        put("a");
        QCOMPARE(writeFile(at("a/b"), after).kind, Kind::Failed);
        QCOMPARE(writeFile(at("slash/"), after).kind, Kind::Failed);
        QCOMPARE(writeFile({}, after).kind, Kind::Failed);
    }

    void aFolderThatGoesMeanwhileIsTold()
    {
        for (const char *faults : {"", "tmpfile:95"}) {
            QVERIFY(QDir(folder()).mkdir(QStringLiteral("sub")));
            setFaults(faults);
            FileWriter out(at("sub/a"));
            QCOMPARE(out.write(after), after.size());
            QVERIFY(QDir(at("sub")).removeRecursively());
            QCOMPARE(out.commit().kind, Kind::Failed);
        }
    }

    void severalNamesCanOnlyBeWrittenInPlace()
    {
        put("a");
        QVERIFY(link(name("a").constData(), name("b").constData()) == 0);
        QCOMPARE(writeFile(at("a"), after).kind, Kind::OnlyInPlace);
        QCOMPARE(contents("b"), before);
        QVERIFY(writeFile(at("a"), after, inPlace()).isWritten());
        QCOMPARE(contents("b"), after);
        QVERIFY(writeFile(at("b"), "less", inPlace()).isWritten());
        QCOMPARE(contents("a"), QByteArray("less"));
        QCOMPARE(statOf("a").st_nlink, 2U);
        setFaults("fsync:5");
        QCOMPARE(writeFile(at("a"), after, inPlace()).kind, Kind::Failed);
    }

    void aFolderThatForbidsNewFilesLeavesWritingInPlace()
    {
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("sub")));
        put("sub/mine");
        put("sub/theirs");
        QVERIFY(chmod(name("sub/mine").constData(), 0666) == 0);
        VERIFY_OR_SKIP(asNobody([&] {
            return writeFile(at("sub/mine"), after).kind == Kind::OnlyInPlace
                    && writeFile(at("sub/theirs"), after).kind == Kind::Failed
                    && writeFile(at("sub/new"), after).kind == Kind::Failed
                ? Yes
                : No;
        }));
        QCOMPARE(contents("sub/mine"), before);
        VERIFY_OR_SKIP(asNobody(
            [&] { return writeFile(at("sub/mine"), after, inPlace()).isWritten() ? Yes : No; }));
        QCOMPARE(contents("sub/mine"), after);
        QCOMPARE(contents("sub/theirs"), before);
    }

    // As /tmp is: all may make files, none may replace another's.
    void anothersFileInASharedFolderIsWrittenInPlace()
    {
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("sub")));
        QVERIFY(chmod(name("sub").constData(), 01777) == 0);
        put("sub/a");
        QVERIFY(chmod(name("sub/a").constData(), 0666) == 0);
        VERIFY_OR_SKIP(asNobody(
            [&] { return writeFile(at("sub/a"), after).kind == Kind::OnlyInPlace ? Yes : No; }));
        QCOMPARE(contents("sub/a"), before);
        QCOMPARE(QDir(at("sub")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("a")));
    }

    void aReadOnlyFileIsNotReplaced()
    {
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("sub")));
        QVERIFY(chmod(name("sub").constData(), 0777) == 0);
        put("sub/a");
        VERIFY_OR_SKIP(asNobody(
            [&] { return writeFile(at("sub/a"), after).kind == Kind::Failed ? Yes : No; }));
        QCOMPARE(contents("sub/a"), before);
    }

    void aMountedFileIsWrittenInPlace()
    {
        put("a");
        put("b");
        VERIFY_OR_SKIP(withMounts([&] {
            if (mount(name("b").constData(), name("a").constData(), nullptr, MS_BIND, nullptr) != 0)
                return CannotTry;
            const bool isLeft = writeFile(at("a"), after).kind == Kind::OnlyInPlace;
            return isLeft && writeFile(at("a"), after, inPlace()).isWritten() ? Yes : No;
        }));
        QCOMPARE(contents("b"), after);
        QCOMPARE(names().size(), 2);
    }

    void aDiskThatIsReallyFullKeepsTheOldFile()
    {
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("sub")));
        VERIFY_OR_SKIP(withMounts([&] {
            if (mount("none", name("sub").constData(), "tmpfs", 0, "size=64k") != 0)
                return CannotTry;
            put("sub/a");
            const QByteArray small = "x = 1\n"; // of which no buffer is ever full
            put("sub/filler", QByteArray(60 * 1024, 'f')); // all that there is
            for (const QByteArray &bytes : {after, small})
                if (writeFile(at("sub/a"), bytes).kind != Kind::Failed)
                    return No;
            return contents("sub/a") == before ? Yes : No;
        }));
    }

    void theProgramItselfIsNeverWrittenOver()
    {
        put("p.py");
        QVERIFY(link(name("p.py").constData(), name("hard").constData()) == 0);
        QVERIFY(symlink("p.py", name("soft").constData()) == 0);
        const WriteOptions options {.inPlace = true, .toDevices = true, .notOnto = at("p.py")};
        for (const char *to : {"p.py", "hard", "soft", "./../" /* a folder */}) {
            const WriteResult result = writeFile(at(to), after, options);
            QCOMPARE(result.kind, Kind::Refused);
        }
        const int file = open(name("hard").constData(), O_WRONLY | O_APPEND);
        const QString descriptor = QStringLiteral("/dev/fd/") + QString::number(file);
        QCOMPARE(writeFile(descriptor, after, options).kind, Kind::Refused);
        ::close(file);
        QCOMPARE(contents("p.py"), before);
    }

    // Not opened anew: that would write over what the shell appends to.
    void aDescriptorIsWrittenWhereItStands()
    {
        put("log");
        const int file = open(name("log").constData(), O_WRONLY | O_APPEND);
        const QString descriptor = QStringLiteral("/proc/self/fd/") + QString::number(file);
        QVERIFY(writeFile(descriptor, "more", toDevices()).isWritten());
        QCOMPARE(contents("log"), before + "more");
        ::close(file);
        QCOMPARE(writeFile(descriptor, "more", toDevices()).kind, Kind::Failed);
    }

    void aFileThatIsLargerThanAllowedIsTold()
    {
        VERIFY_OR_SKIP(inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit small {4096, 4096};
            if (setrlimit(RLIMIT_FSIZE, &small) != 0)
                return CannotTry;
            return writeFile(at("a"), after).kind == Kind::Failed ? Yes : No;
        }));
        QVERIFY(names().isEmpty());
    }

    void aNameThatTheDiskCannotHoldAsItIsIsRefused()
    {
        const QString cut = QString::fromUtf8("caf\xe9.py"), half(QChar(0xd800)), nul(1, QChar());
        for (const QString &bad : {cut, half, nul})
            QCOMPARE(writeFile(QDir(folder()).filePath(bad), after).kind, Kind::Refused);
        QVERIFY(names().isEmpty());
        QVERIFY(writeFile(at("日本 \n\t.py"), after).isWritten());
        const QByteArray longest(255, 'x'), tooLong(256, 'x');
        QVERIFY(writeFile(at(longest.constData()), after).isWritten());
        QCOMPARE(writeFile(at(tooLong.constData()), after).kind, Kind::Failed);
    }
};

QTEST_GUILESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
