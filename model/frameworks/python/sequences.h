// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

// What lists, tuples and deques have in common.
namespace clonescope::model::python
{

[[nodiscard]] const PersistentVector<Slot> &itemsOf(const Heap &heap, Slot sequence);
[[nodiscard]] std::size_t sizeOf(const Heap &heap, Slot sequence);
[[nodiscard]] std::vector<Slot> pickItems(Interp &interp, Slot sequence, const SliceRange &range);

// Lexicographic, deep; the caller has seen that both are lists, or both tuples.
[[nodiscard]] Ref compareSequences(Interp &interp, CompareOp op, Slot left, Slot right);
// The texts of the members with ", " between them.
[[nodiscard]] std::string itemTexts(Interp &interp, Slot sequence);
[[nodiscard]] bool sequenceContains(Interp &interp, Slot sequence, Slot member);
bool nextItem(Interp &interp, Slot sequence, std::int64_t &position, Ref &member);
// The members `count` times over; costs instructions before it takes memory.
[[nodiscard]] std::vector<Slot> repeated(Interp &interp, Slot sequence, std::int64_t count);

// The first index of a value within the bounds, which are arguments; nullopt where there is none.
[[nodiscard]] std::optional<std::size_t> findItem(Interp &interp, Slot sequence, Slot value,
                                                  std::span<const Slot> bounds);
[[nodiscard]] Ref countItem(Interp &interp, Slot sequence, Slot value);

} // namespace clonescope::model::python
