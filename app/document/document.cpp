// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"

#include "app/document/savedview.h"
#include "app/recordings/tracereader.h"
#include "app/text/textlines.h"

#include <QFileInfo>
#include <algorithm>
#include <limits>
#include <utility>

namespace clonescope::app
{

namespace
{

constexpr auto lastStep = std::numeric_limits<std::size_t>::max();

RunOutcome emptyOutcome(const model::Semantics &semantics)
{
    auto run = std::make_shared<model::Run>();
    run->semantics = semantics;
    return {{}, std::move(run), true, false};
}

// What the edit makes, as it is reached by its name.
Selection selectionOf(const TriedEdit &edit)
{
    const model::Run &run = *edit.outcome.run;
    const model::Heap &heap = run.heapAfter(edit.step);
    const model::Slot slot = heap.name(edit.made.toStdString());
    const auto key = slot == model::noSlot ? std::nullopt : Origins(run).key(heap, slot);
    return key ? Selection {*key, edit.made} : Selection();
}

ViewState emptyState()
{
    ViewState state;
    state.outline = std::make_shared<Outline>();
    return state;
}

} // namespace

Document::Document(QObject *parent)
    : QObject(parent)
    , m_shown(emptyOutcome({}))
    , m_state(emptyState())
{
    connect(&m_runner, &Runner::finished, this, [this](const RunOutcome &outcome) {
        m_cache.insert(outcome);
        tell(adopt(outcome) | Change::Running);
        tellClean();
    });
    connect(&m_runner, &Runner::ranOutOfMemory, this, [this] {
        giveUpRun();
        Q_EMIT ranOutOfMemory();
    });
    connect(&m_entering, &Runner::finished, this, &Document::enter);
    connect(&m_entering, &Runner::ranOutOfMemory, this, &Document::ranOutOfMemory);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Document::giveUpWaiting);
    m_undoGroup.addStack(&m_undo);
    m_undoGroup.addStack(&m_recordingUndo);
    m_undoGroup.setActiveStack(&m_undo);
    connect(&m_undo, &QUndoStack::indexChanged, this, &Document::tellClean);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Document::tellClean);
}

Document::~Document()
{
    m_undo.disconnect(this); // it tells of its own end
}

void Document::tell(Change::Parts parts)
{
    if (parts)
        Q_EMIT changed({parts, 0, 0, 0});
}

void Document::tellClean()
{
    if (isClean() == m_wasClean)
        return;
    m_wasClean = !m_wasClean;
    tell(Change::Clean);
}

// ---- Commands ----

void Document::push(const TextChange &change, ReplaceText::After after)
{
    tell(leave());
    undoStack().push(new ReplaceText(*this, change, std::move(after)));
}

void Document::replace(int position, int removed, const QString &added)
{
    TextChange change {position, m_text.mid(position, removed), added};
    if (change.removed != change.added && !isRecording())
        push(change);
}

bool Document::apply(const TriedEdit &edit)
{
    QString after = m_text;
    after.replace(edit.position, edit.removed, edit.added);
    if (isRecording() || !edit.outcome.run || edit.outcome.text != after.toUtf8()
        || edit.outcome.run->semantics != m_state.semantics)
        return false;
    m_cache.insert(edit.outcome);
    ViewState state = carriedOver(viewState(), outlineOf(edit.outcome.text, *edit.outcome.run));
    state.step = edit.step;
    if (!edit.made.isEmpty())
        state.selection = selectionOf(edit);
    push({edit.position, m_text.mid(edit.position, edit.removed), edit.added},
         {state, edit.compare});
    return true;
}

ViewState Document::viewState() const
{
    return m_within ? wholeState() : m_pending.value_or(m_state);
}

