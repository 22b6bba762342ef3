// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/filewriter.h"

#include <QByteArray>
#include <QString>

namespace clonescope::app
{

// What a command writes goes to `path`, or to stdout where it is empty or "-"; never onto `source`,
// the program itself.
[[nodiscard]] QString outputName(const QString &path);
[[nodiscard]] WriteOptions outputOptions(const QString &source);
// Prints what may yet undo a file that was written; answers why it was not, or "".
[[nodiscard]] QString tellWritten(const WriteResult &result);
// Answers the error, or "".
[[nodiscard]] QString writeOutput(const QString &path, const QByteArray &bytes,
                                  const QString &source = {});

// "FILE:LINE:COLUMN: message" on stderr, as far as they are known (from 1; 0: unknown); one line,
// whatever the message holds.
void printError(const QString &message, const QString &file = {}, int line = 0, int column = 0);

} // namespace clonescope::app
