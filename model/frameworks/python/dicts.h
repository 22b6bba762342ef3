// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

extern const TypeOps dictViewOps;

// The value of a key, or noSlot; TypeError where the key cannot be hashed.
[[nodiscard]] Slot lookUp(Interp &interp, Slot dict, Slot key);
[[nodiscard]] std::size_t dictSize(const Heap &heap, Slot dict);
// The entries at this moment, without the holes.
[[nodiscard]] std::vector<Dict::Entry> entriesOf(Interp &interp, Slot dict);
// Where a walk begins. The next entry; RuntimeError where the dict has grown or shrunk since the
// walk began.
[[nodiscard]] std::int64_t beforeFirst(const Heap &heap, Slot dict);
[[nodiscard]] bool nextEntry(Interp &interp, Slot dict, std::int64_t &position, Dict::Entry &entry);
[[nodiscard]] bool equalDicts(Interp &interp, Slot left, Slot right);
[[noreturn]] void raiseKeyError(Interp &interp, Slot key);

// Sets what another dict, or the pairs of an iterable, say.
void updateDict(Interp &interp, Slot dict, Slot source);
void updateDict(Interp &interp, Slot dict, const Arguments &arguments);

// A new dict of entries whose keys are hashed (again), which counts. TypeError as for lookUp().
[[nodiscard]] Ref makeDictOf(Interp &interp, std::span<const std::pair<Slot, Slot>> entries);
// The whole of another dict, as a new plain one.
[[nodiscard]] Ref copyOf(Interp &interp, Slot dict);
// The new dict, or, where `like` is a defaultdict, one like it with these entries.
[[nodiscard]] Ref asLike(Interp &interp, Slot like, Ref dict);

} // namespace clonescope::model::python
