// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace clonescope::app
{

// Appends a JSON string, quotes included. A lone surrogate, which UTF-8 cannot hold, becomes the
// six characters by which Python would show it. Ends early where `out` is larger than `most` bytes.
void appendJson(std::string &out, std::string_view utf8, std::size_t most = std::string::npos);

// Appends a number; what JSON has no number for becomes "nan", "inf" or "-inf".
void appendJson(std::string &out, double value);

// Appends a further member of an object, whose value is a list of numbers.
void appendJsonNumbers(std::string &out, std::string_view name,
                       std::span<const std::int64_t> numbers);

} // namespace clonescope::app
