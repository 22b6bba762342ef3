// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/document.h"

#include "app/recordings/tracereader.h"

#include <QFileInfo>
#include <utility>

// A document that shows a recording: in the place of a program, or over it.
namespace clonescope::app
{

QString Document::madeBy() const
{
    return m_recording ? producerText(*m_recording) : QString();
}

Document::Subject Document::subjectOf(const LoadedRecording &recording)
{
    Subject subject;
    subject.text = QString::fromUtf8(recording.outcome.text);
    subject.path = subject.source = recording.file;
    subject.stamp = recording.stamp;
    subject.recording = recording.outcome;
    subject.view.step = recording.outcome.run->steps.size();
    subject.view.semantics = recording.outcome.run->semantics;
    return subject;
}

void Document::open(const LoadedRecording &recording)
{
    letGo();
    become(subjectOf(recording));
}

void Document::reload(const LoadedRecording &recording)
{
    Subject next = subjectOf(recording);
    const model::Semantics semantics = next.view.semantics;
    next.view = viewState();
    next.view.semantics = semantics;
    next.compare = m_compare;
    become(std::move(next));
}

void Document::layOver(const LoadedRecording &recording)
{
    Subject next = subjectOf(recording);
    next.path.clear();
    const ViewState seen = viewState();
    next.view.step = seen.step;
    next.view.outline = seen.outline;
    next.compare = m_compare;
    if (!m_aside)
        m_aside = subject();
    become(std::move(next));
    select(selectionAt(seen.selection.path, heap(), m_origins));
}

void Document::backToProgram()
{
    if (m_aside)
        become(*std::exchange(m_aside, std::nullopt));
}

WriteResult Document::saveRecording(const QString &path, WriteOptions options)
{
    options.notOnto = programPath() == m_path ? QString() : programPath();
    WriteResult result = copyRecording(m_source, m_fileStamp, path, options);
    if (!result.isWritten())
        return result;
    m_path = QFileInfo(path).absoluteFilePath();
    m_source = m_path;
    m_fileStamp = stampOfFile(m_path);
    tell(Change::File);
    return result;
}

} // namespace clonescope::app
