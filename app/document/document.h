// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/change.h"
#include "app/document/documentcontent.h"
#include "app/document/freshrun.h"
#include "app/document/knownsharing.h"
#include "app/document/origins.h"
#include "app/document/recovery.h"
#include "app/document/replacetext.h"
#include "app/document/selected.h"
#include "app/document/trial.h"

#include <QObject>
#include <QUndoGroup>
#include <QUndoStack>

#include <functional>
#include <span>

namespace clonescope::app
{

// A program and all that is shown of it. Its text is the only ground state; runs are derived from
// it in the background. Everything that changes goes through here, and is told by one signal.
class Document final : public QObject, private EditTarget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Document)

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    // ---- The text, in UTF-16 units, with the file's own line ends ----
    [[nodiscard]] const QString &text() const { return m_content.text; }
    // One user edit. Single characters typed or deleted in a row become one undo step.
    void replace(int position, int removed, const QString &added);
    // Makes an edit of the picture; false where it cannot be made, or the text has changed since.
    bool apply(const TriedEdit &edit);
    // Of a position as a QPlainTextEdit counts it, where every line end is one character.
    [[nodiscard]] int fromEditor(int position) const;
    [[nodiscard]] QString editorText() const; // line ends as "\n"
    void replaceInEditor(int position, int removed, QString added); // converts line ends
    // Of a line (from 1) and a column in UTF-8 bytes, as problems have them.
    [[nodiscard]] int positionOf(int line, int column) const;

    // ---- Undo: typing, picture edits, pins, folds and the version on one stack ----
    // Of what is shown: a recording has its own, so that the program's is kept under it.
    [[nodiscard]] QUndoStack &undoStack() { return *m_undoGroup.activeStack(); }
    [[nodiscard]] QUndoGroup &undoGroup() { return m_undoGroup; }

    // ---- The run ----
    // What is shown was recorded: its text tells which statements ran, and nothing can be edited.
    [[nodiscard]] bool isRecording() const { return m_content.isRecording(); }
    [[nodiscard]] QString madeBy() const; // of a recording: "Python 3.11.2, PyTorch 1.13.1"
    // A recording that was made a moment ago lies over the program, which comes back as it was:
    // with what is not saved of it, its undo, and where one looked.
    [[nodiscard]] bool isOverProgram() const { return m_aside.has_value(); }
    // It is in no file that a person named.
    [[nodiscard]] bool isUnsavedRecording() const { return isRecording() && path().isEmpty(); }
    void layOver(const LoadedRecording &recording); // the same step, selection and pair are shown
    void backToProgram();
    // The program's own, also where a recording lies over it; empty where it has none.
    [[nodiscard]] const QString &programPath() const
    {
        return m_aside ? m_aside->content.path : path();
    }
    [[nodiscard]] const RunPtr &run() const { return m_shown.run; } // the last good one, never null
    [[nodiscard]] const QByteArray &runText() const { return m_shown.text; } // what it ran, UTF-8
    // The step shown, where there is a run.
    [[nodiscard]] const RunOutcome &shown() const { return m_shown; } // that run beside its text
    [[nodiscard]] model::RunStep here() const { return m_shown.at(m_state.step); }
    [[nodiscard]] const Origins &origins() const { return m_origins; }
    // What is shown is the run of an older text: why, FreshRun says.
    [[nodiscard]] bool isStale() const { return m_fresh.stale() != FreshRun::Stale::No; }
    [[nodiscard]] bool isLate() const { return m_fresh.stale() == FreshRun::Stale::Late; }
    [[nodiscard]] bool isStopped() const { return m_fresh.stale() == FreshRun::Stale::Stopped; }
    [[nodiscard]] const std::vector<model::RunProblem> &problems() const
    {
        return m_fresh.problems();
    }
    [[nodiscard]] bool isRunning() const { return m_fresh.isRunning(); }
    void stopRun(); // the last good run stays; that for a statement's moments, too
    void runAgain(); // what was stopped
    // The line, from 1, of a step's statement in the present text, which may have moved since the
    // run; 0 where it is being edited or gone.
    [[nodiscard]] int lineOfStep(std::size_t step) const;
    [[nodiscard]] std::size_t stepAtLine(int line) const; // the last that begins no later; 0: none

    // ---- Where one looks: never undoable ----
    [[nodiscard]] std::size_t step() const { return m_state.step; }
    [[nodiscard]] std::size_t stepCount() const { return m_shown.run->steps.size(); }
    void setStep(std::size_t step); // clamped
    [[nodiscard]] const model::Heap &heap() const { return run()->heapAfter(step()); }
    [[nodiscard]] const ComparePair &compare() const override { return m_compare; }
    void setCompare(const ComparePair &pair);
    [[nodiscard]] std::shared_ptr<KnownSharing> sharing(); // of that pair, in the run shown
    [[nodiscard]] const Selection &selection() const { return m_state.selection; }
    void select(const Selection &selection);
    [[nodiscard]] Selected selected() const; // what that is at this step

    // ---- Within a statement: its run is made anew, moment by moment; never undoable ----
    [[nodiscard]] bool isWithin() const { return m_within.has_value(); }
    // What the step shown is a moment of; null where it is a whole statement.
    [[nodiscard]] const model::Moment *moment() const;
    // To the next moment: into the next statement, where the step is a whole one. That takes a run;
    // a statement of one moment is just gone past.
    void stepInto();
    void stepOver(); // to the next moment of the same call, or of one further out
    void stepOut(); // to where the call has returned; out of the statement where there is none
    void leaveStatement(); // to whole statements again
    // On to where one of these lines of the text runs next, at any depth, and before it does;
    // reachedNone() where it does not.
    void goOnTo(const std::vector<int> &lines);
    [[nodiscard]] bool isEntering() const { return m_entering.isRunning(); }

    // ---- How it is shown: undoable ----
    [[nodiscard]] const Pins &pins() const { return m_state.pins; }
    void pin(model::OriginKey object, QPointF at);
    void unpinAll(); // Tidy up
    [[nodiscard]] const Folds &folds() const { return m_state.folds; }
    void setFolded(model::OriginKey object, bool folded);
    [[nodiscard]] const model::Semantics &semantics() const { return m_state.semantics; }
    void setSemantics(const model::Semantics &semantics);

    // ---- Files ----
    [[nodiscard]] const QString &path() const
    {
        return m_content.path;
    } // absolute; empty: never saved
    // Nothing was changed since it was read or written, or all of it back again. Of a program that
    // a recording lies over as well.
    [[nodiscard]] bool isClean() const
    {
        return m_aside
            ? m_aside->isClean
            : isRecording() || m_undo.isClean() || (m_content.inFile && holds(*m_content.inFile));
    }
    // What the file held when it was last read or written. What it holds now may be another's work.
    [[nodiscard]] const FileStamp &fileStamp() const { return m_content.stamp; }
    void reset(const FileContent &content, const QString &path,
               const FileStamp &stamp = {}); // forgets undo
    [[nodiscard]] QString open(const QString &path); // the error, or ""
    void open(const LoadedRecording &recording);
    // Takes up what the file of a recording holds now; the same step is shown.
    void reload(const LoadedRecording &recording);
    [[nodiscard]] bool holds(const FileContent &content) const; // but for where one looks
    // Takes up what the file holds now, as one edit that can be undone. The error, or "".
    [[nodiscard]] QString reload();
    // The file is known to hold something else than the text, which thereby counts as unsaved.
    void keepAgainst(const FileStamp &inFile);
    // As an unsaved edit of its file as that stands now.
    void recover(const UnsavedWork &work);
    [[nodiscard]] UnsavedWork unsavedWork() const; // the program's
    // Where it was written, it becomes the path, and the text is clean. A recording is written as
    // it was read.
    [[nodiscard]] WriteResult save(const QString &path, const WriteOptions &options = {});

    [[nodiscard]] EditContext editContext() const;

