// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace clonescope::views
{

struct FigureOptions {
    const Theme *theme = nullptr; // light where null
    double scale = 2; // device pixels a scene unit, where there is no size
    QSize size; // the whole picture fitted into that many pixels; empty: as large as it is
    QString title;
};

// Header, picture and legend as one list with margins, its top left corner at 0, 0.
[[nodiscard]] DisplayList composeFigure(const Scene &scene);

// A figure in the format that the file's suffix names, "png" or "svg". Empty, with `error`, where
// that is another one or the picture would be too large.
[[nodiscard]] QByteArray renderFigure(const Scene &scene, const QString &suffix,
                                      const FigureOptions &options, QString &error);

[[nodiscard]] bool canBePainted(const QSizeF &pixels); // as an image that is not too large

[[nodiscard]] QByteArray pngBytes(const QImage &image);

} // namespace clonescope::views
