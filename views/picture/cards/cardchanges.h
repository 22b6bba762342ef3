// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/stepfacts.h"

namespace clonescope::views
{

// Marks on the cards what the step did: rows, cells, rings. The first places that are marked come
// one by one: each takes `next` and leaves the stage of the one after it.
void markChange(const StepFacts &facts, const model::SeenChange &change, Card &card, bool isTelling,
                Stage &next);

// The same on what is shown of all that it did, for a step of more changes than are worked out.
void markRest(const StepFacts &facts, std::vector<Card> &cards, Stage stage);

// Where a card shows it; none where it has no row.
[[nodiscard]] RowIndex rowOfChange(const StepFacts &facts, const model::SeenChange &change,
                                   const Card &card);

// A mapping from a slot whose object changed to the slot of the card that shows it.
[[nodiscard]] model::Slot shownAt(const StepFacts &facts, const model::SeenChange &change);

} // namespace clonescope::views
