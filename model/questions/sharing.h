// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"
#include "model/questions/graph.h"

#include <optional>
#include <utility>

namespace clonescope::model
{

// Which of two compared roots reach an object. `_base` does not count.
enum class Side : std::uint8_t { Neither, OnlyA, Shared, OnlyB };

// Bytes that two tensors read: of `total` that either reads, `common` are read by both; in elements
// where both have elements of one size, else in bytes.
struct SameBytes {
    std::int64_t common = 0;
    std::int64_t total = 0;
    bool inElements = true;
    bool sameStorage = false; // whether they lie in one storage at all
    [[nodiscard]] bool all() const { return common > 0 && common == total; }
    [[nodiscard]] bool none() const { return common == 0; }
    bool operator==(const SameBytes &) const = default;
};
[[nodiscard]] SameBytes sameBytes(const Heap &heap, const Tensor &a, const Tensor &b);

// What two objects have in common that both reach: parts of any kind; else bytes; else a storage of
// which they read no common byte. Unknown: too much to look through.
enum class Common : std::uint8_t { Unknown, Nothing, Storage, Bytes, Objects };
[[nodiscard]] Common commonOf(const Heap &heap, Slot a, Slot b, std::size_t limit = 10'000);

// How what path a leads to stands to what path b leads to.
struct Relation {
    Path a, b;
    Slot slotA, slotB;
    bool same = false; // a is b
    std::optional<SameBytes> bytes; // both are tensors
    std::optional<bool> equal; // both not the same, and small enough to be compared
    Common common = Common::Unknown; // of equal ones
    bool operator==(const Relation &) const = default;
};

// Objects (storages not counted, a `__dict__` counted) and bytes that tensors read.
struct Totals {
    std::size_t objects = 0;
    std::int64_t bytes = 0;
    bool operator==(const Totals &) const = default;
};

// Of a storage that both reach, the bytes that tensors of both read: none of disjoint views.
struct SharedStorage {
    Slot buffer;
    std::int64_t bytes = 0;
    bool operator==(const SharedStorage &) const = default;
};

struct Sharing {
    Slot a, b;
    std::vector<Side> sides; // by slot
    Totals onlyA, shared, onlyB;
    std::vector<SharedStorage> storages;
    std::vector<Relation> relations; // first of the roots, then of what is at equal paths in both,
                                     // nearest first, not below what is the same
    std::size_t moreRelations = 0; // beyond the hundred listed
    std::vector<std::pair<Slot, Slot>> counterparts; // of A's objects and B's, in A's preorder

    [[nodiscard]] Side side(Slot slot) const
    {
        return slot.value < sides.size() ? sides[slot.value] : Side::Neither;
    }
    bool operator==(const Sharing &) const = default;
};

// Compares what two paths lead to after a step. nullopt where one leads to no object. Counterparts
// are the pairs of the copy that made one from the other, else what lies at equal paths.
[[nodiscard]] std::optional<Sharing> compare(const Run &run, std::size_t step, const Path &a,
                                             const Path &b);

// An attribute that a copy did not carry over and that the clone still has not.
struct LostAttribute {
    Slot clone;
    std::string attribute;
    CopyMethod method = CopyMethod::Clone;
    Framework framework {};
    int line = 0; // of the copy
    bool operator==(const LostAttribute &) const = default;
};
[[nodiscard]] std::vector<LostAttribute> lostAttributes(const Run &run, std::size_t step);

} // namespace clonescope::model
