// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/cardbuilder.h"

namespace clonescope::views
{

// A projection under way. The parts below run one after the other, in this order.
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

// Which objects are cards, in preorder along the tree that they are placed by; where rows lead.
void addCards(Projection &p);
// Names, what the step changed, references, the numbered marks.
void addReferencesAndMarks(Projection &p);

} // namespace clonescope::views
