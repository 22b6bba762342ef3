// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/filestamp.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace clonescope::app
{

class Document;

// Looks after a document's file and tells, once for each thing that it comes to hold, when that is
// not what the document has last read or written: written to, replaced by a rename, or gone. What
// the system does not report, as over a network, check() finds.
class DocumentWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentWatch)

public:
    static constexpr std::chrono::milliseconds pause {150}; // in which one change's parts gather

    explicit DocumentWatch(Document &document, QObject *parent = nullptr);
    void check();

Q_SIGNALS:
    void found(const clonescope::app::FileStamp &stamp);
    void settled(); // it holds again what the document knows

private:
    void watch();

    Document &m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    FileStamp m_told; // what was found last
    QByteArray m_seen; // what the system said of the file when it was last read
};

} // namespace clonescope::app
