// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace clonescope::app
{

// One line of text for a terminal. What a program or a file name holds could command the terminal,
// make a line of its own or turn the order of what is read: control characters, line ends and the
// marks of direction are spelt as Python spells them ("\x1b", "\n", "\u202e").
[[nodiscard]] QString visibleText(const QString &text);

// As much of it as a message tells: beyond about `most` units cut in the middle, with a mark. A
// program can raise with a message of megabytes, and have names as long.
[[nodiscard]] QString shortened(const QString &text, qsizetype most = 1000);

} // namespace clonescope::app
