// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawframe.h"

#include "app/words/wordings.h"
#include "views/picture/draw/drawcards.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

NodeKey frameKey(const QString &name)
{
    return {NodeKey::Kind::Frame, {}, {}, name};
}

struct LaneLook {
    model::Lane lane;
    QString key, title, none;
    Ink ink;
    std::vector<OwnerRank> ranks;
};

QString nothing(const QString &a, const QString &b)
{
    return Picture::tr("nothing that %1 reaches and %2 does not").arg(a, b);
}

std::array<LaneLook, 3> laneLooks(const Cards &cards)
{
    const QString &a = cards.nameA, &b = cards.nameB;
    return {LaneLook {model::Lane::OnlyA,
                      QStringLiteral("lane-a"),
                      app::notText(a, b),
                      nothing(a, b),
                      Ink::First,
                      {rankOfA}},
            LaneLook {model::Lane::Shared,
                      QStringLiteral("lane-shared"),
                      sharedTitle(cards),
                      Picture::tr("nothing is shared"),
                      Ink::Shared,
                      {rankOfA, rankOfB}},
            LaneLook {model::Lane::OnlyB,
                      QStringLiteral("lane-b"),
                      app::notText(b, a),
                      nothing(b, a),
                      Ink::Second,
                      {rankOfB}}};
}

void drawLane(DisplayList &list, const Scene &scene, const LaneLook &look)
{
    const QRectF &rect = scene.lanes[look.lane];
    list.begin(frameKey(look.key), look.title);
    const bool isShared = look.lane == model::Lane::Shared;
    list.add(Box {rect, 10, isShared ? Ink::HatchGround : Ink::Panel,
                  isShared ? Ink::HatchEdge : Ink::Divider, 1, LineStyle::Solid, -1, isShared});
    const bool isEmpty = std::none_of(scene.cards.cards.begin(), scene.cards.cards.end(),
                                      [&](const Card &card) { return card.lane == look.lane; });
    if (isEmpty) {
        double base = rect.top() + 64;
        for (const QString &line : wrapped(Face::Body, look.none, rect.width() - 28)) {
            list.add(TextRun {{rect.center().x(), base},
                              line,
                              Face::Body,
                              isShared ? Ink::Shared : Ink::Quiet,
                              Anchor::Middle});
            base += 18;
        }
    }
}

QString shownTitle(const Scene &scene, const LaneLook &look)
{
    const double pips = static_cast<double>(look.ranks.size()) * 15;
    return elided(Face::Title, look.title, scene.lanes[look.lane].width() - 34 - pips);
}

QRectF titleRect(const Scene &scene, const LaneLook &look)
{
    return {scene.lanes[look.lane].topLeft() + QPointF(9, 10),
            QSizeF(textWidth(Face::Title, shownTitle(scene, look)) + 10, 21)};
}

// Above the references: where one runs behind a title, the title stays readable.
void drawLaneTitle(DisplayList &list, const Scene &scene, const LaneLook &look)
{
    const QRectF &rect = scene.lanes[look.lane];
    const Ink ground = look.lane == model::Lane::Shared ? Ink::HatchGround : Ink::Panel;
    list.begin(frameKey(look.key + u"-title"), look.title);
    list.add(Box {titleRect(scene, look), 5, ground});
    list.add(TextRun {
        {rect.left() + 14, rect.top() + 25}, shownTitle(scene, look), Face::Title, look.ink});
    double x = rect.right() - 19;
    for (std::size_t i = look.ranks.size(); i-- > 0; x -= 15)
        list.add(Pip {{x, rect.top() + 20.5}, ownerPip(look.ranks[i]), 9.5, look.ink});
}

