// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/places/viewfit.h"

#include <algorithm>

namespace clonescope::views
{

QRectF viewBetween(double header, double legend, const QSizeF &canvas)
{
    const double top = header > 0 ? header + canvasMargin + 6 : 0;
    const double bottom = legend > 0 ? legend + 16 : 0;
    return {0, top, canvas.width(), std::max(40.0, canvas.height() - top - bottom)};
}

double legendWidth(const QSizeF &canvas)
{
    return canvas.width() - 2 * canvasMargin - 90; // the zoom is told at its right
}

double fittedZoom(const QRectF &bounds, const QSizeF &view)
{
    constexpr auto least = 0.05, most = 1.4;
    return std::clamp(std::min(view.width() / (bounds.width() + 2 * canvasMargin),
                               view.height() / (bounds.height() + 2 * canvasMargin)),
                      least, most);
}

} // namespace clonescope::views
