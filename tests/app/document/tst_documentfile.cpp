// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"
#include "app/document/documentfile.h"
#include "app/document/savedview.h"
#include "app/files/filereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace clonescope;
using namespace clonescope::app;

class TestDocumentFile final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QString written(const char *name, const QByteArray &bytes) const
    {
        QFile out(file(name));
        out.open(QIODevice::WriteOnly);
        out.write(bytes);
        return out.fileName();
    }

private Q_SLOTS:
    void everyTextComesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("x = 1\n");
        QTest::newRow("no line end") << QByteArray("x = 1");
        QTest::newRow("crlf") << QByteArray("x = 1\r\ny = 2\r\n");
        QTest::newRow("mixed") << QByteArray("x = 1\r\ny = 2\nz = 3\rw = 4");
        QTest::newRow("bom") << QByteArray("\xEF\xBB\xBFx = 1\n");
        QTest::newRow("two boms") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFx = 1\n");
        QTest::newRow("characters") << QByteArray("s = 'ä€😀'\n");
        QTest::newRow("nul") << QByteArray("a\0b\n", 4);
        QTest::newRow("only nul") << QByteArray(3, '\0');
        QTest::newRow("cr") << QByteArray("x = 1\ry = 2\r");
        QTest::newRow("only cr") << QByteArray("\r");
        QTest::newRow("only bom") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("view, cr") << QByteArray("x = 1\r# clonescope: a=b\r");
        QTest::newRow("view, nul") << QByteArray("x = 1\n# clonescope: a=\0b\n", 25);
        QTest::newRow("bom, only view") << QByteArray("\xEF\xBB\xBF# clonescope: a=b\n");
        QTest::newRow("view") << QByteArray("x = 1\n# clonescope: torch=1.13\n");
        QTest::newRow("view, no line end") << QByteArray("x = 1\n# clonescope: torch=1.13");
        QTest::newRow("view, crlf")
            << QByteArray("x = 1\r\n# clonescope: a=b\r\n# clonescope: c=\r\n");
        QTest::newRow("only view") << QByteArray("# clonescope: torch=1.13\n");
        QTest::newRow("not a view") << QByteArray("x = 1\n# clonescope: torch\n");
        QTest::newRow("view in the middle") << QByteArray("# clonescope: torch=1.13\nx = 1\n");
    }
    void everyTextComesBackAsItWas()
    {
        QFETCH(QByteArray, bytes);
        FileContent content;
        QCOMPARE(loadFile(written("a.py", bytes), content), QString());
        QCOMPARE(saveFile(file("b.py"), content).sentence, QString());
        QFile saved(file("b.py"));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), bytes);
    }

    void theTrailingBlockIsNoPartOfTheText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("lines");
        const auto row = [](const char *bytes, const char *text, int lines) {
            QTest::newRow(bytes) << QByteArray(bytes) << QString::fromLatin1(text) << lines;
        };
        row("x = 1\n# clonescope: torch=1.13\n", "x = 1\n", 1);
        row("x = 1\n# clonescope: torch=1.13", "x = 1", 1);
        row("x = 1\r\n# clonescope: k=v\r\n# clonescope: l=w\r\n", "x = 1\r\n", 2);
        row("x = 1\r# clonescope: k=v\r", "x = 1\r", 1);
        row("x = 1\r# clonescope: k=v", "x = 1", 1);
        row("x = 1\ry\r\n# clonescope: k=v\n# clonescope: l=w\r", "x = 1\ry\r\n", 2);
        row("x = 1\n\n# clonescope: k=v", "x = 1\n\n", 1);
        row("# clonescope: k=v\n\n# clonescope: l=w", "# clonescope: k=v\n\n", 1);
        row("# clonescope: k=v\n", "", 1);
        row("\n# clonescope: k=v\n", "\n", 1);
        row("# clonescope: k=v\nx = 1\n", "# clonescope: k=v\nx = 1\n", 0);
        row("x = 1\n  # clonescope: k=v\n", "x = 1\n  # clonescope: k=v\n", 0);
    }
    void theTrailingBlockIsNoPartOfTheText()
    {
        QFETCH(QByteArray, bytes);
        FileContent content;
        QCOMPARE(parseFile(bytes, content), QString());
        QTEST(content.text, "text");
        QTEST(static_cast<int>(content.viewState.size()), "lines");
    }

    void viewStateIsReadBackAndUnknownKeysAreKept()
    {
        SavedView view;
        view.semantics.torch = model::TorchVersion::V1_13;
        view.step = 4;
        view.compare = {QStringLiteral("x['a,b']"), QStringLiteral("y[1, 2]")};
        view.pins.insert({3, 0}, {120.5, -4});
        view.folds.insert({3, 1}, true);
        view.folds.insert({4, 0}, false);
        const QList<QPair<QString, QString>> known {{QStringLiteral("lesson"), QStringLiteral("3")},
                                                    {QStringLiteral("torch"), QStringLiteral("2")}};
        const auto lines = writeView(view, known);
        QCOMPARE(readView(lines), view);
        QCOMPARE(lines[0], known[0]);
        QCOMPARE(lines[1].second, QStringLiteral("1.13"));
        QCOMPARE(writeView({}, lines), known.mid(0, 1));
        QVERIFY(writeView({}, {}).isEmpty());
    }

    void hostileViewStateIsPassedOver()
    {
        const SavedView view = readView(
            {{QStringLiteral("pins"), QStringLiteral("@ 1@ 1.1@nan,2 9999999999.0@1,2 2.0@1,2 -")},
             {QStringLiteral("folds"), QStringLiteral("+ 1 - 1.x+ 2.0+")},
             {QStringLiteral("step"), QStringLiteral("-4")},
             {QStringLiteral("compare"), QStringLiteral("x")},
             {QStringLiteral("torch"), QStringLiteral("0.4")}});
        SavedView expected;
        expected.pins.insert({2, 0}, {1, 2});
        expected.folds.insert({2, 0}, true);
        QCOMPARE(view, expected);
    }

    void hostileViewStateOpensAndIsSavedAgain_data()
    {
        QTest::addColumn<QByteArray>("block");
        const auto row = [](const char *name, const QByteArray &values) {
            QByteArray block;
            for (const QByteArray &value : values.split('\n'))
                block += "# clonescope: " + value + '\n';
            QTest::newRow(name) << block;
        };
        row("step below", "step=-1");
        row("step far", "step=99999999999999");
        row("step of 32 bits", "step=4294967295");
        row("step in words", "step=last");
        row("nothing to compare", "compare=");
        row("one to compare", "compare=x");
        row("many to compare", "compare=x,y,z");
        row("no paths to compare", "compare=x+,y(");
        row("long names to compare", "compare=" + QByteArray(10'000, 'x') + ",y");
        row("pins nowhere", "pins=1.0@nan,nan 1.0@inf,-inf");
        row("pins far away", "pins=1.0@1e300,-1e300 2.0@1e9,0");
        row("pins of nothing", "pins=77.0@1,2 4294967295.4294967295@3,4");
        row("folds of nothing", "folds=77.0+ 4294967295.0-");
        row("folds", "folds=+ - . 1.0");
        row("keys twice", "step=1\nstep=0\nfolds=1.0+\nfolds=1.0-");
        QByteArray many = "k0=";
        for (int i = 1; i < 10'000; ++i)
            many += "\nk" + QByteArray::number(i) + "=" + QByteArray::number(i);
        row("ten thousand keys", many);
    }
    void hostileViewStateOpensAndIsSavedAgain()
    {
        QFETCH(QByteArray, block);
        const QByteArray text = "x = [1]\ny = x\n";
        Document document;
        QCOMPARE(document.open(written("hostile.py", text + block)), QString());
        QTRY_VERIFY(!document.isRunning());
        QCOMPARE(document.text().toUtf8(), text);
        QVERIFY(document.isClean());
        QVERIFY(document.step() <= document.stepCount());
        for (const QPointF &pin : document.pins())
            QVERIFY(std::abs(pin.x()) <= farthestPin && std::abs(pin.y()) <= farthestPin);
        QCOMPARE(document.save(file("hostile.py")).sentence, QString());
        FileContent saved;
        QCOMPARE(loadFile(file("hostile.py"), saved), QString());
        QCOMPARE(saved.text.toUtf8(), text);
        // What another version may understand is still there.
        QCOMPARE(saved.viewState.size() >= 10'000, block.count('\n') == 10'000);
    }

    void whatIsNotUtf8IsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("latin-1") << QByteArray("x = 1\ns = '\xe4'\n")
                                 << QStringLiteral("offset 11 (line 2)");
        QTest::newRow("cut") << QByteArray("\xe2\x82") << QStringLiteral("offset 0");
        QTest::newRow("overlong") << QByteArray("a\xc0\x80") << QStringLiteral("offset 1");
        QTest::newRow("surrogate") << QByteArray("ab\xed\xa0\x80") << QStringLiteral("offset 2");
        QTest::newRow("too big") << QByteArray("\xf4\x90\x80\x80") << QStringLiteral("offset 0");
        QTest::newRow("utf-16, big end")
            << QByteArray("\xfe\xff\0x", 4) << QStringLiteral("UTF-16");
        QTest::newRow("in the view")
            << QByteArray("x = 1\n# clonescope: a=\xff\n") << QStringLiteral("line 2");
        QTest::newRow("utf-16") << QByteArray("\xff\xfex\0", 4) << QStringLiteral("UTF-16");
    }
    void whatIsNotUtf8IsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        FileContent content;
        const QString error = loadFile(written("bad.py", bytes), content);
        QVERIFY2(error.contains(says), qPrintable(error));
        QVERIFY2(error.startsWith(file("bad.py")), qPrintable(error));
        QVERIFY2(error.contains(QStringLiteral("save it as UTF-8"), Qt::CaseInsensitive),
                 qPrintable(error));
    }

    void whatIsNoFileIsRefused()
    {
        FileContent content;
        QVERIFY(loadFile(file("none.py"), content).contains(QStringLiteral("no such file")));
        QVERIFY(loadFile(m_folder.path(), content).contains(QStringLiteral("folder")));
        QVERIFY(
            loadFile(QStringLiteral("/dev/zero"), content).contains(QStringLiteral("ordinary")));
        // It is there and is opened, but its first byte cannot be read by anyone.
        const QString memory = QStringLiteral("/proc/self/mem");
        QVERIFY(loadFile(memory, content).startsWith(memory + QStringLiteral(" cannot be read")));
        QVERIFY(
            loadFile(QStringLiteral("a\0b.py"), content).contains(QStringLiteral("not a name")));
        QFile huge(file("huge.py"));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(largestFile + 1));
        QVERIFY(loadFile(huge.fileName(), content).contains(QStringLiteral("too large")));
    }

    void aFailedSaveLeavesTheOldFileAndSaysWhatToDo()
    {
        const FileContent content {QStringLiteral("x = 1\n"), false, {}};
        const QString inNoFolder = file("no/such/folder/a.py");
        QVERIFY(saveFile(inNoFolder, content).sentence.contains(inNoFolder));
        QVERIFY(saveFile(m_folder.path(), content).sentence.contains(QStringLiteral("folder")));
        if (QFile::exists(QStringLiteral("/dev/full")))
            QVERIFY(!saveFile(QStringLiteral("/dev/full/a.py"), content).isWritten());
    }

    // Whatever part of a save fails, the text still counts as unsaved.
    void aFailedSaveLeavesTheDirtyMark()
    {
        Document document;
        const QString path = written("dirty.py", "x = 1\n");
        QCOMPARE(document.open(path), QString());
        document.replace(0, 0, QStringLiteral("# new\n"));
        qputenv("CLONESCOPE_FAULTS_IN", m_folder.path().toUtf8());
        for (const QByteArray &call : {QByteArray("write"), QByteArray("fsync"),
                                       QByteArray("close"), QByteArray("rename")}) {
            for (const int error : {ENOSPC, EDQUOT, EIO}) {
                qputenv("CLONESCOPE_FAULTS", call + ':' + QByteArray::number(error));
                QCOMPARE(document.save(path).kind, WriteResult::Kind::Failed);
                QVERIFY(!document.isClean());
            }
        }
        qunsetenv("CLONESCOPE_FAULTS");
        FileContent content;
        QCOMPARE(loadFile(path, content), QString());
        QCOMPARE(content.text, QStringLiteral("x = 1\n"));
        QVERIFY(document.save(path).isWritten());
        QVERIFY(document.isClean());
    }
};

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"
