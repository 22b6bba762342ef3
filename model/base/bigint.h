// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <iterator>
#include <string>

namespace clonescope::model
{

using BigInt = boost::multiprecision::cpp_int;

// What Int::big holds. A struct of its own so that object.h, which everything includes, need not
// know Boost.
struct BigNumber {
    BigInt value;
};

// The digits of a number that is not negative, in base 2, 8 or 16: so many bits each, 1, 3 or 4.
// Linear in them, where Boost's own text is not.
[[nodiscard]] inline std::string digitsOfBits(const BigInt &magnitude, unsigned bits)
{
    std::string digits;
    boost::multiprecision::export_bits(magnitude, std::back_inserter(digits), bits);
    for (char &digit : digits)
        digit = "0123456789abcdef"[static_cast<unsigned char>(digit)];
    return digits;
}

} // namespace clonescope::model
