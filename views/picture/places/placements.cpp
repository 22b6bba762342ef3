// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/places/placements.h"

#include "views/picture/list/picturewords.h"
#include "views/picture/places/stackroutes.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

// What following all the steps up to the one that is shown may cost, in cards. In a larger program
// each step is laid out by itself: its cards may jump, but it is shown in a second or two.
constexpr std::size_t mostFollowed = 400'000;

// Objects that no card shows are looked at all the same, for who owns them.
std::size_t costOfStep(const model::Run &run, std::size_t step, const Cards &cards)
{
    constexpr std::size_t ofAnyStep = 50, namesInACard = 8, objectsInACard = 6;
    const std::size_t always = run.start.objectCount();
    const std::size_t objects = std::max(run.heapAfter(step).objectCount(), always) - always;
    return ofAnyStep + cards.cards.size() + cards.tags.size() + cards.moreTags / namesInACard
        + objects / objectsInACard;
}

// Storages stand beyond all the tensors that read them, not only beyond the first.
void followReaders(model::LayoutInput &input, const Cards &cards)
{
    model::ByBox<int> depths;
    for (const model::LayoutBox &box : input.boxes) {
        const bool isBelow = box.parent && input.boxes[box.parent].lane == box.lane;
        depths.push_back(isBelow ? depths[box.parent] + 1 : 0);
    }
    for (const CardIndex i : cards.cards.indices()) {
        const model::BoxIndex own(i);
        model::BoxIndex &after = input.boxes[own].after;
        int count = 0;
        const Strip *strip = cards.cards[i].strip();
        if (!strip)
            continue;
        for (const Reader &reader : strip->readers) {
            if (!reader.card)
                continue;
            const model::BoxIndex at(reader.card);
            if (input.boxes[at].lane != input.boxes[own].lane)
                continue;
            ++count;
            if (!after || depths[at] > depths[after])
                after = at;
        }
        if (count == 1 && after == input.boxes[own].parent)
            after = {};
    }
}

// What runs side by side in a stack needs a track each, the first of which lies in the margin.
void makeGutters(model::LayoutInput &input, const Cards &cards)
{
    constexpr auto most = 8.0;
    model::PerLane<double> references;
    for (const Card &card : cards.cards)
        for (const RowIndex row : card.rowIndices()) {
            const CardIndex to = card.row(row).target;
            if (to && cards.cards[to].lane == card.lane)
                ++references[card.lane];
        }
    for (const model::Lane lane : model::allLanes)
        input.gutters[lane] = trackGap * std::min(references[lane], most);
}

// Boxes are numbered as their cards are.
model::LayoutInput layoutInput(const Cards &cards, const ByCard<CardShape> &shapes)
{
    model::LayoutInput input;
    for (const CardIndex i : cards.cards.indices()) {
        const Card &card = cards.cards[i];
        model::LayoutBox box;
        box.key = card.key;
        box.width = shapes[i].outer.width();
        box.height = shapes[i].outer.height();
        box.lane = card.lane;
        box.parent = model::BoxIndex(card.parent);
        if (card.parent)
            box.anchor = shapes[card.parent].rows[card.parentRow].center().y();
        box.counterpart = model::BoxIndex(card.counterpart);
        input.boxes.push_back(box);
    }
    followReaders(input, cards);
    makeGutters(input, cards);
    if (cards.hasLanes) {
        // Lanes stand close: the room for references between them is that of their margins.
        input.gaps.gutter = 10;
        input.gaps.margin = 16;
        input.gaps.column = 60;
        const QString title = sharedTitle(cards);
        input.gaps.laneWidth = std::clamp(textWidth(Face::Title, title) + 72, 180.0, 420.0);
        // Wide enough for the names above the lanes to stand in one line, as a rule.
        const double names
            = std::max(textWidth(Face::Title, cards.nameA), textWidth(Face::Title, cards.nameB));
        input.gaps.outerWidth = std::clamp(names + 190, 200.0, 420.0);
    }
    return input;
}

model::PinnedBoxes pinsOf(const SceneOptions &options)
{
    model::PinnedBoxes pins;
    for (auto pin = options.pins.begin(); pin != options.pins.end(); ++pin)
        pins.emplace(pin.key(), model::Point {pin->x(), pin->y()});
    return pins;
}

} // namespace

void Placements::follow(const Cards &cards, const ByCard<CardShape> &shapes)
{
    const model::LayoutInput input = layoutInput(cards, shapes);
    const model::PinnedBoxes pins = pinsOf(m_options);
    const char lanes = cards.hasLanes ? 1 : 0;
    // Where lanes come or go the picture is another one: nothing of the old one is kept.
    const bool follows
        = !m_steps.empty() && m_lanes.back() == lanes && !m_steps.back().keys.empty();
    m_steps.push_back(follows ? model::next(m_steps.back(), input, pins)
                              : model::tidy(input, pins));
    m_lanes.push_back(lanes);
}

const model::Placement &Placements::after(const Program &program, std::size_t step,
                                          const SceneOptions &options, const Cards &cards,
                                          const ByCard<CardShape> &shapes)
{
    if (step * costOfStep(program.run, step, cards) > mostFollowed) {
        m_alone = model::tidy(layoutInput(cards, shapes), pinsOf(options));
        return m_alone;
    }
    SceneOptions steady = options;
    steady.showsChange = true; // where cards lie must not hang on what is marked on them
    if (m_run != &program.run || m_options != steady) {
        m_run = &program.run;
        m_options = steady;
        m_steps.clear();
        m_lanes.clear();
    }
    while (m_steps.size() < step || (m_steps.size() == step && !options.showsChange)) {
        const Cards earlier = project(program, m_steps.size(), steady, Telling::None);
        ByCard<CardShape> measured;
        for (const Card &card : earlier.cards)
            measured.push_back(measure(card));
        follow(earlier, measured);
    }
    if (m_steps.size() == step)
        follow(cards, shapes);
    return m_steps[step];
}

} // namespace clonescope::views
