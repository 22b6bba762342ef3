// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"

#include "app/recordings/tracereader.h"

#include <utility>

// A document that shows a recording: in the place of a program, or over it.
namespace clonescope::app
{

QString Document::madeBy() const
{
    return isRecording() ? producerText(*m_content.recording) : QString();
}

void Document::open(const LoadedRecording &recording)
{
    letGo();
    ViewState view;
    view.step = lastStep;
    become(contentOf(recording), view, {});
}

void Document::reload(const LoadedRecording &recording)
{
    become(contentOf(recording), viewState(), m_compare);
}

void Document::layOver(const LoadedRecording &recording)
{
    const ViewState seen = viewState();
    ViewState next;
    next.step = seen.step;
    next.outline = seen.outline;
    DocumentContent content = contentOf(recording);
    content.path.clear();
    if (!m_aside)
        m_aside = shownProgram();
    become(std::move(content), next, m_compare);
    select(selectionAt(seen.selection.path, heap(), m_origins));
}

void Document::backToProgram()
{
    if (!m_aside)
        return;
    Aside program = *std::exchange(m_aside, std::nullopt);
    become(std::move(program.content), std::move(program.view), program.compare);
}

} // namespace clonescope::app
