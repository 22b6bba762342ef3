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
    std::string_view item = {}; // the method that answers a tensor's only number
    bool isImmutable = false; // no line writes an element, and a copy is the tensor itself
    bool hasStorage = false; // strides over bytes that others read as well
    bool hasGradients = false; // and a version, a device
    std::string_view base = "_base"; // what a view was taken of
};
[[nodiscard]] const Traits &traits(Framework framework);

// Whose tensor a recorded object is: of that class, or told with strides as that framework tells
// them ("stride" in elements, "strides" in bytes).
[[nodiscard]] std::optional<Framework> frameworkOf(std::string_view className,
                                                   std::string_view strides);

} // namespace clonescope::model
