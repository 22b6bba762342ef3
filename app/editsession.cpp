// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/editsession.h"

#include "app/document.h"

namespace clonescope::app
{

EditSession::EditSession(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    // A trial of a text that is no longer the document's says nothing about it.
    connect(&document, &Document::changed, this, [this](const Change &change) {
        if (change.has(Change::Text))
            cancel();
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
    m_worker.start([this, context = m_document.editContext(), edit](const Worker::Cancelled &flag) {
        const Preview tried = preview(context, edit, &flag);
        return [this, tried] { take(tried); };
    });
    Q_EMIT busyChanged(true);
}

void EditSession::cancel()
{
    draft({});
    if (!m_worker.isBusy())
        return;
    m_worker.cancel();
    Q_EMIT busyChanged(false);
}

void EditSession::take(const Preview &preview)
{
    draft({});
    Q_EMIT busyChanged(false);
    if (!preview.isPossible()) {
        Q_EMIT refused(preview.refusal);
        return;
    }
    m_document.apply(preview);
    Q_EMIT committed(preview);
}

} // namespace clonescope::app
