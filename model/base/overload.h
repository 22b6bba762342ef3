// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

namespace clonescope
{

// One visitor of several functions, for std::visit.
template <typename... F> struct Overload : F... {
    using F::operator()...;
};
template <typename... F> Overload(F...) -> Overload<F...>; // which clang 14 does not deduce itself

} // namespace clonescope
