// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/keptnames.h"

#include <mutex>
#include <set>
#include <string>

namespace clonescope::model
{

std::optional<std::string_view> keptName(std::string_view name)
{
    constexpr std::size_t longest = 200, most = 20'000;
    static std::mutex mutex;
    static std::set<std::string, std::less<>> names; // whose strings never move
    if (name.size() > longest)
        return std::nullopt;
    const std::scoped_lock lock(mutex);
    auto found = names.find(name);
    if (found == names.end() && names.size() < most)
        found = names.emplace(name).first;
    return found == names.end() ? std::nullopt : std::optional<std::string_view>(*found);
}

} // namespace clonescope::model
