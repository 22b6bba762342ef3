// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <random>
#include <span>
#include <string>

namespace clonescope::fuzz
{

using Random = std::mt19937_64;

// One of the corpus, changed in a few places: bytes, words of the language, lines of others.
[[nodiscard]] std::string mutated(std::span<const std::string> corpus, Random &random);

} // namespace clonescope::fuzz