void Document::restore(const TextChange &change, const std::optional<ViewState> &state,
                       const std::optional<ComparePair> &compare)
{
    tell(leave());
    Change told;
    const bool editsText = change.removed != change.added;
    if (editsText) {
        m_text.replace(change.position, change.removed.size(), change.added);
        told = {Change::Text, change.position, static_cast<int>(change.removed.size()),
                static_cast<int>(change.added.size())};
    }
    if (state)
        m_pending = *state;
    if (compare && *compare != m_compare) {
        m_compare = *compare;
        told.parts |= Change::Compare;
    }
    const bool otherSemantics = state && state->semantics != m_state.semantics;
    if (otherSemantics) {
        m_state.semantics = state->semantics;
        told.parts |= Change::Semantics;
    }
    if (editsText || otherSemantics) {
        Q_EMIT aboutToRun();
        told.parts |= rerun();
    } else if (state)
        told.parts |= show(carriedOver(*state, m_state.outline));
    if (!m_runner.isRunning())
        m_pending.reset();
    if (told.parts)
        Q_EMIT changed(told);
}

// ---- Runs ----

Change::Parts Document::rerun()
{
    const bool wasRunning = m_runner.isRunning();
    const QByteArray text = m_text.toUtf8();
    Change::Parts parts;
    if (isStopped()) { // still the run of an older text
        m_stale = Stale::Late;
        parts |= Change::Run;
    }
    if (m_recording) {
        m_runner.cancel();
        parts |= adopt(*m_recording);
    } else if (const auto known = m_cache.find(text, m_state.semantics)) {
        m_runner.cancel();
        parts |= adopt(*known);
    } else {
        m_runner.request(text, m_state.semantics);
        if (!m_patience.isActive() && !isLate())
            m_patience.start();
    }
    return wasRunning == m_runner.isRunning() ? parts : parts | Change::Running;
}

void Document::stopRun()
{
    stopEntering();
    if (!m_runner.isRunning())
        return;
    m_runner.cancel();
    giveUpRun();
}

void Document::giveUpRun()
{
    m_patience.stop();
    m_stale = Stale::Stopped;
    m_problems.clear(); // they were the text's before
    tell(Change::Running | Change::Run);
}

void Document::giveUpWaiting()
{
    m_stale = Stale::Late;
    m_problems.clear();
    tell(Change::Run);
}

void Document::runAgain()
{
    if (isStopped())
        tell(rerun());
}

Change::Parts Document::adopt(const RunOutcome &outcome)
{
    m_problems = outcome.run->problems;
    m_patience.stop();
    m_stale = outcome.isReadable ? Stale::No : Stale::Unreadable;
    OutlinePtr outline = m_state.outline;
    if (outcome.isReadable) {
        m_shown = outcome;
        m_origins = Origins(*outcome.run);
        outline = outlineOf(outcome.text, *outcome.run);
    }
    ViewState state = carriedOver(viewState(), outline);
    state.semantics = m_state.semantics;
    m_pending.reset();
    return show(state) | Change::Run;
}

Change::Parts Document::show(const ViewState &state)
{
    Change::Parts parts;
    parts.setFlag(Change::Step, state.step != m_state.step);
    parts.setFlag(Change::Selection, state.selection != m_state.selection);
    parts.setFlag(Change::Pins, state.pins != m_state.pins);
    parts.setFlag(Change::Folds, state.folds != m_state.folds);
    m_state = state;
    return parts;
}

EditContext Document::editContext() const
{
    const bool isOther = m_shown.text != m_text.toUtf8();
    // Edits count in whole statements; at its last moment a statement is over.
    const bool isBetween = m_within && (!moment() || m_state.step == m_within->last);
    return {m_text,
            isBetween ? m_within->whole.run : m_shown.run,
            isBetween ? wholeStep() : m_state.step,
            m_state.semantics,
            {},
            isStale() || isOther,
            isRecording(),
            moment() && !isBetween};
}

// ---- Where one looks ----

void Document::setStep(std::size_t step)
{
    step = std::min(step, stepCount());
    stopEntering(); // who goes elsewhere meanwhile is not taken away from there
    if (step == m_state.step)
        return;
    if (m_pending && m_pending->outline)
        m_pending->step = StatementMap(*m_state.outline, *m_pending->outline).stepOrEarlier(step);
    m_state.step = step;
    tell(Change::Step);
}

void Document::setCompare(const ComparePair &pair)
{
    if (pair == m_compare)
        return;
    m_compare = pair;
    tell(Change::Compare);
}

void Document::select(const Selection &selection)
{
    if (selection == m_state.selection)
        return;
    m_state.selection = selection;
    if (m_pending)
        m_pending->selection
            = Selection {toPending(selection.object).value_or(selection.object), selection.path};
    tell(Change::Selection);
}

