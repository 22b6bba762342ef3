// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensorflow/rules.h"

#include <array>

namespace clonescope::model::tensorflow
{

namespace
{

using enum Outcome;
using enum CopyMethod;

constexpr auto ours = Framework::TensorFlow;

constexpr std::string_view eager
    = "tensorflow/python/framework/ops.py _EagerTensorBase.__copy__ and __deepcopy__: return self";

constexpr std::array rows {
    assignment(ours),
    CopyRule {.framework = ours,
              .method = ShallowCopy,
              .code = "copy.copy({})",
              .becomes = itself,
              .source = eager},
    CopyRule {.framework = ours,
              .method = DeepCopy,
              .code = "copy.deepcopy({})",
              .becomes = itself,
              .source = eager},
};

} // namespace

std::span<const CopyRule> copyRules()
{
    return rows;
}

} // namespace clonescope::model::tensorflow
