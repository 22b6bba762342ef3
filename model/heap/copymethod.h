// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace clonescope::model
{

enum class TorchVersion : std::uint8_t { V1_13, V2_6 };

// Every way to make one tensor from another that the engine knows. `Assign` is y = x.
enum class CopyMethod : std::uint8_t {
    Assign,
    ShallowCopy,
    DeepCopy,
    Clone,
    Detach,
    DetachClone,
    Data,
    View,
    Index,
    Advanced,
    Contiguous,
    To,
    ToOther,
    Arithmetic,
    Compact // contiguous() or reshape() that could not but copy
};

} // namespace clonescope::model
