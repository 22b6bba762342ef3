// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace clonescope::model
{

// One step of a path. Attribute: `.text` (also `_base`, `grad`, `__dict__`). Index: `[index]`, of
// a list or tuple, or of a dict with that key. StringKey: `['text']`. Key: `[text]`, another key as
// Python writes it. Storage: `.storage()`. EntryKey, EntryValue: the index-th key or value of a
// dict, where the key cannot be written. Label: `.<text>`, what of a recorded object no expression
// of Python says: "<cell total>", "<member 2>".
struct PathStep {
    enum class Kind : std::uint8_t {
        Attribute,
        Index,
        StringKey,
        Key,
        Storage,
        EntryKey,
        EntryValue,
        Label
    } kind
        = Kind::Attribute;
    std::string text;
    std::int64_t index = 0;
    bool operator==(const PathStep &) const = default;
};

// A name, of the module or of a call (total@add), and steps from its value: x.tags[0]['k'].
struct Path {
    std::string name;
    std::vector<PathStep> steps;
    bool operator==(const Path &) const = default;
};

} // namespace clonescope::model
