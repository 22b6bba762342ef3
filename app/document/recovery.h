// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/documentfile.h"
#include "app/files/filestamp.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <memory>

namespace clonescope::app
{

// A document as it stands, unsaved: its text and all that is seen of it.
struct UnsavedWork {
    QString path; // absolute, of its file; empty where it was never saved
    FileStamp base; // what that file held when it was last read or written
    FileContent content;
};

// What a crash left of an unsaved document.
struct Recovered {
    QString id; // for discard()
    QDateTime when; // it was kept
    UnsavedWork work;
    std::shared_ptr<QLockFile> claim; // while it is held, nobody else is offered the same
};

// Keeps a copy of one document's unsaved work in `folder`, for its owner's eyes only, and finds the
// copies that processes no longer alive left there.
class Recovery final
{
public:
    enum class Safety {
        FromKill, // at once
        FromPowerCut, // waits for the disk
    };

    explicit Recovery(QString folder = defaultFolder());
    ~Recovery(); // discards its own copy: the program ended properly

    [[nodiscard]] QString keep(const UnsavedWork &work,
                               Safety safety = Safety::FromPowerCut); // error or ""
    [[nodiscard]] QString copyPath() const; // where keep() keeps it
    void discard(); // saved, or given up
    // The newest first; not what another window is asking about.
    [[nodiscard]] QList<Recovered> leftBehind() const;
    void discard(const QString &id);

    [[nodiscard]] static QString defaultFolder();

private:
    Q_DISABLE_COPY_MOVE(Recovery)
    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace clonescope::app
