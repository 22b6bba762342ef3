// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/filestamp.h"
#include "app/filewriter.h"
#include "app/viewstate.h"

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
[[nodiscard]] QByteArray fileBytes(const FileContent &content);
[[nodiscard]] WriteResult saveFile(const QString &path, const FileContent &content,
                                   const WriteOptions &options = {});

// No card is dragged farther away, in scene units, and coordinates are exact up to there.
constexpr double farthestPin = 1e7;

// View state as the file spells it. Only what is not default is written; keys that are not ours
// keep their place.
struct SavedView {
    std::optional<std::size_t> step; // none: the last
    ComparePair compare;
    Pins pins;
    Folds folds;
    model::Semantics semantics;
    bool operator==(const SavedView &) const = default;
};
[[nodiscard]] SavedView readView(const QList<QPair<QString, QString>> &lines);
[[nodiscard]] QList<QPair<QString, QString>> writeView(const SavedView &view,
                                                       const QList<QPair<QString, QString>> &known);

} // namespace clonescope::app