Selected Document::selected() const
{
    return selectedAt(heap(), m_origins, m_state.selection);
}

// ---- How it is shown ----

std::optional<model::OriginKey> Document::toPending(model::OriginKey key) const
{
    if (!m_pending || !m_pending->outline)
        return key;
    return StatementMap(*m_state.outline, *m_pending->outline).key(key);
}

void Document::pin(model::OriginKey object, QPointF at)
{
    if (m_within) { // until the statement is left
        m_state.pins.insert(object, at);
        return tell(Change::Pins);
    }
    ViewState state = viewState();
    if (const auto key = toPending(object))
        state.pins.insert(*key, at);
    if (state != viewState())
        push({}, {state, std::nullopt});
}

void Document::unpinAll()
{
    if (m_within) {
        m_state.pins.clear();
        return tell(Change::Pins);
    }
    ViewState state = viewState();
    if (state.pins.isEmpty())
        return;
    state.pins.clear();
    push({}, {state, std::nullopt});
}

void Document::setFolded(model::OriginKey object, bool folded)
{
    const auto set = [folded](Folds &folds, model::OriginKey key) {
        if (folded)
            folds.insert(key, true);
        else
            folds.remove(key); // as it was before
    };
    if (m_within) {
        set(m_state.folds, object);
        return tell(Change::Folds);
    }
    ViewState state = viewState();
    if (const auto key = toPending(object))
        set(state.folds, *key);
    if (state != viewState())
        push({}, {state, std::nullopt});
}

void Document::setSemantics(const model::Semantics &semantics)
{
    if (semantics == m_state.semantics || isRecording())
        return;
    ViewState state = viewState();
    state.semantics = semantics;
    push({}, {state, std::nullopt});
}

// ---- Files ----

void Document::reset(const FileContent &content, const QString &path, const FileStamp &stamp)
{
    Subject subject;
    subject.text = content.text;
    subject.path = path;
    subject.stamp = stamp;
    subject.hasBom = content.hasBom;
    subject.fileView = content.viewState;
    subject.inFile = content;
    const SavedView saved = readView(content.viewState);
    subject.view
        = {saved.step.value_or(lastStep), {}, saved.pins, saved.folds, saved.semantics, {}};
    subject.compare = saved.compare;
    letGo();
    become(std::move(subject));
}

void Document::letGo()
{
    m_aside.reset();
    const QSignalBlocker quiet(&m_undo);
    m_undo.clear();
}

Document::Subject Document::subject() const
{
    return {m_text,      m_path,   m_hasBom,    m_fileStamp, m_fileView, m_inFile,
            m_recording, m_source, viewState(), m_compare,   isClean()};
}

void Document::become(Subject subject)
{
    Change told {Change::Text | Change::File | Change::Step | Change::Compare | Change::Selection
                     | Change::Pins | Change::Folds | Change::Semantics | Change::Clean
                     | Change::Run,
                 0, static_cast<int>(m_text.size()), static_cast<int>(subject.text.size())};
    m_within.reset();
    m_entering.cancel();
    m_runner.cancel();
    {
        const QSignalBlocker quiet(&m_recordingUndo);
        m_recordingUndo.clear();
    }
    m_recording = std::move(subject.recording);
    m_source = subject.source;
    m_text = subject.text;
    m_path = subject.path.isEmpty() ? subject.path : QFileInfo(subject.path).absoluteFilePath();
    m_fileStamp = subject.stamp;
    m_hasBom = subject.hasBom;
    m_fileView = subject.fileView;
    m_inFile = std::move(subject.inFile);
    m_compare = subject.compare;
    m_shown = emptyOutcome(subject.view.semantics);
    m_origins = {};
    m_problems.clear();
    m_patience.stop();
    m_stale = Stale::No;
    m_state = emptyState();
    m_state.semantics = subject.view.semantics;
    m_pending = std::move(subject.view);
    told.parts |= rerun();
    m_wasClean = isClean();
    m_undoGroup.setActiveStack(isRecording() ? &m_recordingUndo : &m_undo);
    Q_EMIT changed(told);
}

