// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace clonescope::app
{

// "\r\n", "\n" or "\r": as the first line of the text ends, "\n" where none does.
[[nodiscard]] QString lineEndOf(const QString &text);

// The line, from 1, that a position is on.
[[nodiscard]] int lineAt(const QString &text, qsizetype position);

// The position behind the line end of the line that `position` is on, or the text's end.
[[nodiscard]] qsizetype nextLine(const QString &text, qsizetype position);

} // namespace clonescope::app
