// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/cards.h"

#include "app/words/wordings.h"
#include "model/questions/pathfinder.h"
#include "model/questions/paths.h"
#include "views/picture/cards/cardreferences.h"
#include "views/picture/cards/cardtree.h"
#include "views/picture/cards/projection.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

void caption(Projection &p, const model::Relation &relation)
{
    const CardIndex at = p.cardOf(relation.slotA);
    if (!relation.same || !at || !p.card(at).caption.empty())
        return;
    const QString a = QString::fromStdString(model::pathText(relation.a)),
                  b = QString::fromStdString(model::pathText(relation.b));
    const auto ways = model::pathsTo(p.facts.heap, std::span(&relation.slotA, 1));
    p.card(at).caption = {elided(Face::CodeStrong, a + u" is " + b, 260),
                          app::oneObjectText(model::countWays(ways))};
}

void addRelations(Projection &p)
{
    constexpr std::size_t mostPills = 5, mostCaptions = 4; // beyond, the double border says it
    const auto &relations = p.facts.sharing->relations;
    std::vector<Pill> pills;
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const model::Relation &r = relations[i];
        const QString a = QString::fromStdString(model::pathText(r.a)),
                      b = QString::fromStdString(model::pathText(r.b));
        pills.push_back({a + u" is " + b, app::yesNo(r.same), true, r.same});
        if (r.bytes && !r.same)
            pills.push_back({i == 0 ? Picture::tr("same bytes")
                                    : a + u", " + b + u' ' + Picture::tr("same bytes"),
                             app::sameBytesText(*r.bytes), i > 0, !r.bytes->none()});
        if (r.equal && !r.same && (!r.bytes || r.bytes->none()))
            pills.push_back({i == 0 ? Picture::tr("equal values") : a + u" == " + b,
                             app::yesNo(*r.equal), i > 0, false});
        if (i < mostCaptions)
            caption(p, r);
    }
    p.out.morePills = p.facts.sharing->moreRelations
        + (pills.size() > mostPills ? pills.size() - mostPills : 0);
    pills.resize(std::min(pills.size(), mostPills));
    p.out.pills = std::move(pills);
}

void addWords(Projection &p)
{
    const app::Explanation said = app::explain(p.facts.here, p.facts.edits);
    p.out.headline = said.headline;
    p.out.reason = said.reason;
    p.out.isAlarm = said.seenByOthers;
    if (const auto *step = p.facts.current()) {
        p.out.line = step->line;
        p.out.statement = app::text(p.facts.here.statement()).section(u'\n', 0, 0).trimmed();
        p.out.isError = step->error.has_value();
        p.out.isAlarm = p.out.isAlarm || p.out.isError;
    }
}

QString text(const Row &row)
{
    QStringList words {row.label};
    if (!row.before.isEmpty())
        words << u'~' + row.before + u'~';
    if (!row.value.isEmpty())
        words << u"= " + row.value;
    if (row.target)
        words << u"-> " + QString::number(row.target.number());
    if (!row.note.isEmpty())
        words << u'(' + row.note + u')';
    return (row.changed ? u"* " : u"  ") + words.join(u' ');
}

QString text(const std::vector<ValueCell> &cells)
{
    QStringList words;
    for (const ValueCell &cell : cells)
        words << (cell.cut > 0 ? QStringLiteral("+%1").arg(cell.cut)
                      : cell.changed
                      ? u'*' + (cell.before.isEmpty() ? QString() : cell.before + u'>') + cell.text
                      : cell.text);
    return words.join(u' ');
}

QString text(const Reader &reader)
{
    QString reads;
    for (const char c : reader.reads)
        reads += c != 0 ? u'#' : u'.';
    return QStringLiteral("  [%1] %2 %3 x%4%5")
        .arg(reads, reader.label, reader.range)
        .arg(reader.repeat)
        .arg(reader.sees ? QStringLiteral(" sees") : QString());
}

QString text(const Card &card)
{
    static constexpr model::PerLane<QStringView> lanes {{u"", u" only A", u" shared", u" only B"}};
    QStringList owners;
    for (const OwnerRank owner : card.owners)
        owners << QString::number(owner.number());
    QStringList lines {card.title + (card.detail.isEmpty() ? QString() : u' ' + card.detail) + u" {"
                       + owners.join(u',') + u'}' + lanes[card.lane]
                       + (card.changed ? u" changed" : u"")};
    if (!card.folded.isEmpty())
        lines << u"  folded: " + card.folded;
    if (const Grid *grid = card.grid()) {
        for (const GridLine &line : grid->lines)
            lines << u"  | " + text(line.cells);
        if (!grid->facts.isEmpty())
            lines << u"  " + grid->facts;
    } else if (const Strip *strip = card.strip()) {
        if (!strip->cells.empty())
            lines << u"  | " + text(strip->cells);
        for (const Reader &reader : strip->readers)
            lines << text(reader);
        if (strip->moreReaders > 0)
            lines << QStringLiteral("  %1 more readers").arg(strip->moreReaders);
    }
    for (const Row &row : card.rows)
        lines << text(row);
    if (const auto &drawer = card.drawer) {
        lines << u"  __dict__ " + drawer->note;
        for (const Row &row : drawer->rows)
            lines << u"  " + text(row);
    }
    return lines.join(u'\n');
}

} // namespace

Cards project(const Program &program, std::size_t step, const CardOptions &options, Telling telling)
{
    Projection p(program, step, options);
    addCards(p);
    addReferencesAndMarks(p);
    if (p.facts.sharing)
        addRelations(p);
    if (telling == Telling::Sentences)
        addWords(p);
    return std::move(p.out);
}

QString toText(const Cards &cards)
{
    QStringList lines;
    for (const Pill &pill : cards.pills)
        lines << pill.code + u": " + pill.answer;
    for (const Tag &tag : cards.tags)
        lines << (tag.changed ? u"* " : u"") + tag.name
                + (tag.value.isEmpty() ? QString() : u" = " + tag.value)
                + (tag.card ? u" -> " + QString::number(tag.card.number()) : QString())
                + (tag.note.isEmpty() ? QString() : u" (" + tag.note + u')');
    for (const CardIndex i : cards.cards.indices())
        lines << u'#' + QString::number(i.number()) + u' ' + text(cards.cards[i]);
    for (const Reference &r : cards.references)
        if (r.beat > 0 || r.kind == Reference::Kind::Was)
            lines << (r.kind == Reference::Kind::Was ? QStringLiteral("was")
                                                     : QStringLiteral("beat %1").arg(r.beat))
                    + u' '
                    + (r.tag ? cards.tags[r.tag].name
                             : QStringLiteral("#%1.%2").arg(r.card.number()).arg(r.row.number()))
                    + u" -> " + QString::number(r.to.number());
    return lines.join(u'\n') + u'\n';
}

Ink ownerInk(OwnerRank rank)
{
    static const model::VectorBy<OwnerRank, Ink> inks {Ink::First, Ink::Second, Ink::Third};
    return inks.has(rank) ? inks[rank] : Ink::Other;
}

LineStyle ownerLine(OwnerRank rank)
{
    using enum LineStyle;
    static const model::VectorBy<OwnerRank, LineStyle> lines {Solid, Dashed, Dotted};
    return lines.has(rank) ? lines[rank] : Solid;
}

PipShape ownerPip(OwnerRank rank)
{
    return static_cast<PipShape>(rank ? rank.number() % pipShapeCount : 0);
}

QString sharedTitle(const Cards &cards)
{
    return Picture::tr("shared by %1 and %2").arg(cards.nameA, cards.nameB);
}

} // namespace clonescope::views
