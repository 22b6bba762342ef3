// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/runstep.h"
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
    model::RunStep here;
    const model::Heap &heap; // after the step
    const model::Heap &before;
    CardOptions options;

    app::SharingPtr sharing; // of the compared pair
    model::Owners owners;
    std::vector<OwnerRank> rankOf; // of each name of `owners`
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
        return here.step == 0 ? nullptr : &here.done();
    }
    [[nodiscard]] bool isStaged() const; // it changed something by a path that can be shown
    [[nodiscard]] model::OriginKey key(model::Slot slot) const;
    [[nodiscard]] bool isOld(model::Slot object, model::Uid uid) const; // there before the step too
    [[nodiscard]] const model::Write &write(const model::SeenChange &change) const
    {
        return current()->writes[change.write];
    }

private:
    void findDicts();
    void findWritten();
    void findWays();
    void findRest();
    void keep(model::Slot object, std::int64_t member);
    void keepPlace(model::Slot object, const model::WritePlace &place);
    void keepWay(model::Slot to);
    void keepWay(const model::Path &path, model::Slot to);
};

} // namespace clonescope::views
