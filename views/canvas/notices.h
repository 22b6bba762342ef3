// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QPainter>

namespace clonescope::views
{

// What a canvas says in the place of a picture, or over it.
struct Notices {
    QString title, words; // where no picture is yet; both empty: there is one
    QString stale; // why the picture is not that of the text; empty: it is
    bool isDim = false; // the picture, for that reason

    [[nodiscard]] QString instead() const; // title and words, a line each
};

// In the middle of the canvas.
void paintInstead(QPainter &painter, const Theme &theme, const QRectF &canvas,
                  const Notices &notices);

// At the lower edge of the view.
void paintStale(QPainter &painter, const Theme &theme, const QRectF &view, const Notices &notices);

} // namespace clonescope::views
