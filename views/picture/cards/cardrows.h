// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/stepfacts.h"

namespace clonescope::views
{

constexpr auto labelWidth = 150.0; // longer labels and atoms are cut in the middle
constexpr auto valueWidth = 190.0;

// Rows of cards: a part of an object, a fact about it, how many more there are.
[[nodiscard]] Row rowFor(const StepFacts &facts, RowKind kind, const model::Part &part,
                         const QString &label);
[[nodiscard]] Row factRow(const QString &label, const QString &value = {}, Fact fact = Fact::Other);
[[nodiscard]] Row cutRow(std::int64_t count);

// Those of its members that the step wrote, or that lead there: they are never cut out.
[[nodiscard]] std::vector<std::int64_t> keptMembers(const StepFacts &facts, model::Slot object);

[[nodiscard]] std::vector<Row> itemRows(const StepFacts &facts, model::Slot slot,
                                        const model::PersistentVector<model::Slot> &items);
// How a key of a dict is written in that heap; of a `__dict__` without quotes.
[[nodiscard]] QString keyLabel(const model::Heap &heap, model::Slot key, bool isAttribute);
[[nodiscard]] std::vector<Row> entryRows(const StepFacts &facts, model::Slot slot,
                                         bool isAttributes);

// The dict whose rows a tensor's or an instance's drawer shows; noSlot where it has none.
[[nodiscard]] model::Slot drawerDict(const StepFacts &facts, model::Slot holder);

// What it reaches through its class.
void addInherited(const StepFacts &facts, Card &card);

// Its attributes, and those that it lost as a clone.
void addDrawer(const StepFacts &facts, Card &card);

} // namespace clonescope::views