QString neitherText(const Cards &cards, const QStringList &whoElse)
{
    const bool isOne = cards.neither == 1;
    if (whoElse.isEmpty())
        return (isOne ? Picture::tr("%L1 object that neither %2 nor %3 reaches")
                      : Picture::tr("%L1 objects that neither %2 nor %3 reaches"))
            .arg(cards.neither)
            .arg(cards.nameA, cards.nameB);
    const bool isOneElse = whoElse.size() == 1;
    const QString words = isOne && isOneElse
        ? Picture::tr("%L1 object that neither %2 nor %3 reaches, but %4 does")
        : isOne     ? Picture::tr("%L1 object that neither %2 nor %3 reaches, but %4 do")
        : isOneElse ? Picture::tr("%L1 objects that neither %2 nor %3 reaches, but %4 does")
                    : Picture::tr("%L1 objects that neither %2 nor %3 reaches, but %4 do");
    return words.arg(cards.neither).arg(cards.nameA, cards.nameB, app::listed(whoElse));
}

// What is not part of the comparison leaves a mark that says how much.
void drawNeither(DisplayList &list, const Scene &scene)
{
    const auto &cards = scene.cards;
    if (cards.neither == 0)
        return;
    const QRectF &a = scene.lanes[model::Lane::OnlyA], &b = scene.lanes[model::Lane::OnlyB];
    const QRectF strip(a.left(), a.bottom() + 8, b.right() - a.left(), neitherHeight(cards) - 8);
    QStringList names; // that reach them
    for (const Tag &tag : cards.tags)
        if (!tag.card && tag.value.isEmpty() && !tag.isPath)
            names.append(tag.name);
    const QString text = neitherText(cards, names);
    list.begin(frameKey(QStringLiteral("neither")), text);
    list.add(Box {strip, 8, Ink::Well, Ink::Divider, 1});
    list.add(TextRun {{strip.left() + 14, strip.top() + 19.5},
                      elided(Face::Body, text, strip.width() - 28),
                      Face::Body,
                      Ink::Quiet});
}

void drawEmpty(DisplayList &list)
{
    list.begin(frameKey(QStringLiteral("empty")), Picture::tr("No objects yet"));
    list.add(
        TextRun {{320, 72}, Picture::tr("No objects yet"), Face::Title, Ink::Text, Anchor::Middle});
    list.add(TextRun {{320, 96},
                      Picture::tr("What the program makes and gives a name is drawn here."),
                      Face::Body,
                      Ink::Quiet,
                      Anchor::Middle});
    list.add(Box {{0, 0, 640, 160}, 10, Ink::None, Ink::Divider, 1});
}

} // namespace

double neitherHeight(const Cards &cards)
{
    return cards.hasLanes && cards.neither > 0 ? 38 : 0;
}

void drawLanes(DisplayList &list, const Scene &scene)
{
    const Cards &cards = scene.cards;
    if (!cards.hasLanes) {
        if (cards.cards.empty() && cards.tags.empty())
            drawEmpty(list);
        return;
    }
    for (const LaneLook &look : laneLooks(cards))
        drawLane(list, scene, look);
    drawNeither(list, scene);
}

void drawLaneTitles(DisplayList &list, const Scene &scene)
{
    if (scene.cards.hasLanes)
        for (const LaneLook &look : laneLooks(scene.cards))
            drawLaneTitle(list, scene, look);
}

std::vector<QRectF> laneTitles(const Scene &scene)
{
    std::vector<QRectF> rects;
    if (scene.cards.hasLanes)
        for (const LaneLook &look : laneLooks(scene.cards))
            rects.push_back(titleRect(scene, look));
    return rects;
}

QStringList wrapped(Face face, const QString &text, double width)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && textWidth(face, longer) > width) {
            lines << line;
            line = elided(face, word, width);
        } else {
            line = line.isEmpty() ? elided(face, word, width) : longer;
        }
    }
    return line.isEmpty() ? lines : lines << line;
}

QStringList balanced(Face face, const QString &text, double width)
{
    QStringList widest = wrapped(face, text, width);
    if (widest.size() < 2)
        return widest;
    double low = width / 2, high = width;
    while (high - low > 8) {
        const double middle = (low + high) / 2;
        (wrapped(face, text, middle).size() > widest.size() ? low : high) = middle;
    }
    return wrapped(face, text, high);
}

} // namespace clonescope::views
