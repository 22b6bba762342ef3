// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/dtype.h"

namespace clonescope::model
{

// What the tensors of a framework have in common. Who stands above the frameworks asks this, and
// never which framework it is. Python's own containers have none of it.
struct Traits {
    std::string_view name = {}; // "PyTorch"
    std::string_view tensorClass = {}, dtypeClass = {}; // their __name__
    std::string_view dtypePrefix = {}; // of a dtype's text
    std::string_view maker = {}; // how a program writes a new one: "tf.constant(…)"
    bool isImmutable = false; // no line writes an element, and a copy is the tensor itself
    bool hasStorage = false; // x.storage(), strides, gradients, a version
};
[[nodiscard]] const Traits &traits(Framework framework);

} // namespace clonescope::model
