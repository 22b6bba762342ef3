// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <span>
#include <string>

namespace clonescope::model::numpy
{

// Numbers as text, for the printers.

// Python's "{:.4f}" and "{:.4e}": exact, halves to even; "nan", "inf", "-inf".
[[nodiscard]] std::string fixedText(double value, int digits);
[[nodiscard]] std::string scientificText(double value, int digits);
// The fewest digits that mean that element of a dtype and no other, in scientific form.
[[nodiscard]] std::string shortestText(double value, DType dtype);
// A number as Python's repr writes it: what an f-string shows for a tensor without dimensions.
[[nodiscard]] std::string pythonText(const Scalar &value);
[[nodiscard]] std::string padded(std::string text, std::size_t width); // on the left
// (2,) and (2, 3), as Python writes a tuple of sizes.
[[nodiscard]] std::string tupleText(const std::vector<std::int64_t> &sizes);

// Which of n members are shown along a dimension: all, or where a summary is due, three at each
// end.
struct Shown {
    std::int64_t leading = 0;
    std::int64_t trailing = 0; // the gap lies before these; 0 where there is no gap
};
constexpr std::int64_t edgeItems = 3, summaryThreshold = 1000;
[[nodiscard]] Shown shownMembers(std::int64_t size, bool summarized);

// The elements that a (summarised) text shows, in C order.
[[nodiscard]] std::uint64_t shownCount(const std::vector<std::int64_t> &shape, bool summarized);
[[nodiscard]] std::vector<Scalar> shownElements(const ArrayRef &array, bool summarized);

} // namespace clonescope::model::numpy
