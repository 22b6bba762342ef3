// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/list/displaylist.h"

#include <QByteArray>

namespace clonescope::views
{

struct SvgOptions {
    QRectF area; // of the scene, in its units
    double scale = 1; // of width and height; the viewBox stays in scene units
    Ink background = Ink::Canvas; // None: transparent
    QString title;
    QString describes; // the picture in words, for those who cannot see it
};

// The list as SVG 1.1: text stays text, one group with an id and a title for each node. The same
// list gives the same bytes.
[[nodiscard]] QByteArray writeSvg(const DisplayList &list, const Theme &theme,
                                  const SvgOptions &options);

} // namespace clonescope::views
