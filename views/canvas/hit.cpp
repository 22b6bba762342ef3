// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/hit.h"

#include "views/canvas/cells.h"
#include "views/picture/draw/drawcards.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

double distance(const QPointF &p, const QPointF &a, const QPointF &b)
{
    const QPointF d = b - a;
    const double square = QPointF::dotProduct(d, d);
    const double t = square > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / square, 0.0, 1.0) : 0;
    const QPointF near = a + d * t;
    return std::hypot(p.x() - near.x(), p.y() - near.y());
}

std::int64_t elementAt(const Card &card, const CardShape &shape, const QPointF &at)
{
    for (std::size_t l = 0; l < shape.cells.size(); ++l) {
        const auto &cells = cellsOf(card, l);
        for (std::size_t c = 0; c < cells.size(); ++c)
            if (cells[c].cut == 0 && shape.cells[l][c].contains(at))
                return cells[c].index;
    }
    return -1;
}

Hit inCard(const Scene &scene, int index, const QPointF &point)
{
    const auto i = static_cast<std::size_t>(index);
    Hit hit {Hit::Kind::Card, index};
    const QPointF at = point - scene.rects[i].topLeft();
    const CardShape &shape = scene.shapes[i];
    for (std::size_t row = 0; row < shape.rows.size(); ++row)
        if (shape.rows[row].contains(at))
            hit.row = static_cast<int>(row);
    hit.element = elementAt(scene.cards.cards[i], shape, at);
    return hit;
}

// Below the card, clear of the ring of a change, of the keyboard's frame and of the caption.
QRectF ghostRect(const Scene &scene, std::size_t card)
{
    const QRectF &rect = scene.rects[card], &caption = scene.shapes[card].caption;
    const double reach = scene.cards.cards[card].changed ? metrics::badgeReach + 2 : 6;
    const double top = caption.isNull() ? rect.bottom() + reach : rect.top() + caption.bottom();
    return {rect.left() + 7, top, rect.width() - 14, 23};
}

} // namespace

HitTester::HitTester(const Scene &scene)
    : m_cards(scene.rects)
{
    for (const auto &route : scene.routes) {
        Line line;
        for (std::size_t i = 0; i + 3 < route.size(); i += 3)
            for (int s = 0; s <= 12; ++s) {
                const double t = s / 12.0, u = 1 - t;
                line.points.push_back(route[i] * (u * u * u) + route[i + 1] * (3 * u * u * t)
                                      + route[i + 2] * (3 * u * t * t)
                                      + route[i + 3] * (t * t * t));
                line.bounds = line.bounds.united(QRectF(line.points.back(), QSizeF(0.1, 0.1)));
            }
        m_lines.push_back(std::move(line));
    }
}

Hit HitTester::at(const Scene &scene, const QPointF &point, double reach) const
{
    for (std::size_t i = 0; i < scene.tags.size(); ++i)
        if (scene.tags[i].contains(point))
            return {Hit::Kind::Tag, static_cast<int>(i)};
    const auto cards = m_cards.in(QRectF(point - QPointF(0.5, 0.5), QSizeF(1, 1)));
    if (!cards.empty())
        return inCard(scene, static_cast<int>(cards.back()), point);
    Hit best;
    double least = reach;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].bounds.adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        for (std::size_t p = 1; p < m_lines[i].points.size(); ++p)
            if (const double d = distance(point, m_lines[i].points[p - 1], m_lines[i].points[p]);
                d < least) {
                least = d;
                best = {Hit::Kind::Reference, static_cast<int>(i)};
            }
    }
    return best;
}

std::vector<int> aliasesOf(const Scene &scene, const Hit &hit)
{
    int card = -1;
    if (hit.kind == Hit::Kind::Reference)
        card = scene.cards.references[static_cast<std::size_t>(hit.index)].to;
    else if (hit.kind == Hit::Kind::Tag)
        card = scene.cards.tags[static_cast<std::size_t>(hit.index)].card;
    else if (hit.kind == Hit::Kind::Ghost)
        card = hit.index;
    else if (hit.kind == Hit::Kind::Card)
        card = hit.row >= 0 && cardAt(scene, hit.index).row(hit.row).target >= 0
            ? cardAt(scene, hit.index).row(hit.row).target
            : hit.index;
    std::vector<int> aliases;
    for (std::size_t i = 0; card >= 0 && i < scene.cards.references.size(); ++i)
        if (scene.cards.references[i].to == card
            && scene.cards.references[i].kind != Reference::Kind::Was)
            aliases.push_back(static_cast<int>(i));
    return aliases;
}

QRectF rectOf(const Scene &scene, const Hit &hit)
{
    const auto i = static_cast<std::size_t>(hit.index);
    switch (hit.kind) {
    case Hit::Kind::Card: {
        const CardShape &shape = scene.shapes[i];
        if (hit.row >= 0)
            return shape.rows[static_cast<std::size_t>(hit.row)].translated(
                scene.rects[i].topLeft());
        const auto cell = cellAt(scene, hit);
        return cell ? shape.cells[cell->first][cell->second].translated(scene.rects[i].topLeft())
                    : scene.rects[i];
    }
    case Hit::Kind::Ghost:
        return ghostRect(scene, i);
    case Hit::Kind::Tag:
        return scene.tags[i];
    case Hit::Kind::Reference:
    case Hit::Kind::Nothing:
        break;
    }
    return {};
}

QString ghostLabel(const Card &card)
{
    if (!card.folded.isEmpty())
        return {};
    switch (card.kind) {
    case CardKind::Tensor:
    case CardKind::Attributes:
        return Picture::tr("+ attribute");
    case CardKind::List:
        return Picture::tr("+ append");
    case CardKind::Dict:
        return Picture::tr("+ key");
    case CardKind::Tuple:
    case CardKind::Storage:
    case CardKind::Object:
        break;
    }
    return {};
}

// It hangs below the card and takes no room in the layout.
void drawGhost(DisplayList &list, const Scene &scene, int card)
{
    const QString label = ghostLabel(cardAt(scene, card));
    if (label.isEmpty())
        return;
    const QRectF place = rectOf(scene, {Hit::Kind::Ghost, card});
    list.begin({}, label);
    list.add(Box {place, 5, Ink::Panel, Ink::Outline, 1.2, LineStyle::Dashed});
    list.add(TextRun {
        {place.left() + 10, place.center().y() + 4}, label, Face::SmallStrong, Ink::First});
}

} // namespace clonescope::views
