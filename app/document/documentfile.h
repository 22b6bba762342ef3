// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/filestamp.h"
#include "app/files/filewriter.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace clonescope::app
{

// What a program file holds. The trailing block of `# clonescope: key=value` lines is no part of
// the text.
struct FileContent {
    QString text; // line ends as in the file, without BOM
    bool hasBom = false;
    QList<QPair<QString, QString>> viewState; // in the file's order, unknown keys too
    bool operator==(const FileContent &) const = default;
};

// The readers answer what went wrong as a sentence with what, where and what to do next, or "".
[[nodiscard]] QString parseFile(const QByteArray &bytes, FileContent &into);
[[nodiscard]] QString loadFile(const QString &path, FileContent &into, FileStamp *stamp = nullptr);
// What the window can show, which knows a limit on texts; else neither content nor stamp is
// touched.
[[nodiscard]] QString loadToEdit(const QString &path, FileContent &into, FileStamp &stamp);
[[nodiscard]] QByteArray fileBytes(const FileContent &content);
[[nodiscard]] WriteResult saveFile(const QString &path, const FileContent &content,
                                   const WriteOptions &options = {});

} // namespace clonescope::app
