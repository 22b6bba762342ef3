// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace clonescope::app
{

// What a file holds, by its digest: a file that was only touched, or written anew with the same
// bytes, is the same. Of what is too large for a program, a recording perhaps, it is the digest of
// length, time and both ends.
struct FileStamp {
    enum class Kind { Missing, Unreadable, Bytes };
    Kind kind = Kind::Missing;
    QByteArray digest = {}; // SHA-256, of Bytes only
    bool operator==(const FileStamp &) const = default;
};

[[nodiscard]] FileStamp stampOf(const QByteArray &bytes);
[[nodiscard]] FileStamp stampOfFile(const QString &path); // reads it

// As one word. What is no such word is taken for Unreadable, which no file that can be opened is.
[[nodiscard]] QString stampText(const FileStamp &stamp);
[[nodiscard]] FileStamp readStamp(const QString &text);

} // namespace clonescope::app
