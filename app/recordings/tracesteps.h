// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recordings/jsonreader.h"
#include "model/heap/run.h"

#include <unordered_map>
#include <utility>

namespace clonescope::app
{

// Texts that a trace repeats, each kept once and known by its number: labels, types, atoms.
class TraceTexts
{
public:
    [[nodiscard]] std::uint32_t number(const std::string &text);
    [[nodiscard]] const std::string &operator[](std::uint32_t number) const
    {
        return *m_texts[number];
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<const std::string *> m_texts;
    std::uint64_t m_bytes = 0;
};

// An object, by its uid, or an atom: the numbers of its type and its repr.
struct TraceValue {
    bool isObject = false;
    std::uint64_t object = 0;
    std::uint32_t type = 0, repr = 0;
    bool operator==(const TraceValue &) const = default;
};

struct TraceItem {
    std::optional<std::uint32_t> label; // none: a member
    std::int64_t index = 0; // of the member
    TraceValue value;
    bool operator==(const TraceItem &) const = default;
};

struct TraceObject {
    using Field = std::pair<std::string, std::string>; // its value as JSON
    std::uint64_t uid = 0;
    std::uint32_t type = 0;
    std::vector<Field> fields;
    std::vector<TraceItem> items;
    bool operator==(const TraceObject &) const = default;

    [[nodiscard]] std::string_view field(std::string_view name) const; // empty: none
};

struct TraceCopy {
    std::string method;
    std::uint64_t source = 0, result = 0;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> pairs;
    int line = 0; // 0: not told
};

// What the program's own text wrote: somewhere in an object, at a label of it, or elements of it,
// as the fields of a tensor that reads them.
struct TraceWrite {
    std::uint64_t uid = 0;
    std::optional<std::string> key;
    std::vector<TraceObject::Field> layout;
    int line = 0; // 0: not told
};

// One step as it stands in a trace, references by uid.
struct TraceStep {
    int line = 0, endLine = 0;
    std::string source, output;
    std::optional<model::RunError> error;
    std::vector<std::pair<std::string, TraceValue>> names;
    std::vector<TraceObject> objects; // all, or those that changed
    std::vector<std::uint64_t> gone;
    std::vector<TraceCopy> copies;
    std::vector<TraceWrite> writes;
    bool isChange = false; // the short form
    bool hasUids = true; // else the uids are the ids: references within this step, no more
};

constexpr std::uint64_t greatestTraceUid = (std::uint64_t {1} << 48U) - 1; // what we make is above

// Reads one step; NotReadable where it is none.
[[nodiscard]] TraceStep readTraceStep(JsonReader &in, TraceTexts &texts);

} // namespace clonescope::app
