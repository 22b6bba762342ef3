// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawbeats.h"

#include "views/picture/draw/drawcards.h"
#include "views/picture/draw/drawframe.h"
#include "views/picture/draw/drawstorage.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

QPointF pointAt(const std::vector<QPointF> &points, double share)
{
    const std::size_t curves = (points.size() - 1) / 3;
    const double whole = share * static_cast<double>(curves);
    const auto curve = std::min(curves - 1, static_cast<std::size_t>(whole));
    const double t = whole - static_cast<double>(curve), u = 1 - t;
    const QPointF *c = &points[curve * 3];
    return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t)
        + c[3] * (t * t * t);
}

// On what was changed.
void drawCardBeat(DisplayList &list, const Scene &scene, CardIndex i)
{
    const Card &card = scene.cards.cards[i];
    const CardShape &shape = scene.shapes[i];
    const QPointF at = scene.rects[i].topLeft();
    if (card.beat == BeatPlace())
        return;
    Stage stage = card.stage;
    QPointF centre(at.x() + shape.size.width() + (card.changed ? 8 : 2), at.y() + 20);
    if (const auto *row = std::get_if<RowIndex>(&card.beat)) {
        stage = card.row(*row).stage;
        centre.setY(at.y() + shape.rows[*row].center().y());
        // A reference leaves here; the mark would stand on it.
        if (card.row(*row).refers)
            centre.setX(at.x() + (shape.isMirrored ? shape.size.width() + 2 : -2));
    } else if (!shape.notes.isNull()) {
        constexpr auto clear = 16.0; // of the words that it numbers
        const auto [left, right] = noteSpan(*card.strip(), shape);
        const bool isAfter = right + 2 * clear <= shape.size.width() || left < 2 * clear;
        centre = at + QPointF(isAfter ? right + clear : left - clear, shape.notes.center().y() - 1);
    }
    const auto span = list.during({stage});
    drawBeat(list, centre, 3);
}

} // namespace

QPointF markPlace(const Scene &scene, const std::vector<QPointF> &points,
                  const std::vector<QPointF> &taken)
{
    const std::vector<QRectF> titles = laneTitles(scene);
    for (const double share : {0.42, 0.5, 0.34, 0.58, 0.26, 0.66, 0.74, 0.82, 0.18}) {
        const QPointF p = pointAt(points, share);
        const QRectF around(p.x() - 11, p.y() - 11, 22, 22);
        const bool onTitle = std::any_of(titles.begin(), titles.end(), [&](const QRectF &title) {
            return title.intersects(around);
        });
        const bool onCard
            = std::any_of(scene.rects.begin(), scene.rects.end(),
                          [&](const QRectF &rect) { return rect.intersects(around); });
        const bool onMark = std::any_of(taken.begin(), taken.end(), [&](const QPointF &q) {
            return std::hypot(p.x() - q.x(), p.y() - q.y()) < 24;
        });
        if (!onCard && !onMark && !onTitle)
            return p;
    }
    return pointAt(points, 0.42);
}

void drawBeat(DisplayList &list, const QPointF &centre, int number)
{
    list.add(Box {{centre.x() - 10.5, centre.y() - 10.5, 21, 21}, 10.5, Ink::Panel});
    list.add(Pip {centre, PipShape::Circle, 18.5, Ink::Changed});
    list.add(TextRun {{centre.x(), centre.y() + 4.3},
                      QString::number(number),
                      Face::Strong,
                      Ink::OnColour,
                      Anchor::Middle});
}

void drawBeats(DisplayList &list, const Scene &scene)
{
    const auto &references = scene.cards.references;
    std::vector<QPointF> taken;
    list.begin({NodeKey::Kind::Frame, {}, {}, QStringLiteral("beats")},
               Picture::tr("The edit in four beats"));
    for (const ReferenceIndex i : references.indices())
        if (references[i].beat > 0) {
            taken.push_back(markPlace(scene, scene.routes[i], taken));
            const auto span = list.during({references[i].stage});
            drawBeat(list, taken.back(), references[i].beat);
        }
    for (const CardIndex i : scene.rects.indices())
        drawCardBeat(list, scene, i);
}

} // namespace clonescope::views
