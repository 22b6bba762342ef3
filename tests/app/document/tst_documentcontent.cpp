// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/documentcontent.h"
#include "app/document/savedview.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace clonescope::app;

// What a document is of, and its file.
class TestDocumentContent final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static FileContent file()
    {
        return {QStringLiteral("x = [1]\n"),
                true,
                {{QStringLiteral("other"), QStringLiteral("1")},
                 {QStringLiteral("pins"), QStringLiteral("1.0@3,4")}}};
    }
    static DocumentContent program()
    {
        return contentOf(file(), QStringLiteral("/a/b.py"), stampOf("before"));
    }
    static ViewState seen(const FileContent &content)
    {
        return seenIn(readView(content.viewState));
    }
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private Q_SLOTS:
    void whatWasReadIsHeld();
    void whereOneLooksIsNoDifference();
    void aFileIsWrittenWithWhatIsSeen();
    void theLastStepIsNotWritten();
    void whereNothingIsWrittenNothingIsTakenUp();
    void aRecordingIsWrittenAsItWasRead();
    void whatAnotherProgramWroteIsTakenUpAsItIs();
};

void TestDocumentContent::whatWasReadIsHeld()
{
    const DocumentContent content = program();
    QVERIFY(!content.isRecording());
    QCOMPARE(content.path, QStringLiteral("/a/b.py"));
    QVERIFY(content.holds(file(), seen(file())));
    QCOMPARE(content.withView(seen(file()), {}), file());
    QCOMPARE(contentOf(file(), {}, {}).path, QString());
    QVERIFY(QFileInfo(contentOf(file(), QStringLiteral("b.py"), {}).path).isAbsolute());
}

void TestDocumentContent::whereOneLooksIsNoDifference()
{
    ViewState view = seen(file());
    view.step = 0;
    view.selection = {{1, 0}, QStringLiteral("x")};
    QVERIFY(program().holds(file(), view));
    view.pins.clear();
    QVERIFY(!program().holds(file(), view));
    view = seen(file());
    view.semantics = {clonescope::model::TorchVersion::V1_13};
    QVERIFY(!program().holds(file(), view));
    FileContent other = file();
    other.text += QLatin1Char('\n');
    QVERIFY(!program().holds(other, seen(file())));
}

void TestDocumentContent::aFileIsWrittenWithWhatIsSeen()
{
    DocumentContent content = program();
    ViewState view = seen(file());
    view.folds.insert({1, 0}, true);
    const QString to = path("a.py");
    const ComparePair pair {QStringLiteral("x"), QStringLiteral("y")};
    QVERIFY(content.write(to, view, pair, {}).isWritten());
    QCOMPARE(bytesOf(to),
             QByteArray("\xEF\xBB\xBFx = [1]\n# clonescope: other=1\n"
                        "# clonescope: pins=1.0@3,4\n# clonescope: compare=x,y\n"
                        "# clonescope: folds=1.0+\n"));
    QCOMPARE(content.path, to);
    QCOMPARE(content.stamp, stampOf(bytesOf(to)));
    QVERIFY(content.holds(content.inFile.value(), view));
}

void TestDocumentContent::theLastStepIsNotWritten()
{
    ViewState view = seen(file());
    view.outline = std::make_shared<Outline>();
    const auto steps = [&] { return readView(program().withView(view, {}).viewState).step; };
    QVERIFY(!steps());
    view.outline.reset(); // of the run to come nobody knows which is the last
    view.step = 0;
    QCOMPARE(steps().value(), std::size_t {0});
}

void TestDocumentContent::whereNothingIsWrittenNothingIsTakenUp()
{
    DocumentContent content = program();
    QVERIFY(!content.write(path("none/a.py"), seen(file()), {}, {}).isWritten());
    QCOMPARE(content.path, program().path);
    QCOMPARE(content.stamp, program().stamp);
}

void TestDocumentContent::aRecordingIsWrittenAsItWasRead()
{
    const QString from = path("a.json"), to = path("b.json");
    QFile out(from);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write("{ }") == 3);
    out.close();
    LoadedRecording recording;
    recording.file = from;
    recording.stamp = stampOfFile(from);
    recording.outcome = runProgram("x = 1\n", {});
    DocumentContent content = contentOf(recording);
    QVERIFY(content.isRecording());
    QCOMPARE(content.text, QStringLiteral("x = 1\n"));
    content.path.clear(); // it lies over a program
    QVERIFY(content.write(to, {}, {}, {}).isWritten());
    QCOMPARE(bytesOf(to), QByteArray("{ }"));
    QCOMPARE(content.path, to);
    QVERIFY(QFile::remove(from)); // it stands where it was written
    QVERIFY(content.write(path("c.json"), {}, {}, {}).isWritten());
}

void TestDocumentContent::whatAnotherProgramWroteIsTakenUpAsItIs()
{
    ViewState looking = seen(file());
    looking.step = 1;
    looking.selection = {{1, 0}, QStringLiteral("x")};
    looking.outline = std::make_shared<Outline>();
    QCOMPARE(withSaved(looking, readView(file().viewState)), looking);
    const ViewState after = withSaved(looking, {});
    QVERIFY(after.pins.isEmpty() && !after.selection && !after.outline);
    QCOMPARE(after.step, lastStep); // who stood at the end stands there
    looking.outline.reset();
    QCOMPARE(withSaved(looking, {}).step, std::size_t {1});
}

QTEST_GUILESS_MAIN(TestDocumentContent)
#include "tst_documentcontent.moc"
