// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/app/documentfixture.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace clonescope;
using namespace clonescope::app;

class TestDocument final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    // All that must be the same after undo.
    struct Seen {
        QString text;
        std::size_t step;
        Selection selection;
        Pins pins;
        Folds folds;
        model::Semantics semantics;
        bool operator==(const Seen &) const = default;
    };
    static Seen seen(const Document &d)
    {
        return {d.text(), d.step(), d.selection(), d.pins(), d.folds(), d.semantics()};
    }

private Q_SLOTS:
    void itShowsTheLastStepOfWhatItOpened()
    {
        Document document;
        QVERIFY(document.run());
        load(document, "x = 1\nx = 2\n");
        QCOMPARE(document.stepCount(), std::size_t {2});
        QCOMPARE(document.step(), std::size_t {2});
        QCOMPARE(atom(document, "x"), u("2"));
        document.setStep(1);
        QCOMPARE(atom(document, "x"), u("1"));
        document.setStep(99);
        QCOMPARE(document.step(), std::size_t {2});
        QVERIFY(document.isClean());
    }

    void typingRunsAndUndoBringsEverythingBack()
    {
        Document document;
        load(document, "x = [1]\ny = x\n");
        document.setStep(1);
        document.select({{1, 0}, u("x")});
        const Seen before = seen(document);
        document.replace(5, 1, u("7"));
        awaitRun(document);
        QCOMPARE(document.step(), std::size_t {1});
        QVERIFY(!document.isClean());
        document.setStep(2);
        document.undoStack().undo();
        awaitRun(document);
        QCOMPARE(seen(document), before);
        QVERIFY(document.isClean());
        document.undoStack().redo();
        awaitRun(document);
        QCOMPARE(document.text(), u("x = [7]\ny = x\n"));
        QCOMPARE(document.step(), std::size_t {2}); // as it was when undone
    }

    void brokenTextKeepsTheLastGoodRun()
    {
        Document document;
        load(document, "x = 1\n");
        const RunPtr good = document.run();
        document.replace(6, 0, u("y = (\n"));
        awaitRun(document);
        QVERIFY(document.isStale());
        QCOMPARE(document.run(), good);
        QCOMPARE(document.problems().size(), std::size_t {1});
        QCOMPARE(document.problems()[0].line, 2);
        QVERIFY(!preview(document, edit::Rebind {u("z"), u("1")}).isPossible());
        document.replace(10, 1, u("2"));
        awaitRun(document);
        QVERIFY(!document.isStale());
        QVERIFY(document.problems().empty());
        QCOMPARE(document.stepCount(), std::size_t {2});
    }

    void lookingIsNeverUndoableAndNeverClearsRedo()
    {
        Document document;
        load(document, "x = 1\ny = 2\n");
        document.replace(0, 0, u("z = 0\n"));
        document.undoStack().undo();
        awaitRun(document);
        document.setStep(1);
        document.setCompare({u("x"), u("y")});
        document.select({{1, 0}, u("x")});
        QVERIFY(document.isClean());
        QVERIFY(document.undoStack().canRedo());
        QVERIFY(!document.undoStack().canUndo());
    }

    void pinsFoldsAndVersionAreUndoable()
    {
        Document document;
        load(document, "x = [1]\n");
        const Seen before = seen(document);
        document.pin({1, 0}, {10, 20});
        document.setFolded({1, 0}, true);
        document.setSemantics({model::TorchVersion::V1_13});
        awaitRun(document);
        QCOMPARE(document.run()->semantics.torch, model::TorchVersion::V1_13);
        const Seen after = seen(document);
        QVERIFY(!document.isClean());
        QCOMPARE(document.undoStack().count(), 3);
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        awaitRun(document);
        QCOMPARE(seen(document), before);
        QCOMPARE(document.run()->semantics.torch, model::TorchVersion::V2_6);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        awaitRun(document);
        QCOMPARE(seen(document), after);
        document.pin({1, 0}, {10, 20}); // no change, no command
        QCOMPARE(document.undoStack().count(), 3);
    }

    void pinsAndSelectionFollowTheirObject()
    {
        Document document;
        load(document, "x = [1]\ny = [2]\n");
        document.pin({2, 0}, {5, 5});
        document.select({{2, 0}, u("y")});
        document.replace(0, 0, u("w = [0]\n"));
        awaitRun(document);
        QCOMPARE(document.pins(), (Pins {{{3, 0}, {5, 5}}}));
        QCOMPARE(document.selection().object, (model::OriginKey {3, 0}));
        document.undoStack().undo();
        awaitRun(document);
        QCOMPARE(document.pins(), (Pins {{{2, 0}, {5, 5}}}));
    }

    void theSignalTellsWhatChanged()
    {
        Document document;
        load(document, "x = 1\n");
        QSignalSpy spy(&document, &Document::changed);
        document.replace(4, 1, u("23"));
        QVERIFY(!spy.isEmpty());
        const auto change = spy[0][0].value<Change>();
        QVERIFY(change.has(Change::Text) && change.has(Change::Running));
        QCOMPARE(change.position, 4);
        QCOMPARE(change.removed, 1);
        QCOMPARE(change.added, 2);
        awaitRun(document);
        QVERIFY(spy.last()[0].value<Change>().has(Change::Run));
        spy.clear();
        document.setStep(0);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<Change>().parts, Change::Parts(Change::Step));
        document.setStep(0);
        QCOMPARE(spy.size(), 1);
    }

    void anEndlessProgramNeverBlocks()
    {
        Document document;
        load(document, "x = 1\n");
        document.replace(6, 0, u("while True:\n    pass\n"));
        QVERIFY(document.isRunning());
        QSignalSpy spy(&document, &Document::changed);
        document.stopRun();
        QVERIFY(!document.isRunning());
        QVERIFY(document.isStopped() && document.isStale());
        QVERIFY(spy.last()[0].value<Change>().has(Change::Run));
        QCOMPARE(document.stepCount(), std::size_t {1});
        QVERIFY(!preview(document, edit::DeleteName {u("x")}).isPossible());
        document.runAgain();
        QVERIFY(document.isRunning() && !document.isStopped());
        document.stopRun();
        spy.clear();
        document.replace(0, 0, u("#\n")); // still endless, but no longer stopped
        QVERIFY(document.isRunning() && !document.isStopped());
        QCOMPARE(spy.size(), 1);
        QVERIFY(spy[0][0].value<Change>().has(Change::Run));
        document.replace(static_cast<int>(document.text().size()) - 5, 4, u("break"));
        awaitRun(document);
        QVERIFY(!document.isStopped() && !document.isStale());
        QCOMPARE(document.stepCount(), std::size_t {2});
        document.runAgain(); // nothing was stopped
        QVERIFY(!document.isRunning());
    }

    void whatIsAsInTheFileIsClean()
    {
        Document document;
        load(document, "x = [1]\n");
        QSignalSpy spy(&document, &Document::changed);
        const auto toldClean = [&] {
            const bool told = std::any_of(spy.begin(), spy.end(), [](const QList<QVariant> &args) {
                return args[0].value<Change>().has(Change::Clean);
            });
            spy.clear();
            return told;
        };
        for (int i = 0; i < 2; ++i) {
            document.setSemantics({model::TorchVersion::V1_13});
            QVERIFY(!document.isClean() && toldClean());
            document.setSemantics({model::TorchVersion::V2_6});
            QVERIFY(document.isClean() && toldClean());
            awaitRun(document);
        }
        document.replace(5, 1, u("2"));
        QVERIFY(!document.isClean() && toldClean());
        document.replace(0, 8, u("x = [1]\n"));
        QVERIFY(document.isClean() && toldClean());
        document.undoStack().undo();
        QVERIFY(!document.isClean() && toldClean());
        // Not where the file is known to hold something else.
        document.undoStack().redo();
        document.keepAgainst({});
        QVERIFY(!document.isClean());
        document.replace(5, 1, u("2"));
        document.replace(5, 1, u("1"));
        QVERIFY(!document.isClean());
    }

    void aLongRunLeavesNothingOfTheTextBefore()
    {
        Document document;
        load(document, "x = 1\n");
        document.replace(6, 0, u("while\n"));
        awaitRun(document);
        QVERIFY(!document.problems().empty());
        document.replace(11, 0, u(" True: x = x + 1"));
        QVERIFY(!document.isLate()); // what ends soon changes nothing in between
        QSignalSpy spy(&document, &Document::changed);
        QTRY_VERIFY(document.isLate());
        QVERIFY(spy.last()[0].value<Change>().has(Change::Run));
        QVERIFY(document.isStale() && document.isRunning() && document.problems().empty());
        document.stopRun();
        QVERIFY(document.isStopped() && !document.isLate());
        document.runAgain(); // known to be long
        QVERIFY(document.isLate());
        document.undoStack().undo();
        awaitRun(document);
        QVERIFY(!document.isLate() && !document.isStopped());
    }

    // Whoever asks is given one, so that nothing is worked out twice.
    void theSharingIsThatOfTheRunAndThePair()
    {
        Document document;
        load(document, "x = [[1]]\ny = list(x)\n");
        document.setCompare({u("x"), u("y")});
        const auto sharing = document.sharing();
        QCOMPARE(sharing->at(2)->shared.objects, std::size_t {1});
        document.setStep(1);
        QCOMPARE(document.sharing(), sharing);
        document.setCompare({u("y"), u("x")});
        QVERIFY(document.sharing() != sharing);
        document.setCompare({u("x"), u("y")});
        document.replace(0, 0, u("import copy\n"));
        awaitRun(document);
        QVERIFY(document.sharing()->isOf(document.run(), document.compare()));
        QVERIFY(document.sharing()->at(3));
    }

    void linesEndAsTheyDidAndTheEditorCountsThemOnce()
    {
        Document document;
        load(document, "x = 1\r\ny = 2\r\n");
        QCOMPARE(document.editorText(), u("x = 1\ny = 2\n"));
        QCOMPARE(document.stepCount(), std::size_t {2});
        const QString editor = document.editorText();
        for (int at = 0; at <= editor.size(); ++at)
            QCOMPARE(document.text().left(document.fromEditor(at)).remove(u("\r")),
                     editor.left(at));
        document.replaceInEditor(6, 0, u("z = 3\n"));
        QCOMPARE(document.text(), u("x = 1\r\nz = 3\r\ny = 2\r\n"));
        document.replaceInEditor(5, 1, {});
        QCOMPARE(document.text(), u("x = 1z = 3\r\ny = 2\r\n"));
    }

    void positionsOfProblemsAreInTheEditorsUnits()
    {
        Document document;
        load(document, "s = 'ä😀'; t = (\n");
        QCOMPARE(document.positionOf(1, 0), 0);
        QCOMPARE(document.positionOf(1, 6), 5 + 0); // inside ä: before it
        QCOMPARE(document.positionOf(1, 7), 6);
        QCOMPARE(document.positionOf(1, 11), 8);
        QCOMPARE(document.positionOf(1, 999), 16);
        QCOMPARE(document.positionOf(99, 0), document.text().size());
    }

    void linesOfStepsMoveWithTheText()
    {
        Document document;
        load(document, "x = 1\ny = 2\nz = 3\n");
        document.replace(6, 0, u("# (\n)\n")); // broken: the old run stays
        awaitRun(document);
        QVERIFY(document.isStale());
        QCOMPARE(document.lineOfStep(1), 1);
        QCOMPARE(document.lineOfStep(2), 4);
        QCOMPARE(document.lineOfStep(3), 5);
        QCOMPARE(document.lineOfStep(0), 0);
        QCOMPARE(document.stepAtLine(1), std::size_t {1});
        QCOMPARE(document.stepAtLine(3), std::size_t {1});
        QCOMPARE(document.stepAtLine(4), std::size_t {2});
        QCOMPARE(document.stepAtLine(99), std::size_t {3});
        QCOMPARE(document.stepAtLine(0), std::size_t {0});
    }

    void linesOfStepsMoveWhateverEndsThem()
    {
        for (const char *end : {"\n", "\r\n", "\r"}) {
            const auto lines = [&](const char *text) { return u(text).replace(u("\n"), u(end)); };
            Document document;
            load(document, lines("x = 1\ny = 2\nz = 3\n").toUtf8().constData());
            document.replace(0, 0, lines("# (\n(\n")); // broken: the old run stays
            awaitRun(document);
            QVERIFY(document.isStale());
            QCOMPARE(document.lineOfStep(1), 3);
            QCOMPARE(document.lineOfStep(3), 5);
        }
    }

    void whatStandsBetweenTwoChangesIsStillThere()
    {
        Document document;
        load(document, "x = 1\ny = 2\nz = 3\n");
        document.replace(0, 1, {}); // broken: the old run stays
        document.replace(static_cast<int>(document.text().size()), 0, u("\t"));
        awaitRun(document);
        QVERIFY(document.isStale());
        QCOMPARE(document.lineOfStep(1), 0);
        QCOMPARE(document.lineOfStep(2), 2);
        QCOMPARE(document.lineOfStep(3), 3);
        document.replace(5, 0, u("w = [\n")); // a line more, still between
        awaitRun(document);
        QCOMPARE(document.lineOfStep(2), 3);
        QCOMPARE(document.lineOfStep(3), 4);
    }

    void aSavedFileOpensAsItWasSeen()
    {
        Document document;
        load(document, "x = [1]\ny = [2]\nz = 3");
        document.setStep(2);
        document.setCompare({u("x"), u("y")});
        document.pin({1, 0}, {10.5, -3});
        document.setFolded({2, 0}, true);
        document.setSemantics({model::TorchVersion::V1_13});
        awaitRun(document);
        const QString path = m_folder.filePath(u("a.py"));
        QCOMPARE(document.save(path).sentence, QString());
        QVERIFY(document.isClean());
        QCOMPARE(document.path(), path);
        document.setFolded({1, 0}, true); // there and back is no change
        QVERIFY(!document.isClean());
        document.setFolded({1, 0}, false);
        QVERIFY(document.isClean());
        Document again;
        QCOMPARE(again.open(path), QString());
        awaitRun(again);
        QCOMPARE(seen(again), seen(document));
        QCOMPARE(again.compare(), document.compare());
        QVERIFY(again.isClean());
        QCOMPARE(again.unsavedWork().content, document.unsavedWork().content);
    }

    void aFailedOpenChangesNothing()
    {
        Document document;
        load(document, "x = 1\n");
        QVERIFY(!document.open(m_folder.filePath(u("none.py"))).isEmpty());
        QCOMPARE(document.text(), u("x = 1\n"));
        QVERIFY(!document.save(m_folder.filePath(u("no/a.py"))).isWritten());
        QCOMPARE(document.path(), QString());
    }

    // Any sequence of edits and undos: at every point what is shown is what a fresh run shows, and
    // undoing all gives the start.
    void randomSequencesAreExact()
    {
        const QStringList pieces {
            u("x = [1, 2]\n"),   u("y = x\n"), u("x.append(3)\n"), u("("), u("a"), u("\n"),
            u("import torch\n"), u(" ")};
        QRandomGenerator random(20'240'607);
        for (int round = 0; round < 8; ++round) {
            Document document;
            load(document, "import copy\nx = [1]\ny = copy.copy(x)\n");
            const Seen start = seen(document);
            for (int i = 0; i < 25; ++i) {
                const int kind = static_cast<int>(random.bounded(10));
                const int size = static_cast<int>(document.text().size());
                if (kind < 4) {
                    document.replace(static_cast<int>(random.bounded(size + 1)), 0,
                                     pieces[random.bounded(static_cast<int>(pieces.size()))]);
                } else if (kind < 6 && size > 0) {
                    const int at = static_cast<int>(random.bounded(size));
                    document.replace(at, std::min(3, size - at), {});
                } else if (kind == 6) {
                    document.undoStack().undo();
                } else if (kind == 7) {
                    document.undoStack().redo();
                } else if (kind == 8) {
                    document.pin({static_cast<std::uint32_t>(random.bounded(4)), 0}, {1.0 * i, 0});
                } else {
                    document.setStep(random.bounded(4U));
                }
                if (random.bounded(3) == 0) { // else the next edit overtakes the run
                    awaitRun(document);
                    QVERIFY2(isAsFreshlyRun(document), qPrintable(document.text()));
                }
            }
            document.undoStack().setIndex(0);
            awaitRun(document);
            QCOMPARE(document.text(), start.text);
            QCOMPARE(document.pins(), start.pins);
            QVERIFY(isAsFreshlyRun(document));
            QVERIFY(document.isClean());
        }
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
