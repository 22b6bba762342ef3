// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/persistentvector.h"
#include "model/base/shared.h"

#include <cstdint>
#include <optional>

namespace clonescope::model
{

// Python's containers: nodes of the graph.

// What a member takes, as limits count it.
constexpr std::int64_t itemBytes = 8; // of a list, in the tree of a persistent vector
constexpr std::int64_t entryBytes = 24; // of a dict, with its part of the table

struct List {
    PersistentVector<Slot> items;
    bool operator==(const List &) const = default;
};
struct Tuple {
    PersistentVector<Slot> items;
    bool isSize = false; // torch.Size: an atom in traces and pictures
    bool operator==(const Tuple &) const = default;
};

// Entries in insertion order, a removed one leaves a hole (key noSlot) until the next rebuild;
// `index` is an open-addressing table of entry numbers with what dictMark() makes of their hashes,
// there only beyond eight entries. The first `holes` entries are all holes.
struct Dict {
    struct Entry {
        Slot key = noSlot;
        Slot value = noSlot;
        bool operator==(const Entry &) const = default;
    };
    struct Place {
        static constexpr std::int32_t empty = -1, removed = -2;
        std::int32_t entry = empty;
        std::uint32_t mark = 0;
        bool operator==(const Place &) const = default;
    };
    PersistentVector<Entry> entries;
    PersistentVector<Place> index;
    std::uint32_t live = 0;
    std::uint32_t holes = 0;
    Slot factory = noSlot; // of a defaultdict
    bool operator==(const Dict &) const = default;
};
// Its members are the keys of a dict without values; `places` is CPython's table of them, see
// setplaces.h.
struct Set {
    static constexpr Slot removed {0xfffffffeU};
    struct Places {
        PersistentVector<Slot> table; // noSlot where no member has been, `removed` where one has
        std::uint32_t taken = 0; // those of removed members included
        std::uint32_t finger = 0; // where pop() looks first
        bool operator==(const Places &) const = default;
    };
    Dict members;
    bool isFrozen = false;
    Boxed<Places> places;
    bool operator==(const Set &) const = default;
};
struct Deque {
    PersistentVector<Slot> items;
    std::optional<std::int64_t> most; // maxlen
    bool operator==(const Deque &) const = default;
};

} // namespace clonescope::model
