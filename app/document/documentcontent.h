// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/documentfile.h"
#include "app/document/recordingloader.h"
#include "app/document/viewstate.h"

namespace clonescope::app
{

// What a document is of, beside its undo stack and how it is looked at: a program and its file, or
// a recording and the file that it stands in.
struct DocumentContent {
    QString text; // of a recording what is known of its program
    QString path; // absolute; empty: in no file that a person named
    FileStamp stamp; // what that held when it was last read or written
    bool hasBom = false;
    QList<QPair<QString, QString>> fileView; // lines of the view, unknown ones too
    std::optional<FileContent> inFile; // none where that is another's work
    std::optional<RunOutcome> recording;
    QString source = {}; // where the recording stands on the disk

    [[nodiscard]] bool isRecording() const { return recording.has_value(); }
    [[nodiscard]] FileContent withView(const ViewState &seen, const ComparePair &compare) const;
    // But for where one looks.
    [[nodiscard]] bool holds(const FileContent &content, const ViewState &seen) const;
    // Where it was written, that is its file. A recording is written as it was read.
    [[nodiscard]] WriteResult write(const QString &to, const ViewState &seen,
                                    const ComparePair &compare, const WriteOptions &options);
};

[[nodiscard]] DocumentContent contentOf(const FileContent &file, const QString &path,
                                        const FileStamp &stamp);
[[nodiscard]] DocumentContent contentOf(const LoadedRecording &recording);

} // namespace clonescope::app
