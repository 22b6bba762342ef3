// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"

#include "app/document/savedview.h"
#include "app/recordings/tracereader.h"
#include "app/text/textlines.h"

#include <algorithm>
#include <utility>

namespace clonescope::app
{

namespace
{

RunOutcome emptyOutcome(const model::Semantics &semantics)
{
    auto run = std::make_shared<model::Run>();
    run->semantics = semantics;
    return {{}, std::move(run), true, false};
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
    connect(&m_fresh, &FreshRun::finished, this, [this](const RunOutcome &outcome) {
        tell(adopt(outcome) | Change::Running);
        tellClean();
    });
    connect(&m_fresh, &FreshRun::becameStale, this,
            [this] { tell(isRunning() ? Change::Run : Change::Run | Change::Running); });
    connect(&m_fresh, &FreshRun::ranOutOfMemory, this, &Document::ranOutOfMemory);
    connect(&m_entering, &Runner::finished, this, &Document::enter);
    connect(&m_entering, &Runner::ranOutOfMemory, this, &Document::ranOutOfMemory);
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
    TextChange change {position, m_content.text.mid(position, removed), added};
    if (change.removed != change.added && !isRecording())
        push(change);
}

bool Document::apply(const TriedEdit &edit)
{
    QString after = m_content.text;
    after.replace(edit.position, edit.removed, edit.added);
    if (isRecording() || !edit.outcome.run || edit.outcome.text != after.toUtf8()
        || edit.outcome.run->semantics != m_state.semantics)
        return false;
    m_fresh.keep(edit.outcome);
    ViewState state = carriedOver(viewState(), outlineOf(edit.outcome.text, *edit.outcome.run));
    state.step = edit.step;
    if (!edit.made.isEmpty())
        state.selection = selectionOf(edit);
    push({edit.position, m_content.text.mid(edit.position, edit.removed), edit.added},
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
        m_content.text.replace(change.position, change.removed.size(), change.added);
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
    if (!isRunning())
        m_pending.reset();
    if (told.parts)
        Q_EMIT changed(told);
}

// ---- Runs ----

Change::Parts Document::rerun()
{
    const bool wasRunning = isRunning(), wasStopped = isStopped();
    const auto known = isRecording() ? m_content.recording
                                     : m_fresh.request(m_content.text.toUtf8(), semantics());
    Change::Parts parts = known ? adopt(*known) : Change::Parts();
    parts.setFlag(Change::Run, known || wasStopped);
    parts.setFlag(Change::Running, wasRunning != isRunning());
    return parts;
}

void Document::stopRun()
{
    stopEntering();
    m_fresh.stop();
}

void Document::runAgain()
{
    if (isStopped())
        tell(rerun());
}

Change::Parts Document::adopt(const RunOutcome &outcome)
{
    m_fresh.take(outcome);
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
    const bool isOther = m_shown.text != m_content.text.toUtf8();
    // Edits count in whole statements; at its last moment a statement is over.
    const bool isBetween = m_within && (!moment() || m_state.step == m_within->last);
    return {m_content.text,
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

std::shared_ptr<KnownSharing> Document::sharing()
{
    if (!m_sharing || !m_sharing->isOf(run(), m_compare))
        m_sharing = std::make_shared<KnownSharing>(run(), m_compare);
    return m_sharing;
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

void Document::changeView(Change::Part part, const std::function<void(ViewState &)> &change)
{
    if (m_within) {
        change(m_state);
        return tell(part);
    }
    ViewState state = viewState();
    change(state);
    if (state != viewState())
        push({}, {state, std::nullopt});
}

void Document::changeView(Change::Part part, model::OriginKey object,
                          const std::function<void(ViewState &, model::OriginKey)> &change)
{
    changeView(part, [&](ViewState &state) {
        if (const auto key = m_within ? object : toPending(object))
            change(state, *key);
    });
}

void Document::pin(model::OriginKey object, QPointF at)
{
    changeView(Change::Pins, object,
               [&](ViewState &state, model::OriginKey key) { state.pins.insert(key, at); });
}

void Document::unpinAll()
{
    changeView(Change::Pins, [](ViewState &state) { state.pins.clear(); });
}

void Document::setFolded(model::OriginKey object, bool folded)
{
    changeView(Change::Folds, object, [&](ViewState &state, model::OriginKey key) {
        if (folded)
            state.folds.insert(key, true);
        else
            state.folds.remove(key); // as it was before
    });
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
    const SavedView saved = readView(content.viewState);
    letGo();
    become(contentOf(content, path, stamp), seenIn(saved), saved.compare);
}

void Document::letGo()
{
    m_aside.reset();
    const QSignalBlocker quiet(&m_undo);
    m_undo.clear();
}

Document::Aside Document::shownProgram() const
{
    return {m_content, viewState(), m_compare, isClean()};
}

void Document::become(DocumentContent content, ViewState view, const ComparePair &compare)
{
    Change told {Change::Text | Change::File | Change::Step | Change::Compare | Change::Selection
                     | Change::Pins | Change::Folds | Change::Semantics | Change::Clean
                     | Change::Run,
                 0, static_cast<int>(text().size()), static_cast<int>(content.text.size())};
    m_within.reset();
    m_entering.cancel();
    m_fresh.reset();
    {
        const QSignalBlocker quiet(&m_recordingUndo);
        m_recordingUndo.clear();
    }
    m_content = std::move(content);
    if (isRecording())
        view.semantics = m_content.recording->run->semantics;
    m_compare = compare;
    m_shown = emptyOutcome(view.semantics);
    m_origins = {};
    m_state = emptyState();
    m_state.semantics = view.semantics;
    m_pending = std::move(view);
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
    QString error = loadToEdit(path, content, stamp);
    if (error.isEmpty())
        reset(content, path, stamp);
    return error;
}

bool Document::holds(const FileContent &content) const
{
    return m_content.holds(content, viewState());
}

QString Document::reload()
{
    if (isTraceFile(path()))
        return tr("It holds a recording now, which File › Open shows.");
    FileContent content;
    if (QString error = loadToEdit(path(), content, m_content.stamp); !error.isEmpty())
        return error;
    const bool isOther = !holds(content);
    const ViewState after = withSaved(viewState(), readView(content.viewState));
    m_content.hasBom = content.hasBom;
    m_content.fileView = content.viewState;
    m_content.inFile = content;
    if (isOther)
        push(leastChange(m_content.text, content.text), {after, std::nullopt});
    m_undo.setClean();
    tell(Change::File);
    return {};
}

void Document::keepAgainst(const FileStamp &inFile)
{
    m_content.stamp = inFile;
    if (isRecording()) // which nothing of ours changes
        return;
    m_content.inFile.reset();
    m_undo.resetClean();
    tellClean();
}

void Document::recover(const UnsavedWork &work)
{
    FileContent inFile;
    if (work.path.isEmpty() || !loadFile(work.path, inFile).isEmpty())
        inFile = {};
    reset(inFile, work.path, work.base);
    m_content.inFile.reset(); // unsaved also where it is the same: who left it had not saved it
    m_content.hasBom = work.content.hasBom;
    m_content.fileView = work.content.viewState;
    const SavedView saved = readView(m_content.fileView);
    push(leastChange(text(), work.content.text), {seenIn(saved), saved.compare});
}

UnsavedWork Document::unsavedWork() const
{
    const Aside program = m_aside.value_or(shownProgram());
    const DocumentContent &content = program.content;
    return {content.path, content.stamp, content.withView(program.view, program.compare)};
}

WriteResult Document::save(const QString &path, const WriteOptions &options)
{
    WriteOptions with = options;
    if (isOverProgram() && programPath() != m_content.path)
        with.notOnto = programPath();
    WriteResult result = m_content.write(path, viewState(), m_compare, with);
    if (!result.isWritten())
        return result;
    if (!isRecording())
        m_undo.setClean();
    tell(Change::File);
    return result;
}

} // namespace clonescope::app
