// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace clonescope::app
{

// Pieces of Python that a person types into the picture, read by Python's own parser.

[[nodiscard]] bool isName(const QString &text); // an identifier that is no keyword

// Why the text cannot stand as one value in one line, as a sentence; empty where it can.
[[nodiscard]] QString whyNoValue(const QString &text);

// The value as it must be written as an argument: a bare tuple gets parentheses.
[[nodiscard]] QString asArgument(const QString &value);

// Whether the text is a way to an object, such as x.tags[0].
[[nodiscard]] bool isPath(const QString &text);

// The names that a value reads, each once; not those that only a lambda or comprehension in it
// binds.
[[nodiscard]] QStringList namesIn(const QString &value);

} // namespace clonescope::app
