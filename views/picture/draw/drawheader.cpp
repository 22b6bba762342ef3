// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawheader.h"

#include "app/words/wordings.h"
#include "views/picture/draw/drawbeats.h"
#include "views/picture/draw/drawcards.h"
#include "views/picture/draw/drawframe.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

double bannerHeight(qsizetype headLines, qsizetype reasonLines)
{
    return 18 + 19.0 * static_cast<double>(headLines) + 18.0 * static_cast<double>(reasonLines);
}

// The narrower, the more lines.
double keptBanner(double width)
{
    const auto lines = static_cast<qsizetype>(std::ceil(1200 / std::max(width, 300.0)));
    return bannerHeight(std::max<qsizetype>(lines, 2), std::max<qsizetype>(lines, 2));
}

// The last of the lines that there is room for says that there are more.
void cutLines(QStringList &head, QStringList &reason, double room)
{
    QStringList *cut = nullptr;
    while (bannerHeight(head.size(), reason.size()) > room) {
        cut = reason.isEmpty() ? &head : &reason;
        cut->removeLast();
    }
    if (cut)
        (cut->isEmpty() ? head : *cut).last() += QStringLiteral(" …");
}

double drawBanner(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                  HeaderRoom room)
{
    if (cards.headline.isEmpty())
        return 0;
    const double indent = cards.hasBeats ? 44 : 16;
    QStringList head = balanced(Face::Headline, cards.headline, width - indent - 16);
    QStringList reason = balanced(Face::Body, cards.reason, width - indent - 16);
    if (room == HeaderRoom::Kept)
        cutLines(head, reason, keptBanner(width));
    const double height = bannerHeight(head.size(), reason.size());
    list.begin({NodeKey::Kind::Frame, {}, {}, QStringLiteral("banner")}, cards.headline);
    const bool alarm = cards.isAlarm;
    list.add(Box {{at, QSizeF(width, height)},
                  8,
                  alarm ? Ink::ChangedGround : Ink::Panel,
                  alarm ? Ink::Changed : Ink::Divider,
                  1});
    if (cards.hasBeats) { // first the line, then what came of it
        drawBeat(list, {at.x() + 24, at.y() + 19}, 1);
        const auto span = list.during({Stage::Line, Stage::Seers});
        list.add(TextRun {{at.x() + indent, at.y() + 24},
                          elided(Face::CodeStrong, cards.statement, width - indent - 16),
                          Face::CodeStrong,
                          Ink::Text});
    }
    const auto span = list.during({cards.hasBeats ? Stage::Seers : Stage::Line});
    double base = at.y() + 24;
    for (const QString &line : head) {
        list.add(TextRun {
            {at.x() + indent, base}, line, Face::Headline, alarm ? Ink::Changed : Ink::Text});
        base += 19;
    }
    base -= 1;
    for (const QString &line : reason) {
        list.add(TextRun {{at.x() + indent, base}, line, Face::Body, Ink::Text});
        base += 18;
    }
    return height;
}

QString morePillsText(std::size_t more)
{
    return more == 0 ? QString() : Picture::tr("and %L1 more").arg(more);
}

constexpr auto pillHeight = 26.0, pillGap = 8.0;

double drawPills(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                 HeaderRoom room)
{
    if (cards.pills.empty())
        return 0;
    list.begin({NodeKey::Kind::Frame, {}, {}, QStringLiteral("relations")},
               Picture::tr("How the two stand to each other"));
    double x = at.x(), y = at.y();
    const auto isPastEnd = [&](double own) { return x > at.x() && x + own > at.x() + width; };
    const auto wrap = [&] {
        x = at.x();
        y += pillHeight + pillGap;
    };
    std::size_t left = cards.pills.size() + cards.morePills;
    for (const Pill &pill : cards.pills) {
        const Face face = pill.isCode ? Face::Code : Face::Body;
        const double answer = textWidth(Face::Strong, pill.answer);
        const QString code = elided(face, pill.code, width - answer - 40);
        const double own = textWidth(face, code) + answer + 40;
        if (room == HeaderRoom::Kept) { // with what is said of those that have none
            const QString rest = morePillsText(left - 1);
            if (isPastEnd(own + (rest.isEmpty() ? 0 : 12 + textWidth(Face::Body, rest))))
                break;
        } else if (isPastEnd(own)) {
            wrap();
        }
        list.add(Box {{x, y, own, pillHeight},
                      pillHeight / 2,
                      pill.shared ? Ink::SharedBadge : Ink::Panel,
                      pill.shared ? Ink::Shared : Ink::Outline,
                      pill.shared ? 1.4 : 1});
        list.add(TextRun {{x + 13, y + 17.5}, code, face, Ink::Text});
        list.add(
            TextRun {{x + own - 13, y + 17.5}, pill.answer, Face::Strong, Ink::Text, Anchor::End});
        x += own + pillGap;
        --left;
    }
    if (const QString more = morePillsText(left); !more.isEmpty()) {
        if (room == HeaderRoom::AsNeeded && isPastEnd(4 + textWidth(Face::Body, more)))
            wrap();
        list.add(TextRun {{x + 4, y + 17.5}, more, Face::Body, Ink::Quiet});
    }
    return y + pillHeight - at.y();
}

struct Legend {
    DisplayList &list;
    QPointF start;
    double width;
    double x, y;

