// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

namespace clonescope::views
{

// On a canvas: what lies between a header and a legend of these heights, and the zoom at which a
// picture fits there; none is enlarged by much.
constexpr auto canvasMargin = 12.0;
[[nodiscard]] QRectF viewBetween(double header, double legend, const QSizeF &canvas);
[[nodiscard]] double legendWidth(const QSizeF &canvas);
[[nodiscard]] double fittedZoom(const QRectF &bounds, const QSizeF &view);

} // namespace clonescope::views
