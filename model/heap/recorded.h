// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/persistentvector.h"
#include "model/base/shared.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clonescope::model
{

// What only recordings hold.

// An atom of a kind that the engine has not, as a recording tells it: its class and Python's repr.
// The class as atoms of traces have it, "numpy.float32".
struct RecordedAtom {
    Shared<std::string> type, repr;
    bool operator==(const RecordedAtom &) const = default;

    // A class, function or module, which no picture shows as the value of a name.
    [[nodiscard]] bool isDefinition() const;
};

// What a recorded object refers to beside its `__dict__`: labelled as in traces ("args",
// "<cell total>", ".slot"), or a member by its number.
struct RecordedPart {
    Slot label = noSlot; // a Str; none of a member
    std::int64_t index = 0; // of the member
    Slot value = noSlot;
    bool operator==(const RecordedPart &) const = default;
};
// An object of a kind that the engine has not, as a recording tells it.
struct Recorded {
    using Field = std::pair<std::string, std::string>; // "maxlen", and its value as JSON
    Shared<std::string> type; // `type(obj).__name__`
    Slot dict = noSlot; // `__dict__`, where it is not empty
    Shared<std::vector<Field>> fields; // what it says of itself
    PersistentVector<RecordedPart> parts;
    bool operator==(const Recorded &) const = default;

    [[nodiscard]] std::string_view field(std::string_view name) const; // its JSON; empty: none
};

} // namespace clonescope::model