    void item(const QString &words, Box look)
    {
        begin(words);
        look.rect = {x, y + 2, 18, 14};
        list.add(look);
        end(words);
    }
    void line(const QString &words, Ink ink, double thick, LineStyle style)
    {
        begin(words);
        const QPointF a(x, y + 9), b(x + 18, y + 9), third = (b - a) / 3;
        list.add(Curve {{a, a + third, b - third, b}, ink, thick, style});
        end(words);
    }

    void remark(const QString &words)
    {
        const double own = textWidth(Face::Body, words);
        wrapFor(own);
        list.add(TextRun {{x, y + 13.5}, words, Face::Body, Ink::Quiet});
        x += own + 26;
    }

private:
    [[nodiscard]] static double widthOf(const QString &words)
    {
        return 25 + textWidth(Face::Body, words);
    }
    void begin(const QString &words) { wrapFor(widthOf(words)); }
    void wrapFor(double own)
    {
        if (x > start.x() && x + own > start.x() + width) {
            x = start.x();
            y += 22;
        }
    }
    void end(const QString &words)
    {
        list.add(TextRun {{x + 25, y + 13.5}, words, Face::Body, Ink::Text});
        x += widthOf(words) + 26;
    }
};

void drawOwners(Legend &legend, const Cards &cards)
{
    Box box {{}, 3, Ink::Panel, Ink::First, 2, LineStyle::Solid};
    Box shared {{}, 3, Ink::HatchGround, Ink::Shared, 1.6, LineStyle::Double};
    if (cards.hasLanes) {
        legend.item(app::notText(cards.nameA, cards.nameB), box);
        shared.hatched = true;
        legend.item(Picture::tr("shared"), shared);
        box.stroke = Ink::Second;
        box.style = LineStyle::Dashed;
        legend.item(app::notText(cards.nameB, cards.nameA), box);
    } else {
        for (const Tag &tag : cards.tags)
            if (tag.card && ownerInk(tag.rank) != Ink::Other) {
                box.stroke = ownerInk(tag.rank);
                box.style = ownerLine(tag.rank);
                legend.item(Picture::tr("only %1").arg(elided(Face::Body, tag.name, 120)), box);
            }
        box.stroke = Ink::Other;
        box.style = LineStyle::Solid;
        if (std::any_of(cards.cards.begin(), cards.cards.end(),
                        [](const Card &card) { return card.ink == Ink::Other; }))
            legend.item(Picture::tr("only another name"), box);
        shared.fill = Ink::Panel;
        if (cards.hasShared)
            legend.item(Picture::tr("reached by several names"), shared);
    }
}

void drawLines(Legend &legend, const Cards &cards)
{
    const auto has = [&](Reference::Kind kind) {
        return std::any_of(cards.references.begin(), cards.references.end(),
                           [&](const Reference &r) { return r.kind == kind; });
    };
    if (has(Reference::Kind::Bytes))
        legend.line(Picture::tr("reads bytes"), Ink::Text, 1.8, LineStyle::Double);
    if (has(Reference::Kind::Base))
        legend.line(Picture::tr("_base, not shared"), Ink::Quiet, 1.3, LineStyle::Dotted);
    if (has(Reference::Kind::Inherited))
        legend.line(Picture::tr("through the class"), Ink::Text, 1.3, LineStyle::Dashed);
    if (has(Reference::Kind::Was))
        legend.line(Picture::tr("was"), Ink::Quiet, 1.4, LineStyle::Dashed);
}

} // namespace

double drawHeader(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                  HeaderRoom room)
{
    constexpr auto gap = 10.0;
    const double banner = drawBanner(list, cards, at, width, room);
    const double top = banner > 0 ? banner + gap : 0;
    const double kept = room == HeaderRoom::Kept ? keptBanner(width) + gap : 0;
    const double line = room == HeaderRoom::Kept && cards.isCompared ? pillHeight : 0;
    const double pills
        = std::max(drawPills(list, cards, at + QPointF(0, std::max(top, kept)), width, room), line);
    return std::max(top, kept) + (pills > 0 ? pills + pillGap : 0);
}

double drawLegend(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                  std::size_t undrawn)
{
    if (cards.cards.empty() && cards.moreTags == 0)
        return 0;
    list.begin({NodeKey::Kind::Frame, {}, {}, QStringLiteral("legend")}, Picture::tr("Legend"));
    Legend legend {list, at, width, at.x(), at.y()};
    drawOwners(legend, cards);
    if (cards.hasChanged)
        legend.item(Picture::tr("changed by line %1").arg(cards.line),
                    Box {{}, 4, Ink::ChangedGround, Ink::Changed, 2.6});
    if (cards.hasLost)
        legend.item(Picture::tr("lost by the clone"),
                    Box {{}, 3, Ink::Panel, Ink::Quiet, 1.3, LineStyle::Dotted});
    drawLines(legend, cards);
    if (cards.hidden > 0)
        legend.remark(cards.hidden == 1
                          ? Picture::tr("▸ 1 more object folded")
                          : Picture::tr("▸ %L1 more objects folded").arg(cards.hidden));
    if (cards.moreTags > 0)
        legend.remark(cards.moreTags == 1 ? Picture::tr("▸ 1 more name")
                                          : Picture::tr("▸ %L1 more names").arg(cards.moreTags));
    if (undrawn > 0)
        legend.remark(
            Picture::tr("%L1 references not drawn: point at a card to see its own").arg(undrawn));
    return legend.y + 20 - at.y();
}

} // namespace clonescope::views
