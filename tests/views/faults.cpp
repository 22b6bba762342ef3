// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/faults.h"

#include "tests/views/contrast.h"

#include <QLineF>

namespace faults
{

using namespace clonescope::views;

namespace
{

template <typename Visit> void forEachPair(const std::vector<QRectF> &rects, Visit visit)
{
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (rects[i].intersects(rects[j]))
                visit(i, j);
}

QPointF pointAt(const QPointF *c, double t)
{
    const double u = 1 - t;
    return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t)
        + c[3] * (t * t * t);
}

// What text covers, without the room that a line leaves above and below its letters.
QRectF letters(const TextRun &run)
{
    const QRectF covered = boundsOf(run);
    return {covered.left() + 0.5, run.at.y() - pixelSize(run.face) * 0.7, covered.width() - 1,
            pixelSize(run.face) * 0.7};
}

// The colour that lies under a point when the first `count` primitives are drawn.
// Pips are a ground for text only: a dot is drawn anew where a reference leaves it.
QColor ground(const DisplayList &list, std::size_t count, const QPointF &at, const Theme &theme)
{
    const bool isText = std::holds_alternative<TextRun>(list[count]);
    for (std::size_t i = count; i-- > 0;)
        if (const auto *box = std::get_if<Box>(&list[i]); box && box->rect.contains(at)) {
            if (box->shade >= 0)
                return theme.shade(box->shade);
            if (box->fill != Ink::None)
                return theme.colour(box->fill);
        } else if (const auto *pip = std::get_if<Pip>(&list[i]);
                   pip && isText && QLineF(pip->centre, at).length() < pip->size / 3) {
            return theme.colour(pip->ink);
        }
    return theme.colour(Ink::Canvas);
}

bool isDecoration(Ink ink)
{
    return ink == Ink::None || ink == Ink::Divider || ink == Ink::HatchEdge;
}

} // namespace

QStringList overlapping(const Scene &scene)
{
    QStringList found;
    forEachPair(scene.rects, [&](std::size_t i, std::size_t j) {
        const auto &cards = scene.cards.cards;
        found << cards[CardIndex(i)].title + u" on " + cards[CardIndex(j)].title;
    });
    forEachPair(scene.tags, [&](std::size_t i, std::size_t j) {
        const auto &tags = scene.cards.tags;
        found << tags[TagIndex(i)].name + u" on " + tags[TagIndex(j)].name;
    });
    return found;
}

QStringList crossing(const Scene &scene)
{
    QStringList found;
    for (const ReferenceIndex r : scene.routes.indices()) {
        const auto &points = scene.routes[r];
        const Reference &reference = scene.cards.references[r];
        ByCard<char> crossed(scene.rects.size(), 0);
        for (std::size_t i = 0; i + 3 < points.size(); i += 3)
            for (int s = 0; s <= 20; ++s)
                for (const CardIndex c : scene.rects.indices())
                    crossed[c]
                        = crossed[c] != 0 || scene.rects[c].contains(pointAt(&points[i], s / 20.0))
                        ? 1
                        : 0;
        for (const CardIndex c : scene.rects.indices())
            if (crossed[c] != 0 && c != reference.card && c != reference.to)
                found << QStringLiteral("reference %1 over %2")
                             .arg(r.number())
                             .arg(scene.cards.cards[c].title);
    }
    return found;
}

QStringList straying(const Scene &scene)
{
    QStringList found;
    for (const ReferenceIndex r : scene.routes.indices()) {
        const Reference &reference = scene.cards.references[r];
        if (!reference.card)
            continue;
        const auto laneOf = [&](CardIndex card) { return scene.cards.cards[card].lane; };
        const auto lane = laneOf(reference.card);
        if (!scene.isStacked[lane] || laneOf(reference.to) != lane)
            continue;
        const auto &points = scene.routes[r];
        bool isInside = true;
        for (std::size_t i = 0; i + 3 < points.size(); i += 3)
            for (int s = 0; s <= 20; ++s)
                isInside = isInside && scene.lanes[lane].contains(pointAt(&points[i], s / 20.0));
        if (!isInside)
            found << QStringLiteral("reference %1 leaves its lane").arg(r.number());
    }
    return found;
}

QStringList overflowing(const DisplayList &list)
{
    QStringList found;
    QRectF above; // of the banner: the relations below it may be as wide
    for (const Group &group : list.groups()) {
        QRectF frame = group.key.name == u"relations" ? above : QRectF();
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            if (const auto *box = std::get_if<Box>(&list[i]))
                frame = frame.united(box->rect);
        if (group.key.name == u"banner")
            above = frame;
        const bool isFramed = group.key.kind == NodeKey::Kind::Card
            || (group.key.kind == NodeKey::Kind::Frame
                && (group.key.name == u"banner" || group.key.name == u"relations"));
        if (!isFramed)
            continue;
        for (std::size_t i = group.first; i < group.first + group.count; ++i)
            if (const auto *run = std::get_if<TextRun>(&list[i])) {
                const QRectF covered = letters(*run);
                const bool isCaption = run->at.y() > frame.bottom(); // stands below its card
                if (!isCaption
                    && (covered.left() < frame.left() || covered.right() > frame.right()))
                    found << group.title + u": " + run->text;
            }
    }
    return found;
}

QStringList colliding(const DisplayList &list)
{
    QStringList found;
    std::vector<QRectF> covered;
    std::vector<QString> texts;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (const auto *run = std::get_if<TextRun>(&list[i])) {
            covered.push_back(letters(*run));
            texts.push_back(run->text);
        }
    forEachPair(covered, [&](std::size_t i, std::size_t j) {
        found << u"'" + texts[i] + u"' on '" + texts[j] + u'\'';
    });
    return found;
}

QStringList faint(const DisplayList &list, const Theme &theme)
{
    QStringList found;
    const auto judge
        = [&](std::size_t i, const QPointF &at, Ink ink, double least, const QString &what) {
              const double reached = contrast(theme.colour(ink), ground(list, i, at, theme));
              if (!isDecoration(ink) && reached < least)
                  found << QStringLiteral("%1 %2:1").arg(what).arg(reached, 0, 'f', 2);
          };
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (const auto *run = std::get_if<TextRun>(&list[i]))
            judge(i, letters(*run).center(), run->ink, 4.5, run->text);
        else if (const auto *box = std::get_if<Box>(&list[i]))
            judge(i, box->rect.topLeft() - QPointF(1, 1), box->stroke, 3, QStringLiteral("box"));
        else if (const auto *pip = std::get_if<Pip>(&list[i]))
            judge(i, pip->centre, pip->ink, 3, QStringLiteral("pip"));
        else if (const auto *curve = std::get_if<Curve>(&list[i]))
            judge(i, curve->points.back(), curve->ink, 3, QStringLiteral("reference"));
    }
    return found;
}

} // namespace faults
