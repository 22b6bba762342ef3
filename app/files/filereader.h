// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace clonescope::app
{

constexpr qint64 largestFile = qint64 {64} << 20U; // bytes of a program

// All bytes of an ordinary file of `most` bytes at most; a pipe or a device is not even opened, as
// it might never end. Answers what went wrong as a sentence, or "".
[[nodiscard]] QString readFile(const QString &path, qint64 most, QByteArray &into);

} // namespace clonescope::app
