// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string_view>

namespace clonescope::app
{

// One line of text for a terminal. What a program or a file name holds could command the terminal,
// make a line of its own or turn the order of what is read: control characters, line ends and the
// marks of direction are spelt as Python spells them ("\x1b", "\n", "\u202e").
[[nodiscard]] QString visibleText(const QString &text);

// As much of it as a message tells: beyond about `most` units cut in the middle, with a mark. A
// program can raise with a message of megabytes, and have names as long.
[[nodiscard]] QString shortened(const QString &text, qsizetype most = 1000);
// The same of UTF-8, of which no more is made a QString than is shown.
[[nodiscard]] QString shortened(std::string_view utf8, qsizetype most = 1000);

} // namespace clonescope::app