QString Document::open(const QString &path)
{
    if (isTraceFile(path)) {
        const LoadedRecording recording = loadRecording(path);
        if (recording.error.isEmpty())
            open(recording);
        return recording.error;
    }
    FileContent content;
    FileStamp stamp;
    QString error = load(path, content, stamp);
    if (error.isEmpty())
        reset(content, path, stamp);
    return error;
}

QString Document::load(const QString &path, FileContent &content, FileStamp &stamp)
{
    FileStamp read;
    if (QString error = loadFile(path, content, &read); !error.isEmpty())
        return error;
    if (const QString why = tooLargeToEdit(content.text); !why.isEmpty())
        return tr("%1 is too large to be edited here: %2. The file stays as it is. Make it smaller "
                  "in another program, and open it again.")
            .arg(path, why);
    stamp = read;
    return {};
}

bool Document::holds(const FileContent &content) const
{
    const SavedView saved = readView(content.viewState);
    const ViewState now = viewState();
    return content.text == m_text && saved.pins == now.pins && saved.folds == now.folds
        && saved.semantics == now.semantics;
}

QString Document::reload()
{
    if (isTraceFile(m_path))
        return tr("It holds a recording now, which File › Open shows.");
    FileContent content;
    if (QString error = load(m_path, content, m_fileStamp); !error.isEmpty())
        return error;
    const bool isOther = !holds(content);
    const SavedView saved = readView(content.viewState);
    const ViewState before = viewState();
    ViewState after = before;
    after.pins = saved.pins;
    after.folds = saved.folds;
    after.semantics = saved.semantics;
    if (after != before) { // they are those of the run to come
        const bool stoodAtEnd = before.outline && before.step >= before.outline->statements.size();
        after.step = stoodAtEnd ? lastStep : before.step;
        after.selection = {};
        after.outline.reset();
    }
    m_hasBom = content.hasBom;
    m_fileView = content.viewState;
    m_inFile = content;
    if (isOther)
        push(leastChange(m_text, content.text), {after, std::nullopt});
    m_undo.setClean();
    tell(Change::File);
    return {};
}

void Document::keepAgainst(const FileStamp &inFile)
{
    m_fileStamp = inFile;
    if (isRecording()) // which nothing of ours changes
        return;
    m_inFile.reset();
    m_undo.resetClean();
    tellClean();
}

void Document::recover(const UnsavedWork &work)
{
    FileContent inFile;
    if (work.path.isEmpty() || !loadFile(work.path, inFile).isEmpty())
        inFile = {};
    reset(inFile, work.path, work.base);
    m_inFile.reset(); // unsaved also where it is the same: who left it had not saved it
    m_hasBom = work.content.hasBom;
    m_fileView = work.content.viewState;
    const SavedView saved = readView(m_fileView);
    const ViewState seen {
        saved.step.value_or(lastStep), {}, saved.pins, saved.folds, saved.semantics, {}};
    push(leastChange(m_text, work.content.text), {seen, saved.compare});
}

FileContent Document::contentOf(const Subject &subject)
{
    const ViewState &state = subject.view;
    const std::size_t last = state.outline ? state.outline->statements.size() : lastStep;
    SavedView view;
    if (state.step < last)
        view.step = state.step;
    view.compare = subject.compare;
    view.pins = state.pins;
    view.folds = state.folds;
    view.semantics = state.semantics;
    return {subject.text, subject.hasBom, writeView(view, subject.fileView)};
}

UnsavedWork Document::unsavedWork() const
{
    const Subject program = m_aside.value_or(subject());
    return {program.path, program.stamp, contentOf(program)};
}

WriteResult Document::save(const QString &path, const WriteOptions &options)
{
    if (isRecording())
        return saveRecording(path, options);
    const FileContent now = contentOf(subject());
    const QByteArray bytes = fileBytes(now);
    WriteResult result = writeFile(path, bytes, options);
    if (!result.isWritten())
        return result;
    m_path = QFileInfo(path).absoluteFilePath();
    m_fileStamp = stampOf(bytes);
    m_fileView = now.viewState;
    m_inFile = now;
    m_undo.setClean();
    tell(Change::File);
    return result;
}

} // namespace clonescope::app
