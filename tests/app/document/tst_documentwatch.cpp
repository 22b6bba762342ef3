// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/documentwatch.h"
#include "tests/app/documentfixture.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace clonescope;
using namespace clonescope::app;

// Files are changed by other processes, as in life.
class TestDocumentWatch final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<DocumentWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_found, m_settled;
    [[nodiscard]] QString file(const char *name) const { return m_folder->filePath(u(name)); }

    void sh(const char *script) const
    {
        QProcess shell;
        shell.setWorkingDirectory(m_folder->path());
        shell.start(u("/bin/sh"), {u("-e"), u("-c"), u(script)});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }
    void open(const char *name)
    {
        QCOMPARE(m_document->open(file(name)), QString());
        awaitRun(*m_document);
        m_watch = std::make_unique<DocumentWatch>(*m_document);
        m_found = std::make_unique<QSignalSpy>(m_watch.get(), &DocumentWatch::found);
        m_settled = std::make_unique<QSignalSpy>(m_watch.get(), &DocumentWatch::settled);
    }
    // What is told of a change, by itself.
    FileStamp foundAfter(const char *script)
    {
        m_found->clear();
        sh(script);
        [this] { QTRY_VERIFY(!m_found->isEmpty()); }();
        return m_found->isEmpty() ? FileStamp {} : m_found->last()[0].value<FileStamp>();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = std::make_unique<Document>();
        sh("echo 'a = 1' >a.py");
    }
    void cleanup()
    {
        m_watch.reset();
        m_document.reset();
        m_folder.reset();
    }

    void everyWayToChangeAFileIsSeen_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("written") << QByteArray("echo 'a = 2' >a.py");
        QTest::newRow("appended") << QByteArray("echo 'b = 2' >>a.py");
        QTest::newRow("replaced by a rename") << QByteArray("echo 'a = 2' >b; mv b a.py");
        QTest::newRow("by sed") << QByteArray("sed -i 's/1/2/' a.py");
        QTest::newRow("the old one kept") << QByteArray("mv a.py a.py~; echo 'a = 2' >a.py");
        QTest::newRow("same size, same time")
            << QByteArray("touch -r a.py t; echo 'a = 2' >a.py; touch -r t a.py");
        QTest::newRow("removed") << QByteArray("rm a.py");
        QTest::newRow("renamed") << QByteArray("mv a.py b.py");
        QTest::newRow("a folder instead") << QByteArray("rm a.py; mkdir a.py");
    }
    void everyWayToChangeAFileIsSeen()
    {
        QFETCH(QByteArray, script);
        open("a.py");
        const FileStamp first = foundAfter(script.constData());
        QCOMPARE(first, stampOfFile(file("a.py")));
        QVERIFY(first != m_document->fileStamp());
        // And the next one as well, whatever became of the file.
        QCOMPARE(foundAfter("rm -rf a.py; echo 'a = 3' >a.py"), stampOf("a = 3\n"));
        QCOMPARE(foundAfter("echo 'a = 4' >b; mv b a.py"), stampOf("a = 4\n"));
    }

    void whatChangesNothingIsSilent()
    {
        open("a.py");
        sh("touch a.py; cp a.py b; mv b a.py; echo 'a = 1' >a.py; chmod 600 a.py; touch other");
        m_document->replace(0, 0, u("b = 1\n"));
        QVERIFY(m_document->save(file("a.py")).isWritten()); // our own
        // What is told next is told first.
        QCOMPARE(foundAfter("echo 'a = 2' >a.py"), stampOf("a = 2\n"));
        QCOMPARE(m_found->size(), 1);
        QVERIFY(m_settled->isEmpty());
    }

    void whatComesBackIsSettled()
    {
        open("a.py");
        (void)foundAfter("mv a.py away");
        sh("mv away a.py");
        QTRY_COMPARE(m_settled->size(), 1);
    }

    void aFolderThatGoesIsNoEnd()
    {
        sh("mkdir -p d/e; mv a.py d/e");
        open("d/e/a.py");
        QCOMPARE(foundAfter("rm -r d"), FileStamp {});
        sh("mkdir d");
        QCOMPARE(foundAfter("mkdir d/e; echo 'a = 2' >d/e/a.py"), stampOf("a = 2\n"));
    }

    void aLinkIsFollowed()
    {
        sh("mkdir d; mv a.py d; ln -s d/a.py link.py");
        open("link.py");
        QCOMPARE(foundAfter("echo 'a = 2' >b; mv b d/a.py"), stampOf("a = 2\n"));
        QCOMPARE(foundAfter("echo 'a = 3' >d/a.py"), stampOf("a = 3\n"));
        QCOMPARE(foundAfter("echo 'a = 4' >c.py; ln -sf c.py link.py"), stampOf("a = 4\n"));
    }

    void twoDocumentsOfOneFileSeeEachOther()
    {
        open("a.py");
        Document other;
        QCOMPARE(other.open(file("a.py")), QString());
        other.replace(0, 0, u("b = 1\n"));
        QVERIFY(other.save(file("a.py")).isWritten());
        QTRY_COMPARE(m_found->size(), 1);
        QCOMPARE(m_found->last()[0].value<FileStamp>(), other.fileStamp());
    }

    void anotherDocumentIsWatchedInstead()
    {
        sh("cp a.py b.py");
        open("a.py");
        QCOMPARE(m_document->open(file("b.py")), QString());
        sh("echo 'a = 2' >a.py");
        QCOMPARE(foundAfter("echo 'b = 2' >b.py"), stampOf("b = 2\n"));
        QCOMPARE(m_found->size(), 1);
        m_document->reset({}, {});
        m_watch->check(); // nothing to look at
    }

    // Over a network nothing is reported; whoever comes back to the window asks.
    void whatIsNotReportedIsFoundOnDemand()
    {
        open("a.py");
        sh("echo 'a = 2' >a.py");
        m_watch->check();
        QCOMPARE(m_found->size(), 1);
        m_watch->check();
        QCOMPARE(m_found->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDocumentWatch)
#include "tst_documentwatch.moc"
