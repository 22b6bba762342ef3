// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/filestamp.h"
#include "app/files/filewriter.h"
#include "app/run/program.h"
#include "app/run/worker.h"

#include <QObject>
#include <functional>

namespace clonescope::app
{

// A recording as its file held it; `error` says why it could not be read, as a sentence.
struct LoadedRecording {
    QString file; // absolute
    QString error;
    bool wasCancelled = false;
    FileStamp stamp;
    RunOutcome outcome; // where it was read
};

[[nodiscard]] LoadedRecording loadRecording(const QString &file,
                                            const std::atomic<bool> *cancelled = nullptr,
                                            std::atomic<qint64> *bytesRead = nullptr);

// Writes a recording's own file under another name, byte by byte; where that one holds what it did.
[[nodiscard]] WriteResult copyRecording(const QString &from, const FileStamp &stamp,
                                        const QString &to, const WriteOptions &options);

// Reads recordings in the background, the newest that is asked for: one that is still being read is
// called off by the next.
class RecordingLoader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordingLoader)

public:
    using Done = std::function<void(const LoadedRecording &recording)>;

    explicit RecordingLoader(QObject *parent = nullptr);

    void load(const QString &file, const Done &done); // which is told in any case, later
    void cancel(); // tells so
    [[nodiscard]] bool isLoading() const { return bool(m_done); }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] int percent() const; // that is read of it

private:
    void end(const LoadedRecording &recording);

    Worker m_worker;
    QString m_file;
    qint64 m_size = 0;
    std::shared_ptr<std::atomic<qint64>> m_read; // outlives this where the thread does
    Done m_done;
};

} // namespace clonescope::app
