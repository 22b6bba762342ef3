// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/recordingloader.h"

#include "app/recordings/tracereader.h"
#include "app/text/sentences.h"
#include "app/text/textlines.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace clonescope::app
{

LoadedRecording loadRecording(const QString &file, const std::atomic<bool> *cancelled,
                              std::atomic<qint64> *bytesRead)
{
    LoadedRecording recording;
    recording.file = QFileInfo(file).absoluteFilePath();
    recording.stamp = stampOfFile(file);
    recording.error = loadTrace(file, recording.outcome, cancelled, bytesRead);
    if (!recording.error.isEmpty())
        return recording;
    if (const QString why = tooLargeToEdit(QString::fromUtf8(recording.outcome.text));
        !why.isEmpty())
        recording.error
            = RecordingLoader::tr("The program of %1 is too large to be shown: %2.").arg(file, why);
    return recording;
}

WriteResult copyRecording(const QString &from, const FileStamp &stamp, const QString &to,
                          const WriteOptions &options)
{
    using Kind = WriteResult::Kind;
    constexpr qint64 part = 1 << 20U;
    QFile source(from);
    if (stampOfFile(from) != stamp || !source.open(QIODevice::ReadOnly))
        return {Kind::Failed,
                RecordingLoader::tr("%1 was not written: %2, which the recording was read from, is "
                                    "gone or holds something else now.")
                    .arg(to, from)};
    FileWriter out(to, options);
    while (!source.atEnd() && out.write(source.read(part)) > 0) { }
    if (source.error() != QFileDevice::NoError)
        return {Kind::Failed,
                withFullStop(RecordingLoader::tr("%1 was not written: %2 cannot be read: %3")
                                 .arg(to, from, source.errorString()))};
    return out.commit();
}

RecordingLoader::RecordingLoader(QObject *parent)
    : QObject(parent)
{
    connect(&m_worker, &Worker::ranOutOfMemory, this, [this] {
        LoadedRecording none;
        none.error = tr("%1 needs more memory than there is. Close other programs, and open it "
                        "again.")
                         .arg(m_file);
        end(none);
    });
}

void RecordingLoader::load(const QString &file, const Done &done)
{
    cancel();
    m_file = file;
    m_size = QFileInfo(file).size();
    m_read = std::make_shared<std::atomic<qint64>>(0);
    m_done = done;
    m_worker.start(
        [this, file, read = m_read](const Worker::Cancelled &cancelled) -> Worker::Deliver {
            LoadedRecording recording = loadRecording(file, &cancelled, read.get());
            return [this, recording = std::move(recording)] { end(recording); };
        });
}

void RecordingLoader::cancel()
{
    m_worker.cancel();
    LoadedRecording none;
    none.wasCancelled = true;
    end(none);
}

int RecordingLoader::percent() const
{
    return m_read && m_size > 0 ? static_cast<int>(std::min<qint64>(*m_read * 100 / m_size, 100))
                                : 0;
}

// Who is told may ask for the next.
void RecordingLoader::end(const LoadedRecording &recording)
{
    if (const Done done = std::exchange(m_done, {}))
        done(recording);
}

} // namespace clonescope::app
