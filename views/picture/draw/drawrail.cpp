// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawrail.h"

#include "app/words/wordings.h"
#include "views/picture/draw/drawframe.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

constexpr auto tagHeight = 26.0;
constexpr auto nameWidth = 170.0; // longer names are cut in the middle
constexpr auto noteRoom = 220.0; // so are long paths in notes
constexpr auto callHeight = 40.0; // the line above a call's names, and its title
constexpr auto railGap = 8.0;
constexpr auto treeGap = 56.0; // from the rail to the first cards of a tree

QString shownName(const Tag &tag)
{
    return elided(Face::CodeStrong, tag.label, nameWidth);
}

double headWidth(const Tag &tag) // pip and name
{
    return 36 + textWidth(Face::CodeStrong, shownName(tag));
}

double tagWidth(const Tag &tag)
{
    return headWidth(tag) + (tag.value.isEmpty() ? 0 : textWidth(Face::Code, tag.value) + 20);
}

QString shownCall(const QString &call)
{
    const qsizetype nth = call.indexOf(u'(');
    const QString whole = nth < 0
        ? call + QStringLiteral("()")
        : Picture::tr("%1(), call %2").arg(call.left(nth), call.mid(nth + 1).chopped(1));
    return elided(Face::Strong, whole, nameWidth);
}

QString shownNote(const Tag &tag)
{
    return elided(Face::SmallStrong, tag.note, noteRoom);
}

double noteWidth(const Tag &tag)
{
    return tag.note.isEmpty() ? 0 : textWidth(Face::SmallStrong, shownNote(tag)) + 8;
}

// ---- Above lanes: A's names at the left, B's at the right, the others between ----

enum class Zone : std::uint8_t { Left, Middle, Right };

Zone zoneOf(const Scene &scene, const Tag &tag)
{
    const auto lane = tag.card ? scene.cards.cards[tag.card].lane : model::Lane::Shared;
    return lane == model::Lane::OnlyA ? Zone::Left
        : lane == model::Lane::OnlyB  ? Zone::Right
                                      : Zone::Middle;
}

// Where arrows into a lane keep clear of its title.
double pastTitle(const QRectF &lane, const QString &title)
{
    return lane.left() + std::min(textWidth(Face::Title, title) + 26, lane.width() / 2);
}

void placeAboveLanes(Scene &scene)
{
    const QRectF all = scene.lanes[model::Lane::OnlyA]
                           .united(scene.lanes[model::Lane::Shared])
                           .united(scene.lanes[model::Lane::OnlyB]);
    std::array<double, 3> widths {};
    for (const Tag &tag : scene.cards.tags)
        widths[static_cast<std::size_t>(zoneOf(scene, tag))] += tagWidth(tag) + noteWidth(tag) + 14;
    // Zones that do not fit beside one another stand below one another.
    const double first = pastTitle(scene.lanes[model::Lane::OnlyA],
                                   app::notText(scene.cards.nameA, scene.cards.nameB));
    const double free = all.right() - 26 - first;
    const bool fits = widths[0] + widths[1] + widths[2] < free;
    const bool sidesFit = widths[0] + widths[2] < all.width() - 40;
    int lines = 1;
    const double shared = pastTitle(scene.lanes[model::Lane::Shared], sharedTitle(scene.cards));
    std::array<double, 3> x {fits ? first : all.left() + 14, shared, all.right() - 14};
    const double least = fits ? first + widths[0] : all.left() + 14;
    const double most = all.right() - 14 - (fits ? widths[2] : 0) - widths[1];
    x[1] = std::clamp(x[1], least, std::max(least, most));
    std::array<int, 3> line {0, 0, 0};
    if (!fits)
        line = sidesFit ? std::array {0, 1, 0} : std::array {0, 1, 2};
    ByTag<int> lineOf;
    for (const Tag &tag : scene.cards.tags) {
        const auto zone = static_cast<std::size_t>(zoneOf(scene, tag));
        const double own = tagWidth(tag), whole = own + noteWidth(tag);
        if (zone == 2) {
            x[2] -= own;
            scene.tags.emplace_back(x[2], 0, own, tagHeight);
            x[2] -= noteWidth(tag) + 14;
        } else {
            if (x[zone] + whole > all.right() - 14 && x[zone] > all.left() + 20) {
                x[zone] = all.left() + 14; // more names than one line holds
                ++line[zone];
            }
            scene.tags.emplace_back(x[zone], 0, own, tagHeight);
            x[zone] += whole + 14;
        }
        lineOf.push_back(line[zone]);
        lines = std::max(lines, line[zone] + 1);
    }
    if (!fits && sidesFit) // the compared names stand next to their lanes
        for (const TagIndex i : lineOf.indices())
            lineOf[i]
                = zoneOf(scene, scene.cards.tags[i]) == Zone::Middle ? lineOf[i] - 1 : lines - 1;
    const double height = 8 + 30.0 * lines - 4;
    scene.rail = {all.left(), all.top() - railGap - height - 0, all.width(), height};
    for (const TagIndex i : scene.tags.indices())
        scene.tags[i].moveTop(scene.rail.top() + 4 + 30.0 * lineOf[i]);
}

