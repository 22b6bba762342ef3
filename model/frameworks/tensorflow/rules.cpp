// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/tensorflow/rules.h"

#include <array>

namespace clonescope::model::tensorflow
{

std::span<const CopyRule> copyRules()
{
    using enum Outcome;
    using enum CopyMethod;

    static constexpr auto ours = Framework::TensorFlow;

    static constexpr std::string_view eager
        = "tensorflow/python/framework/ops.py _EagerTensorBase.__copy__ and __deepcopy__: return "
          "self";

    static constexpr std::array rows {
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
    return rows;
}

} // namespace clonescope::model::tensorflow
