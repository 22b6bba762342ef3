// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/dtype.h"

#include <string>
#include <vector>

namespace clonescope::model::numpy
{

// How NumPy writes all floating numbers of one array: with the fewest digits that mean each, at
// most eight behind the point, points aligned, in scientific form where magnitudes are far apart.
class NumpyFloats
{
public:
    // `isSigned`: positive numbers carry a plus.
    NumpyFloats(const std::vector<double> &values, DType dtype, bool isSigned);
    [[nodiscard]] std::string operator()(double value) const;

private:
    [[nodiscard]] std::string signedText(const std::string &text) const;
    [[nodiscard]] bool spread(double greatest, double least) const;
    void measure(double value);

    DType m_dtype;
    bool m_isSigned;
    bool m_isScientific = false;
    std::size_t m_left = 0, m_right = 0; // widths before and behind the point
    std::size_t m_fraction = 0, m_exponent = 0; // digits of scientific forms; exponent with sign
};

// A NumPy scalar: "0.1", "1e+20".
[[nodiscard]] std::string numpyScalarText(double value, DType dtype);

} // namespace clonescope::model::numpy