// ---- Left of a tree: each name at the height of what it holds ----

void placeBesideTree(Scene &scene)
{
    if (scene.cards.tags.empty())
        return;
    QRectF all;
    for (const QRectF &rect : scene.rects)
        all = all.united(rect);
    struct Wish {
        std::size_t section; // the names of the module, and of each call
        double y;
        TagIndex tag;
    };
    std::vector<Wish> wishes;
    QStringList calls {QString()};
    double width = 56;
    for (const TagIndex i : scene.cards.tags.indices()) {
        const Tag &tag = scene.cards.tags[i];
        width = std::max({width, tagWidth(tag), noteWidth(tag)});
        if (tag.call != calls.last()) { // they come call by call
            calls.append(tag.call);
            width = std::max(width, textWidth(Face::Strong, shownCall(tag.call)) - 14);
        }
        wishes.push_back({static_cast<std::size_t>(calls.size() - 1),
                          tag.card ? scene.rects[tag.card].top() + 16 - tagHeight / 2 : 1e300, i});
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish &a, const Wish &b) {
        return std::pair(a.section, a.y) < std::pair(b.section, b.y);
    });
    scene.tags.resize(scene.cards.tags.size());
    const double right = all.left() - treeGap;
    double y = all.isNull() ? 0 : -1e300;
    std::size_t section = 0;
    for (const Wish &wish : wishes) {
        const Tag &tag = scene.cards.tags[wish.tag];
        if (std::exchange(section, wish.section) != wish.section) {
            y = std::max(y, all.top()) + callHeight;
            scene.calls.push_back({y - callHeight, tag.call});
        }
        y = wish.y < 1e299 ? std::max(y, wish.y) : std::max(y, all.top());
        const double own = tagWidth(tag);
        scene.tags[wish.tag] = {right - 14 - own, y, own, tagHeight};
        y += tagHeight + 10 + (tag.note.isEmpty() ? 0 : 18);
    }
    const double top = std::min(all.top(), scene.tags[wishes.front().tag].top()) - 44;
    scene.rail = {right - 28 - width, top, width + 28, std::max(all.bottom(), y) + 4 - top};
}

// Whether the word "names" has room between those at the left and those at the right.
bool isMiddleFree(const Scene &scene)
{
    constexpr auto room = 60.0;
    const double middle = scene.rail.center().x();
    for (const TagIndex i : scene.tags.indices()) {
        const double note = noteWidth(scene.cards.tags[i]);
        if (scene.tags[i].left() - note < middle + room
            && scene.tags[i].right() + note > middle - room)
            return false;
    }
    return true;
}

