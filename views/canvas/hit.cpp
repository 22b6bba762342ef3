// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/hit.h"

#include "views/canvas/drawcards.h"

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

const Card &cardAt(const Scene &scene, int i)
{
    return scene.cards.cards[static_cast<std::size_t>(i)];
}

const std::vector<Cell> &cellsOf(const Card &card, std::size_t line)
{
    return card.kind == CardKind::Storage ? card.strip : card.grid[line].cells;
}

// The line and the cell of an element.
std::optional<std::pair<std::size_t, std::size_t>> cellAt(const Scene &scene, const Hit &hit)
{
    if (hit.kind != Hit::Kind::Card || hit.element < 0)
        return std::nullopt;
    const auto lines = scene.shapes[static_cast<std::size_t>(hit.index)].cells.size();
    for (std::size_t line = 0; line < lines; ++line) {
        const auto &cells = cellsOf(cardAt(scene, hit.index), line);
        for (std::size_t c = 0; c < cells.size(); ++c)
            if (cells[c].cut == 0 && cells[c].index == hit.element)
                return std::pair(line, c);
    }
    return std::nullopt;
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

Hit nextCard(const Scene &scene, const Hit &from, bool down)
{
    const int count = static_cast<int>(scene.rects.size());
    if (from.kind != Hit::Kind::Card)
        return count > 0 ? Hit {Hit::Kind::Card, down ? 0 : count - 1} : from;
    const int next = from.index + (down ? 1 : -1);
    if (next < 0)
        return scene.tags.empty() ? from
                                  : Hit {Hit::Kind::Tag, static_cast<int>(scene.tags.size()) - 1};
    return next < count ? Hit {Hit::Kind::Card, next} : from;
}

// Where up and down stop within a card: itself, its lines of elements, its rows, the ghost row.
// `column` is kept from line to line.
std::vector<Hit> stopsIn(const Scene &scene, int index, std::size_t column)
{
    const Card &card = cardAt(scene, index);
    std::vector<Hit> stops {{Hit::Kind::Card, index}};
    for (std::size_t line = 0; line < scene.shapes[static_cast<std::size_t>(index)].cells.size();
         ++line) {
        const auto &cells = cellsOf(card, line);
        for (std::size_t c = std::min(column + 1, cells.size()); c-- > 0;)
            if (cells[c].cut == 0) {
                stops.push_back({Hit::Kind::Card, index, -1, cells[c].index});
                break;
            }
    }
    for (int row = 0; row < card.rowCount(); ++row)
        stops.push_back({Hit::Kind::Card, index, row});
    if (!ghostLabel(card).isEmpty())
        stops.push_back({Hit::Kind::Ghost, index});
    return stops;
}

Hit vertical(const Scene &scene, const Hit &from, bool down)
{
    if (from.kind == Hit::Kind::Tag) {
        const int next = from.index + (down ? 1 : -1);
        if (next < 0)
            return from;
        return next < static_cast<int>(scene.tags.size()) ? Hit {Hit::Kind::Tag, next}
                                                          : nextCard(scene, {}, true);
    }
    if (from.kind != Hit::Kind::Card && from.kind != Hit::Kind::Ghost)
        return scene.tags.empty() ? nextCard(scene, {}, true) : Hit {Hit::Kind::Tag, 0};
    const auto cell = cellAt(scene, from);
    const std::vector<Hit> stops = stopsIn(scene, from.index, cell ? cell->second : 0);
    const auto here = std::find(stops.begin(), stops.end(), from);
    if (here != stops.end() && down && here + 1 != stops.end())
        return *(here + 1);
    if (here != stops.end() && !down && here != stops.begin())
        return *(here - 1);
    const Hit next = nextCard(scene, {Hit::Kind::Card, from.index}, down);
    if (next.kind != Hit::Kind::Card)
        return next;
    if (next.index == from.index)
        return from;
    return down ? next : stopsIn(scene, next.index, 0).back();
}

// To the next cell of the line that stands for an element.
Hit sideways(const Scene &scene, const Hit &from, bool right)
{
    const auto cell = cellAt(scene, from);
    if (!cell)
        return from;
    const auto &cells = cellsOf(cardAt(scene, from.index), cell->first);
    for (std::size_t c = cell->second; right ? ++c < cells.size() : c-- > 0;)
        if (cells[c].cut == 0)
            return {Hit::Kind::Card, from.index, -1, cells[c].index};
    return right ? from : Hit {Hit::Kind::Card, from.index};
}

Hit along(const Scene &scene, const Hit &from)
{
    if (from.element >= 0)
        return sideways(scene, from, true);
    int to = -1;
    if (from.kind == Hit::Kind::Tag)
        to = scene.cards.tags[static_cast<std::size_t>(from.index)].card;
    else if (from.kind == Hit::Kind::Card && from.row >= 0)
        to = cardAt(scene, from.index).row(from.row).target;
    else if (from.kind == Hit::Kind::Card)
        for (int i = cardAt(scene, from.index).rowCount(); i-- > 0;)
            if (cardAt(scene, from.index).row(i).target >= 0)
                return {Hit::Kind::Card, from.index, i};
    return to >= 0 ? Hit {Hit::Kind::Card, to} : from;
}

Hit back(const Scene &scene, const Hit &from)
{
    if (from.element >= 0)
        return sideways(scene, from, false);
    if (from.kind == Hit::Kind::Ghost)
        return {Hit::Kind::Card, from.index};
    if (from.kind != Hit::Kind::Card)
        return from;
    if (from.row >= 0)
        return {Hit::Kind::Card, from.index};
    const Card &card = cardAt(scene, from.index);
    if (card.parent >= 0)
        return {Hit::Kind::Card, card.parent, card.parentRow};
    for (std::size_t i = 0; i < scene.cards.tags.size(); ++i)
        if (scene.cards.tags[i].card == from.index)
            return {Hit::Kind::Tag, static_cast<int>(i)};
    return from;
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

Hit walk(const Scene &scene, const Hit &from, Step step)
{
    switch (step) {
    case Step::Up:
    case Step::Down:
        return vertical(scene, from, step == Step::Down);
    case Step::Along:
        return along(scene, from);
    case Step::Back:
        return back(scene, from);
    }
    return from;
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
        return QStringLiteral("+ attribute");
    case CardKind::List:
        return QStringLiteral("+ append");
    case CardKind::Dict:
        return QStringLiteral("+ key");
    case CardKind::Tuple:
    case CardKind::Storage:
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

QString describe(const Scene &scene, const Hit &hit)
{
    if (hit.kind == Hit::Kind::Tag) {
        const Tag &tag = scene.cards.tags[static_cast<std::size_t>(hit.index)];
        QString text = u"name " + tag.name;
        if (tag.card >= 0)
            text += u", refers to " + cardAt(scene, tag.card).title;
        else if (!tag.value.isEmpty())
            text += u", is " + tag.value;
        return tag.note.isEmpty() ? text : text + u", " + tag.note;
    }
    if (hit.kind == Hit::Kind::Ghost)
        return ghostLabel(cardAt(scene, hit.index)) + u" of the " + cardAt(scene, hit.index).title;
    if (hit.kind != Hit::Kind::Card)
        return {};
    const Card &card = cardAt(scene, hit.index);
    if (const auto cell = cellAt(scene, hit)) {
        const Cell &value = cellsOf(card, cell->first)[cell->second];
        return QStringLiteral("%1 element %2, %3").arg(card.title).arg(value.index).arg(value.text);
    }
    if (hit.row < 0)
        return cardTitle(card);
    const Row &row = card.row(hit.row);
    QStringList words {card.title + u' ' + row.label};
    if (!row.before.isEmpty())
        words << u"was " + row.before;
    if (!row.value.isEmpty())
        words << row.value;
    if (row.target >= 0)
        words << u"refers to " + cardAt(scene, row.target).title;
    if (!row.note.isEmpty())
        words << row.note;
    else if (row.changed)
        words << QStringLiteral("changed");
    return words.join(QStringLiteral(", "));
}

} // namespace clonescope::views
