// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QWidget;

namespace clonescope::views
{

// Asks under which name to save, "" for not at all. A name without a suffix gets the one of the
// filter that is chosen: the first of "Pictures (*.svg)", "Pictures (*.png)" at first.
[[nodiscard]] QString askSaveName(QWidget *window, const QString &title, const QString &proposal,
                                  const QStringList &filters);

enum class Overwrite { Agreed, SaveAs, Cancelled };

// The file holds something else than what this window has last read or written.
[[nodiscard]] Overwrite askOverwrite(QWidget *window, const QString &path);

// `why`, a sentence, it cannot be written but in place; whether to do that.
[[nodiscard]] bool askInPlace(QWidget *window, const QString &why);

} // namespace clonescope::views
