// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QPainter>

namespace clonescope::views
{

// In the middle of the canvas, where no picture is yet.
void paintInstead(QPainter &painter, const Theme &theme, const QRectF &canvas, const QString &title,
                  const QString &words);

// Why the picture is not that of the text, at the lower edge of the view.
void paintStale(QPainter &painter, const Theme &theme, const QRectF &view, const QString &why);

} // namespace clonescope::views
