// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/operands.h"

namespace clonescope::model
{

const ArrayRef *arrayOf(const Operand &operand)
{
    return std::get_if<ArrayRef>(&operand);
}

StridedLayout layoutOf(const Operand &operand)
{
    const auto *array = arrayOf(operand);
    return array ? array->layout : StridedLayout {};
}

} // namespace clonescope::model
