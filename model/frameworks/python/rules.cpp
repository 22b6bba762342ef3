// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/rules.h"

#include <array>

namespace clonescope::model::python
{

std::span<const CopyRule> copyRules()
{
    using enum Outcome;
    using enum CopyMethod;

    static constexpr auto ours = Framework::Python;

    static constexpr std::array rows {
        assignment(ours),
        CopyRule {.framework = ours,
                  .method = ShallowCopy,
                  .code = "copy.copy({})",
                  .becomes = {.object = New, .attributes = Shared},
                  .source
                  = "Lib/copy.py copy: list.copy and dict.copy; observed with Python 3.11.2"},
        CopyRule {.framework = ours,
                  .method = DeepCopy,
                  .code = "copy.deepcopy({})",
                  .becomes = {.object = New, .attributes = Copied},
                  .source
                  = "Lib/copy.py _deepcopy_list, _deepcopy_dict and _deepcopy_tuple (a tuple whose "
                    "members all stay themselves stays itself); observed with Python 3.11.2"},
    };
    return rows;
}

} // namespace clonescope::model::python
