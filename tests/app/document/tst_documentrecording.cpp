// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/recordingloader.h"
#include "tests/app/documentfixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace clonescope;
using namespace clonescope::app;

namespace
{

// What real Python writes of `x = [1]`, `y = x`, `y.append(2)`.
constexpr auto recorded = R"trace({"format": "clonescope-trace", "version": 1,
"producer": {"python": "3.11.2", "torch": "1.13.1"}, "error": null, "steps": [
{"line": 1, "end_line": 1, "source": "x = [1]", "stdout": "", "error": null, "names": {"x": {"ref": 0}},
 "objects": [{"id": 0, "uid": 1, "type": "list", "items": [[0, {"atom": "int", "repr": "1"}]]}]},
{"line": 2, "end_line": 2, "source": "y = x", "stdout": "", "error": null, "names": {"x": {"ref": 0}, "y": {"ref": 0}},
 "objects": [{"id": 0, "uid": 1, "type": "list", "items": [[0, {"atom": "int", "repr": "1"}]]}]},
{"line": 3, "end_line": 3, "source": "y.append(2)", "stdout": "", "error": null, "names": {"x": {"ref": 0}, "y": {"ref": 0}},
 "objects": [{"id": 0, "uid": 1, "type": "list", "items": [[0, {"atom": "int", "repr": "1"}], [1, {"atom": "int", "repr": "2"}]]}]}
]})trace";

constexpr auto program = "x = [1]\ny = x\ny.append(2)\n";

} // namespace

// A document that shows a recording in the place of a program, or over it.
class TestDocumentRecording final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString written(const char *name, const QByteArray &bytes = recorded) const
    {
        QString path = m_folder.filePath(u(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            throw std::runtime_error(name);
        return path;
    }

private Q_SLOTS:
    void itIsShownAndNotEdited()
    {
        Document document;
        const QString path = written("a.json");
        QCOMPARE(document.open(path), QString());
        QVERIFY(document.isRecording());
        QVERIFY(!document.isOverProgram());
        QCOMPARE(document.madeBy(), u("Python 3.11.2, PyTorch 1.13.1"));
        QCOMPARE(document.text(), u(program));
        QCOMPARE(document.step(), std::size_t {3});
        document.replace(0, 1, u("z"));
        document.setSemantics({model::TorchVersion::V2_6});
        QCOMPARE(document.text(), u(program));
        QCOMPARE(document.semantics().torch, model::TorchVersion::V1_13);
        QVERIFY(!preview(document, edit::AppendItem {u("x"), u("3")}).isPossible());
        QVERIFY(document.isClean());
        QVERIFY(!document.open(written("b.json", QByteArray(recorded).left(700))).isEmpty());
        QCOMPARE(document.path(), path);
    }

    void itLiesOverAProgramThatComesBackAsItWas()
    {
        Document document;
        load(document, program);
        document.replace(0, 0, u("# mine\n"));
        awaitRun(document);
        document.pin({1, 0}, {10, 20});
        document.setCompare({u("x"), u("y")});
        document.setStep(2);
        document.select({{1, 0}, u("y")});
        const QString text = document.text();
        const int undo = document.undoStack().index();
        const LoadedRecording recording = loadRecording(written("a.json"));
        document.layOver(recording);
        QVERIFY(document.isRecording() && document.isOverProgram());
        QVERIFY(document.isUnsavedRecording());
        QCOMPARE(document.step(), std::size_t {2});
        QCOMPARE(document.selection().path, u("y"));
        QVERIFY(document.selected().object != model::noSlot);
        QCOMPARE(document.compare().a, u("x"));
        QVERIFY(document.pins().isEmpty());
        QVERIFY(!document.undoStack().canUndo());
        QVERIFY(!document.isClean()); // the program is not
        QCOMPARE(document.unsavedWork().content.text, text);
        document.pin({1, 0}, {1, 1});
        document.setStep(3);
        document.layOver(recording); // once more: the program stays under it
        document.backToProgram();
        awaitRun(document);
        QVERIFY(!document.isRecording() && !document.isOverProgram());
        QCOMPARE(document.text(), text);
        QCOMPARE(document.step(), std::size_t {2});
        QCOMPARE(document.selection().path, u("y"));
        QCOMPARE(document.pins().value({1, 0}), QPointF(10, 20));
        QCOMPARE(document.undoStack().index(), undo);
        QVERIFY(isAsFreshlyRun(document));
        document.undoStack().setIndex(0);
        awaitRun(document);
        QVERIFY(document.isClean());
        QCOMPARE(document.text(), u(program));
    }

    void whoStoodAtTheEndStandsThere()
    {
        Document document;
        load(document, "x = [1]\ny = x\n");
        document.layOver(loadRecording(written("a.json")));
        QCOMPARE(document.step(), std::size_t {3});
    }

    void anotherDocumentLetsTheProgramGo()
    {
        Document document;
        load(document, program);
        document.layOver(loadRecording(written("a.json")));
        QCOMPARE(document.open(written("b.json")), QString());
        QVERIFY(!document.isOverProgram());
        document.backToProgram();
        QVERIFY(document.isRecording());
    }

    void itIsSavedByteByByte()
    {
        Document document;
        load(document, program);
        const QString path = written("a.json"), to = m_folder.filePath(u("kept.json"));
        document.layOver(loadRecording(path));
        QCOMPARE(document.save(to).sentence, QString());
        QCOMPARE(document.path(), to);
        QVERIFY(!document.isUnsavedRecording() && document.isOverProgram());
        QFile kept(to);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray(recorded));
        QCOMPARE(written("kept.json", "{}"), to);
        const WriteResult changed = document.save(m_folder.filePath(u("other.json")));
        QVERIFY(!changed.isWritten() && changed.sentence.contains(to));
        QVERIFY(!QFile::exists(m_folder.filePath(u("other.json"))));
    }

    void itIsReadInTheBackground()
    {
        RecordingLoader loader;
        int told = 0;
        LoadedRecording last;
        const auto take = [&](const LoadedRecording &recording) {
            ++told;
            last = recording;
        };
        loader.load(written("a.json"), take);
        QVERIFY(loader.isLoading());
        QCOMPARE(told, 0);
        QTRY_COMPARE(told, 1);
        QVERIFY(last.error.isEmpty() && last.outcome.run->steps.size() == 3);
        QCOMPARE(loader.percent(), 100);
        loader.load(written("a.json"), take);
        loader.cancel();
        QCOMPARE(told, 2);
        QVERIFY(last.wasCancelled && !loader.isLoading());
        loader.load(written("a.json"), take);
        loader.load(written("b.json", "{"), take); // which calls the first one off
        QCOMPARE(told, 3);
        QVERIFY(last.wasCancelled);
        QTRY_COMPARE(told, 4);
        QVERIFY2(last.error.contains(u("b.json")), qPrintable(last.error));
    }
};

QTEST_GUILESS_MAIN(TestDocumentRecording)
#include "tst_documentrecording.moc"