void drawTag(DisplayList &list, const Scene &scene, TagIndex i)
{
    const Tag &tag = scene.cards.tags[i];
    const QRectF &rect = scene.tags[i];
    const Ink ink = ownerInk(tag.rank);
    list.begin({NodeKey::Kind::Name, {}, {}, tag.name},
               tag.value.isEmpty() ? Picture::tr("name %1").arg(tag.name)
                                   : Picture::tr("name %1 = %2").arg(tag.name, tag.value));
    if (tag.changed) {
        const auto span = list.during({tag.stage});
        list.add(
            Box {rect.adjusted(-3, -3, 3, 3), rect.height() / 2 + 3, Ink::None, Ink::Changed, 2});
    }
    const double head = headWidth(tag);
    if (!tag.value.isEmpty()) {
        list.add(Box {rect, tagHeight / 2, Ink::Panel, ink, 1.6});
        list.add(TextRun {
            {rect.left() + head + 8, rect.top() + 17.5}, tag.value, Face::Code, Ink::Text});
    }
    list.add(Box {{rect.topLeft(), QSizeF(head, tagHeight)}, tagHeight / 2, ink});
    list.add(Pip {{rect.left() + 16, rect.center().y()}, ownerPip(tag.rank), 9.5, Ink::OnColour});
    list.add(TextRun {
        {rect.left() + 26, rect.top() + 17.7}, shownName(tag), Face::CodeStrong, Ink::OnColour});
    if (tag.note.isEmpty())
        return;
    const auto span = list.during({tag.stage});
    const Ink noteInk = tag.isQuiet ? Ink::Quiet : Ink::Changed;
    if (!scene.cards.hasLanes)
        list.add(TextRun {{rect.right(), rect.bottom() + 15},
                          shownNote(tag),
                          Face::SmallStrong,
                          noteInk,
                          Anchor::End});
    else if (zoneOf(scene, tag) == Zone::Right)
        list.add(TextRun {{rect.left() - 8, rect.top() + 17},
                          shownNote(tag),
                          Face::SmallStrong,
                          noteInk,
                          Anchor::End});
    else
        list.add(TextRun {
            {rect.right() + 8, rect.top() + 17}, shownNote(tag), Face::SmallStrong, noteInk});
}

} // namespace

void placeRail(Scene &scene)
{
    if (scene.cards.hasLanes)
        placeAboveLanes(scene);
    else
        placeBesideTree(scene);
}

void drawRail(DisplayList &list, const Scene &scene)
{
    if (scene.rail.isNull())
        return;
    list.begin({NodeKey::Kind::Frame, {}, {}, QStringLiteral("rail")}, Picture::tr("Names"));
    list.add(Box {scene.rail, 8, Ink::Well, Ink::Divider, 1});
    if (!scene.cards.hasLanes)
        list.add(TextRun {{scene.rail.left() + 14, scene.rail.top() + 23},
                          Picture::tr("names"),
                          Face::Strong,
                          Ink::Quiet});
    else if (isMiddleFree(scene))
        list.add(TextRun {{scene.rail.center().x(), scene.rail.center().y() + 4},
                          Picture::tr("names"),
                          Face::Small,
                          Ink::Quiet,
                          Anchor::Middle});
    for (const Scene::Call &call : scene.calls) {
        list.begin({NodeKey::Kind::Frame, {}, {}, QStringLiteral("call ") + call.name},
                   Picture::tr("Names of %1").arg(call.name));
        list.add(
            Box {{scene.rail.left() + 1, call.top, scene.rail.width() - 2, 1}, 0, Ink::Divider});
        list.add(TextRun {{scene.rail.left() + 14, call.top + 26},
                          shownCall(call.name),
                          Face::Strong,
                          Ink::Quiet});
    }
    for (const TagIndex i : scene.tags.indices())
        drawTag(list, scene, i);
}

} // namespace clonescope::views
