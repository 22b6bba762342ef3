// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

namespace clonescope::model
{

using BigInt = boost::multiprecision::cpp_int;

// What Int::big holds. A struct of its own so that object.h, which everything includes, need not
// know Boost.
struct BigNumber {
    BigInt value;
};

} // namespace clonescope::model
