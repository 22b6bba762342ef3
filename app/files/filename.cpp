// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/files/filename.h"

#include <QCoreApplication>
#include <QFile>

namespace clonescope::app
{

QString nameProblem(const QString &path)
{
    // Bytes that are no UTF-8 were replaced by U+FFFD when the name was read. A lone surrogate
    // does not come back from the disk as it went, and a NUL ends the name.
    const bool isKept = !path.contains(QChar::ReplacementCharacter)
        && !path.contains(QChar(QChar::Null)) && QFile::decodeName(QFile::encodeName(path)) == path;
    return isKept
        ? QString()
        : QCoreApplication::translate(
              "FileName",
              "%1 is not a name in UTF-8, so that another file could be meant. Rename the "
              "file or its folder, or choose another name.")
              .arg(path);
}

} // namespace clonescope::app
