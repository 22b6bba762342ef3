// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/view.h"
#include "views/picture/places/scene.h"

#include <unordered_map>

namespace clonescope::views
{

// Where things stand, in the scene's units, and how that scene is looked at.
struct Stand {
    std::unordered_map<model::OriginKey, QPointF> cards;
    std::unordered_map<QString, QPointF> tags;
    std::unordered_map<QString, QPointF> frames; // lanes, the rail
    View view;
};

// How a scene comes from where things stood to its own places: what was there glides, what is new
// fades in. References follow the cards at their ends. `share` is how far it has come, 0 … 1.
class Glide
{
public:
    Glide() = default;
    Glide(const Stand &from, const Scene &to, const View &view);

    [[nodiscard]] bool isStill() const { return m_isStill; }
    [[nodiscard]] View view(double share, const View &now) const;

    struct Moved {
        QPointF by;
        double opacity = 1;
    };
    [[nodiscard]] Moved card(CardIndex i, double share) const { return at(m_cards[i], share); }
    [[nodiscard]] Moved tag(TagIndex i, double share) const { return at(m_tags[i], share); }
    // Of the groups of the scene's list, and of its marks after them.
    [[nodiscard]] Moved group(std::size_t i, double share) const { return at(m_groups[i], share); }
    // The same primitive with its ends where the reference's ends are.
    [[nodiscard]] Primitive bent(const Scene &scene, ReferenceIndex reference,
                                 const Primitive &primitive, double share) const;
    [[nodiscard]] double opacity(const Reference &reference, double share) const;

    // Where all things stand on their way.
    [[nodiscard]] Stand stand(const Scene &scene, double share, const View &now) const;

private:
    struct Way {
        QPointF from; // its old place less its new one
        bool isNew = false;
    };
    static Moved at(const Way &way, double share)
    {
        return {way.from * (1 - share), way.isNew ? share : 1};
    }
    [[nodiscard]] const Way &start(const Reference &reference) const;

    ByCard<Way> m_cards;
    ByTag<Way> m_tags;
    std::vector<Way> m_groups;
    View m_from;
    bool m_isStill = true;
};

} // namespace clonescope::views
