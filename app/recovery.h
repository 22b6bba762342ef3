// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/documentfile.h"

#include <QLockFile>
#include <QString>
#include <QStringList>
#include <memory>

namespace clonescope::app
{

// What a crash left of an unsaved document.
struct Recovered {
    QString id; // for discard()
    QString path; // of the file it was opened from, empty for a new one
    FileContent content;
};

// Keeps a copy of one document's unsaved text in `folder`, and finds the copies that processes no
// longer alive left there.
class Recovery final
{
public:
    explicit Recovery(const QString &folder = defaultFolder());
    ~Recovery(); // discards its own copy: the program ended properly

    [[nodiscard]] QString keep(const QString &path, const FileContent &content); // error or ""
    void discard(); // saved, or given up
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
