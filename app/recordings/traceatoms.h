// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recordings/tracesteps.h"
#include "model/heap/writableheap.h"

namespace clonescope::app
{

// The atoms of a recorded heap: equal ones are one object, made when first asked for. What the
// engine has a kind for becomes that, if that says the same; all else is told as the trace has it.
class TraceAtoms
{
public:
    TraceAtoms(const TraceTexts &texts, model::WritableHeap &heap)
        : m_texts(texts)
        , m_heap(heap)
    {
    }

    [[nodiscard]] model::Slot slot(std::uint32_t type, std::uint32_t repr);
    [[nodiscard]] model::Slot key(std::uint32_t label); // of a dict, by its repr alone
    [[nodiscard]] model::Slot text(const std::string &utf8); // a str

private:
    [[nodiscard]] model::Slot make(std::string_view type, const std::string &repr);
    [[nodiscard]] model::Slot made(std::string_view type, std::string_view repr);
    [[nodiscard]] model::Slot integer(std::string_view repr);
    [[nodiscard]] model::Slot size(std::string_view repr);
    [[nodiscard]] model::Slot whole(std::int64_t value);
    [[nodiscard]] model::Slot add(model::Payload payload)
    {
        return m_heap.allocate(std::move(payload));
    }

    const TraceTexts &m_texts;
    model::WritableHeap &m_heap;
    std::unordered_map<std::uint64_t, model::Slot> m_slots; // by type and repr
    std::unordered_map<std::uint32_t, model::Slot> m_keys; // by label
    std::unordered_map<std::string, model::Slot> m_strings;
    std::unordered_map<std::int64_t, model::Slot> m_integers;
};

// The whole numbers of a JSON array; nothing where there is anything else.
[[nodiscard]] std::optional<std::vector<std::int64_t>> wholeNumbers(std::string_view json);
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);

} // namespace clonescope::app
