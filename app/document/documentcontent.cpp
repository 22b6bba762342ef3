// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/documentcontent.h"

#include "app/document/savedview.h"

#include <QFileInfo>

namespace clonescope::app
{

FileContent DocumentContent::withView(const ViewState &seen, const ComparePair &compare) const
{
    const std::size_t last = seen.outline ? seen.outline->statements.size() : lastStep;
    SavedView view {std::nullopt, compare, seen.pins, seen.folds, seen.semantics};
    if (seen.step < last)
        view.step = seen.step;
    return {text, hasBom, writeView(view, fileView)};
}

bool DocumentContent::holds(const FileContent &content, const ViewState &seen) const
{
    const SavedView saved = readView(content.viewState);
    return content.text == text && saved.pins == seen.pins && saved.folds == seen.folds
        && saved.semantics == seen.semantics;
}

WriteResult DocumentContent::write(const QString &to, const ViewState &seen,
                                   const ComparePair &compare, const WriteOptions &options)
{
    const QString absolute = QFileInfo(to).absoluteFilePath();
    if (isRecording()) {
        WriteResult result = copyRecording(source, stamp, to, options);
        if (result.isWritten()) {
            path = source = absolute;
            stamp = stampOfFile(path);
        }
        return result;
    }
    const FileContent now = withView(seen, compare);
    const QByteArray bytes = fileBytes(now);
    WriteResult result = writeFile(to, bytes, options);
    if (result.isWritten()) {
        path = absolute;
        stamp = stampOf(bytes);
        fileView = now.viewState;
        inFile = now;
    }
    return result;
}

DocumentContent contentOf(const FileContent &file, const QString &path, const FileStamp &stamp)
{
    return {file.text,      path.isEmpty() ? path : QFileInfo(path).absoluteFilePath(),
            stamp,          file.hasBom,
            file.viewState, file,
            std::nullopt};
}

DocumentContent contentOf(const LoadedRecording &recording)
{
    DocumentContent content;
    content.text = QString::fromUtf8(recording.outcome.text);
    content.path = content.source = QFileInfo(recording.file).absoluteFilePath();
    content.stamp = recording.stamp;
    content.recording = recording.outcome;
    return content;
}

} // namespace clonescope::app
