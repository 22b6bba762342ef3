// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/questions/graph.h"
#include "model/questions/owners.h"
#include "model/questions/sharing.h"
#include "views/picture/cards/elements.h"

#include <unordered_map>
#include <unordered_set>

namespace clonescope::views
{

// All that is known of a step before any card is made.
struct StepFacts {
    const model::Run &run;
    std::string_view text;
    std::size_t step;
    const model::Heap &heap;
    const model::Heap &before; // the heap of the step before
    CardOptions options;

    std::optional<model::Sharing> sharing;
    model::Owners owners;
    std::vector<int> rankOf; // of each name of `owners`
    model::Graph graph; // of the names, `_base` not followed
    const app::Origins &origins;
    std::unordered_set<model::Slot> docked; // dicts that are drawers of their tensors
    std::unordered_set<model::Slot> undocked; // tensors' dicts that are cards of their own
    std::unordered_map<model::Slot, std::vector<model::LostAttribute>> lost; // by clone
    model::StepChanges changes;
    model::StepEdits edits; // the same by what was written: what is said of them
    std::unordered_map<model::Slot, WrittenBytes> written; // by buffer
    // Where the step changed something, and what leads there: objects that are always drawn, and
    // which members of them are never cut out.
    std::unordered_set<model::Slot> onWay;
    std::unordered_map<model::Slot, std::vector<std::int64_t>> kept;
    std::unordered_map<model::Slot, std::vector<std::uint32_t>> readers; // nodes, by buffer

    StepFacts(const Program &program, std::size_t theStep, const CardOptions &theOptions);

    [[nodiscard]] const model::Step *current() const
    {
        return step == 0 ? nullptr : &run.steps[step - 1];
    }
    [[nodiscard]] std::string_view statement() const; // that the step ran
    [[nodiscard]] bool isStaged() const; // it changed something by a path that can be shown
    [[nodiscard]] model::OriginKey key(model::Slot slot) const;
    [[nodiscard]] const model::Write &write(const model::Change &change) const
    {
        return current()->writes[change.write];
    }

private:
    void findDicts();
    void findWritten();
    void findWays();
    void keep(model::Slot object, std::int64_t member);
    void keepWay(const model::Path &path, model::Slot to);
};

// One card without its place: targets of rows are still slots, in `part.value`.
[[nodiscard]] Card makeCard(const StepFacts &facts, model::Slot slot);

// The dict whose rows a tensor's or an instance's drawer shows; noSlot where it has none.
[[nodiscard]] model::Slot drawerDict(const StepFacts &facts, model::Slot holder);

// Marks on the cards what the step did: rows, cells, rings. The first places that are marked come
// one by one: each takes `next` and leaves the stage of the one after it.
void markChange(const StepFacts &facts, const model::Change &change, Card &card, bool isTelling,
                Stage &next);

// The same on what is shown of all that it did, for a step of more changes than are worked out.
void markRest(const StepFacts &facts, std::vector<Card> &cards, Stage stage);

// A mapping from a slot whose object changed to the slot of the card that shows it.
[[nodiscard]] model::Slot shownAt(const StepFacts &facts, const model::Change &change);

[[nodiscard]] QString toQString(std::string_view utf8);

constexpr auto labelWidth = 150.0; // longer labels and atoms are cut in the middle
constexpr auto valueWidth = 190.0;

} // namespace clonescope::views