Q_SIGNALS:
    void reachedNone(); // of the lines that it was to go on to
    // The text is edited, and its run begins right after this: what has to be safe from a run that
    // takes the process with it is to be kept now.
    void aboutToRun();
    void ranOutOfMemory(); // the run did, and is given up as if it were stopped
    void changed(const clonescope::app::Change &change);

private:
    [[nodiscard]] ViewState viewState() const override;
    void restore(const TextChange &change, const std::optional<ViewState> &state,
                 const std::optional<ComparePair> &compare) override;
    // The program while a recording lies over it.
    struct Aside {
        DocumentContent content;
        ViewState view;
        ComparePair compare;
        bool isClean;
    };
    [[nodiscard]] Aside shownProgram() const;
    void letGo(); // of the program and its undo
    // `view` is for the run to come.
    void become(DocumentContent content, ViewState view, const ComparePair &compare);
    void push(const TextChange &change, ReplaceText::After after = {});
    struct SinceRun; // how the text has changed
    [[nodiscard]] SinceRun sinceRun() const;
    [[nodiscard]] int lineOfStep(std::size_t step, const SinceRun &since) const;
    // Until the statement is left that is told moment by moment; else undoable.
    void changeView(Change::Part part, const std::function<void(ViewState &)> &change);
    // The same about an object, by its key in that state.
    void changeView(Change::Part part, model::OriginKey object,
                    const std::function<void(ViewState &, model::OriginKey)> &change);
    [[nodiscard]] std::optional<model::OriginKey> toPending(model::OriginKey key) const;
    Change::Parts rerun();
    Change::Parts adopt(const RunOutcome &outcome);
    Change::Parts show(const ViewState &state);
    void tell(Change::Parts parts);
    void tellClean();

    // What is shown in place of the run of whole statements.
    struct Within {
        RunOutcome whole;
        Origins origins; // of that, as is
        ViewState state;
        std::size_t first = 0, last = 0; // steps that are the statement's moments
    };
    void enter(const RunOutcome &outcome);
    void stopEntering();
    [[nodiscard]] std::size_t wholeStep() const;
    [[nodiscard]] ViewState wholeState() const;
    [[nodiscard]] Selection selectionOfWhole() const;
    [[nodiscard]] Selection selectionOfMoments() const;
    void stepToDepth(std::size_t most);
    [[nodiscard]] std::optional<std::size_t> stepBefore(std::span<const int> lines,
                                                        std::size_t from) const;
    Change::Parts leave();

    DocumentContent m_content;
    QUndoGroup m_undoGroup; // outlives its stacks
    QUndoStack m_undo, m_recordingUndo;
    FreshRun m_fresh;
    RunOutcome m_shown;
    Runner m_entering; // makes the run of a statement's moments
    std::vector<int> m_goal; // the lines that it is made for; empty: its first moment
    std::optional<Within> m_within;
    std::optional<Aside> m_aside;
    Origins m_origins;
    ViewState m_state; // in terms of the run that is shown
    std::optional<ViewState> m_pending; // restored by undo or a file, for the run to come
    ComparePair m_compare;
    std::shared_ptr<KnownSharing> m_sharing; // that was asked for last
    bool m_wasClean = true; // when it was last told
};

} // namespace clonescope::app
