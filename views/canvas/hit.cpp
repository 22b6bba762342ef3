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

std::optional<std::int64_t> elementAt(const Card &card, const CardShape &shape, const QPointF &at)
{
    for (std::size_t l = 0; l < shape.cells.size(); ++l) {
        const auto &cells = cellsOf(card, l);
        for (std::size_t c = 0; c < cells.size(); ++c)
            if (cells[c].cut == 0 && shape.cells[l][c].contains(at))
                return cells[c].index;
    }
    return std::nullopt;
}

CardHit inCard(const Scene &scene, CardIndex card, const QPointF &point)
{
    const QPointF at = point - scene.rects[card].topLeft();
    const CardShape &shape = scene.shapes[card];
    CardHit hit {card, {}, elementAt(scene.cards.cards[card], shape, at)};
    for (const RowIndex row : shape.rows.indices())
        if (shape.rows[row].contains(at))
            hit.row = row; // where two meet, the lower one
    return hit;
}

// Below the card, clear of the ring of a change, of the keyboard's frame and of the caption.
QRectF ghostRect(const Scene &scene, CardIndex card)
{
    const QRectF &rect = scene.rects[card], &caption = scene.shapes[card].caption;
    const double reach = scene.cards.cards[card].changed ? metrics::badgeReach + 2 : 6;
    const double top = caption.isNull() ? rect.bottom() + reach : rect.top() + caption.bottom();
    return {rect.left() + 7, top, rect.width() - 14, 23};
}

} // namespace

CardIndex Hit::card() const
{
    if (const auto *card = as<CardHit>())
        return card->card;
    const auto *ghost = as<GhostHit>();
    return ghost ? ghost->card : CardIndex();
}

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
    if (const TagIndex tag = scene.tags.find([&](const QRectF &r) { return r.contains(point); }))
        return tag;
    const auto cards = m_cards.in(QRectF(point - QPointF(0.5, 0.5), QSizeF(1, 1)));
    if (!cards.empty())
        return inCard(scene, CardIndex(cards.back()), point);
    Hit best;
    double least = reach;
    for (const ReferenceIndex i : m_lines.indices()) {
        if (!m_lines[i].bounds.adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        for (std::size_t p = 1; p < m_lines[i].points.size(); ++p)
            if (const double d = distance(point, m_lines[i].points[p - 1], m_lines[i].points[p]);
                d < least) {
                least = d;
                best = i;
            }
    }
    return best;
}

CardIndex targetOf(const Scene &scene, const Hit &hit)
{
    if (const auto *reference = hit.as<ReferenceIndex>())
        return scene.cards.references[*reference].to;
    if (const auto *tag = hit.as<TagIndex>())
        return scene.cards.tags[*tag].card;
    const auto *card = hit.as<CardHit>();
    return card && card->row ? scene.cards.cards[card->card].row(card->row).target : CardIndex();
}

std::vector<ReferenceIndex> aliasesOf(const Scene &scene, const Hit &hit)
{
    const CardIndex target = targetOf(scene, hit), card = target ? target : hit.card();
    std::vector<ReferenceIndex> aliases;
    for (const ReferenceIndex i : scene.cards.references.indices())
        if (const Reference &r = scene.cards.references[i];
            card && r.to == card && r.kind != Reference::Kind::Was)
            aliases.push_back(i);
    return aliases;
}

QRectF rectOf(const Scene &scene, const Hit &hit)
{
    if (const auto *tag = hit.as<TagIndex>())
        return scene.tags[*tag];
    if (const auto *ghost = hit.as<GhostHit>())
        return ghostRect(scene, ghost->card);
    const auto *at = hit.as<CardHit>();
    if (!at)
        return {};
    const QRectF &card = scene.rects[at->card];
    const CardShape &shape = scene.shapes[at->card];
    if (at->row)
        return shape.rows[at->row].translated(card.topLeft());
    const auto cell = cellAt(scene, *at);
    return cell ? shape.cells[cell->first][cell->second].translated(card.topLeft()) : card;
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
void drawGhost(DisplayList &list, const Scene &scene, CardIndex card)
{
    const QString label = ghostLabel(scene.cards.cards[card]);
    if (label.isEmpty())
        return;
    const QRectF place = rectOf(scene, GhostHit {card});
    list.begin({}, label);
    list.add(Box {place, 5, Ink::Panel, Ink::Outline, 1.2, LineStyle::Dashed});
    list.add(TextRun {
        {place.left() + 10, place.center().y() + 4}, label, Face::SmallStrong, Ink::First});
}

} // namespace clonescope::views
