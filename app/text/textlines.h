// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace clonescope::app
{

// "\r\n", "\n" or "\r": as the first line of the text ends, "\n" where none does.
[[nodiscard]] QString lineEndOf(const QString &text);

// How many units the line end has that stops at a position; 0 where none does.
[[nodiscard]] qsizetype lineEndBefore(const QString &text, qsizetype position);

// Where the line begins that a position is on.
[[nodiscard]] qsizetype lineStart(const QString &text, qsizetype position);

// The line, from 1, that a position is on.
[[nodiscard]] int lineAt(const QString &text, qsizetype position);

// What the window's editor is given at most: it lays a line out anew at every key, and a text line
// by line when it comes in. Each bound stands for about a second of that.
constexpr qsizetype longestLine = 1'000'000; // UTF-16 units
constexpr qsizetype mostLines = 200'000;

// Why a text is too large for it, as in "line 3 has more than a million characters"; "" where it is
// not.
[[nodiscard]] QString tooLargeToEdit(const QString &text);

// The position behind the line end of the line that `position` is on, or the text's end.
[[nodiscard]] qsizetype nextLine(const QString &text, qsizetype position);

// The length in UTF-16 units: positions in texts count these, the engine counts bytes.
[[nodiscard]] int utf16Length(QByteArrayView utf8);

} // namespace clonescope::app
