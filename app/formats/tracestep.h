// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/jsontext.h"
#include "model/heap/run.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace clonescope::app
{

// One step of a trace as a JSON object: the statement, what it printed and raised, and all that the
// names reach after it, objects numbered from 0 in preorder. Walks without recursion. Nothing where
// it would be larger than `most` bytes, of which no more than that is made.
[[nodiscard]] std::optional<std::string> stepJson(const model::Step &step, std::string_view text,
                                                  std::size_t most);

// The steps of the short form, one after the other: the first whole, then what changed and what is
// gone, by uid.
class ShortSteps
{
public:
    [[nodiscard]] std::optional<std::string> next(const model::Step &step, std::string_view text,
                                                  std::size_t most);

private:
    std::unordered_map<std::uint64_t, std::string> m_told; // each object, by uid
    bool m_isFirst = true;
};

} // namespace clonescope::app
