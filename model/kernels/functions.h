// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

namespace clonescope::model
{

// Functions of numbers, element by element. Each is given in double or in whole numbers of 64 bits;
// operands are read in the dtype `work` first, and results are rounded to the dtype of `to`.
using WholeNumber = std::int64_t;
struct NumberFunction {
    double (*real)(double) = nullptr;
    WholeNumber (*whole)(WholeNumber) = nullptr;
};
struct PairFunction {
    double (*real)(double, double) = nullptr;
    WholeNumber (*whole)(WholeNumber, WholeNumber) = nullptr;
};

// The function must have a form for the kind of `work`: float32, float64; integers and bool.
void mapInto(const MutableArrayRef &to, const NumberFunction &function, const ArrayRef &from,
             DType work);
// Shapes are broadcast to that of `to`. `within` as for computeInto().
void combineInto(const MutableArrayRef &to, const PairFunction &function, const Operand &a,
                 const Operand &b, DType work, bool within);
// Where the first is true the second, else the third: to = condition ? a : b.
void chooseInto(const MutableArrayRef &to, const ArrayRef &condition, const Operand &a,
                const Operand &b);

} // namespace clonescope::model
