// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/kernels.h"

using namespace clonescope::model;

// Linked to the kernels alone: they need no framework.
int main()
{
    Array numbers = emptyArray(StridedLayout::contiguous({2}), DType::Float64);
    fill({&numbers.bytes, numbers.layout, numbers.dtype}, 1.5);
    computeInto({&numbers.bytes, numbers.layout, numbers.dtype}, Arithmetic::Add, numbers.ref(),
                Scalar {2.0}, std::int64_t {1}, DType::Float64, true);
    return elements(numbers.ref()) == std::vector<Scalar> {3.5, 3.5} ? 0 : 1;
}
