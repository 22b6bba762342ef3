// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/stepfacts.h"

namespace clonescope::views
{

// A projection under way. What fills it in runs one after the other: cardtree, then cardreferences.
struct Projection {
    StepFacts facts;
    Cards out;
    std::vector<model::Slot> roots;
    std::unordered_map<model::Slot, Card> made; // until they are in order
    std::unordered_map<model::Slot, CardIndex> index;

    Projection(const Program &program, std::size_t step, const CardOptions &options)
        : facts(program, step, options)
    {
    }
    [[nodiscard]] Card &card(CardIndex i) { return out.cards[i]; }
    [[nodiscard]] CardIndex cardOf(model::Slot slot) const
    {
        const auto found = index.find(slot);
        return found == index.end() ? CardIndex() : found->second;
    }
};

} // namespace clonescope::views
