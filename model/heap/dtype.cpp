// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/dtype.h"

#include <algorithm>
#include <array>

namespace clonescope::model
{

namespace
{

struct Facts {
    std::string_view name;
    std::size_t size;
};

constexpr std::array<Facts, 12> facts {{{"bool", 1},
                                        {"uint8", 1},
                                        {"int8", 1},
                                        {"int16", 2},
                                        {"int32", 4},
                                        {"int64", 8},
                                        {"float16", 2},
                                        {"bfloat16", 2},
                                        {"float32", 4},
                                        {"float64", 8},
                                        {"complex64", 8},
                                        {"complex128", 16}}};

} // namespace

std::size_t itemSize(DType dtype)
{
    return facts[static_cast<std::size_t>(dtype)].size;
}

std::string_view name(DType dtype)
{
    return facts[static_cast<std::size_t>(dtype)].name;
}

std::optional<DType> dtypeNamed(std::string_view name)
{
    const auto found
        = std::find_if(facts.begin(), facts.end(), [&](const Facts &f) { return f.name == name; });
    if (found == facts.end())
        return std::nullopt;
    return static_cast<DType>(found - facts.begin());
}

} // namespace clonescope::model
