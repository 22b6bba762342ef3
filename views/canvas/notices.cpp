// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/notices.h"

#include "views/picture/draw/drawframe.h"
#include "views/picture/output/painter.h"
#include "views/picture/places/viewfit.h"

#include <algorithm>

namespace clonescope::views
{

QString Notices::instead() const
{
    return title.isEmpty() ? QString() : title + QLatin1Char('\n') + words;
}

void paintInstead(QPainter &painter, const Theme &theme, const QRectF &canvas,
                  const Notices &notices)
{
    const QPointF middle = canvas.center();
    const double most = canvas.width() - 4 * canvasMargin;
    double y = middle.y() - 12;
    const auto put = [&](const QString &line, Face face, Ink ink) {
        paintPrimitive(painter, TextRun {{middle.x(), y}, line, face, ink, Anchor::Middle}, theme,
                       canvas);
        y += 22;
    };
    put(elided(Face::Title, notices.title, most), Face::Title, Ink::Text);
    for (const QString &line : balanced(Face::Body, notices.words, std::min(most, 560.0)))
        put(line, Face::Body, Ink::Quiet);
}

void paintStale(QPainter &painter, const Theme &theme, const QRectF &view, const Notices &notices)
{
    if (notices.stale.isEmpty())
        return;
    const double most = view.width() - 2 * canvasMargin;
    const QString words = elided(Face::SmallStrong, notices.stale, most - 32);
    QRectF pill(0, 0, std::min(most, textWidth(Face::SmallStrong, words) + 32), 28);
    pill.moveCenter({view.center().x(), view.bottom() - 32});
    paintPrimitive(painter, Box {pill, 14, Ink::Panel, Ink::Outline, 1.2}, theme, view);
    paintPrimitive(painter,
                   TextRun {{pill.center().x(), pill.center().y() + 4},
                            words,
                            Face::SmallStrong,
                            Ink::Text,
                            Anchor::Middle},
                   theme, view);
}

} // namespace clonescope::views
