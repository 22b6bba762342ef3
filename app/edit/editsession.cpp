// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/editsession.h"

#include "app/document/document.h"

namespace clonescope::app
{

namespace
{

// The preview of a change of one text, as a change of another that comes to the same.
Preview asChangeOf(const QString &text, Preview preview)
{
    const QString after = QString::fromUtf8(preview.outcome.text);
    const qsizetype shorter = std::min(text.size(), after.size());
    qsizetype begin = 0, end = 0;
    while (begin < shorter && text[begin] == after[begin])
        ++begin;
    while (end < shorter - begin && text[text.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    preview.position = static_cast<int>(begin);
    preview.removed = static_cast<int>(text.size() - begin - end);
    preview.added = after.mid(begin, after.size() - begin - end);
    return preview;
}

} // namespace

EditSession::EditSession(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&m_worker, &Worker::ranOutOfMemory, this, [this] {
        draft({});
        Q_EMIT busyChanged(false);
        Q_EMIT ranOutOfMemory();
    });
    // A trial of a text that is no longer the document's says nothing about it.
    connect(&document, &Document::changed, this, [this](const Change &change) {
        if (!change.has(Change::Text) && !change.has(Change::Semantics))
            return;
        cancel();
        setBroken({});
    });
}

void EditSession::draft(const std::optional<Edit> &edit)
{
    m_draft.reset();
    if (edit)
        m_draft = app::draft(m_document.editContext(), *edit);
    Q_EMIT draftChanged();
}

void EditSession::commit(const Edit &edit)
{
    const EditContext context = m_document.editContext();
    const Edit whole = named(context, edit);
    start({context, whole, false, [context, whole](const Worker::Cancelled &flag) {
               return preview(context, whole, &flag);
           }});
}

void EditSession::moveToEnd()
{
    if (!m_broken)
        return;
    start({m_broken->without, m_broken->edit, true,
           [broken = *m_broken, text = m_document.text()](const Worker::Cancelled &flag) {
               const Preview atEnd = previewAtEnd(broken.without, broken.edit, &flag);
               return atEnd.isPossible() ? asChangeOf(text, atEnd) : atEnd;
           }});
}

void EditSession::start(const Trial &trial)
{
    m_worker.start([this, trial](const Worker::Cancelled &flag) {
        const Preview tried = trial.make(flag);
        return [this, trial, tried] { take(trial, tried); };
    });
    Q_EMIT busyChanged(true);
}

void EditSession::takeBack()
{
    if (m_broken)
        m_document.undoStack().setIndex(m_broken->undoIndex);
}

void EditSession::leave()
{
    setBroken({});
}

void EditSession::setBroken(std::optional<Broken> broken)
{
    const bool wasBroken = std::exchange(m_broken, std::move(broken)).has_value();
    if (wasBroken || m_broken)
        Q_EMIT breakageChanged();
}

void EditSession::cancel()
{
    draft({});
    if (!m_worker.isBusy())
        return;
    m_worker.cancel();
    Q_EMIT busyChanged(false);
}

void EditSession::take(const Trial &trial, const Preview &preview)
{
    draft({});
    Q_EMIT busyChanged(false);
    const int undoIndex = m_document.undoStack().index();
    QString refusal = preview.refusal;
    if (preview.isPossible() && !m_document.apply(preview))
        refusal = tr("The program is no longer the one that the edit was tried with.");
    if (!refusal.isEmpty()) {
        Q_EMIT trial.isMove ? moveRefused(refusal) : refused(refusal);
        return;
    }
    if (!preview.notice.isEmpty())
        setBroken(Broken {preview.notice, trial.without, trial.edit, undoIndex});
    Q_EMIT committed(preview);
}

} // namespace clonescope::app
