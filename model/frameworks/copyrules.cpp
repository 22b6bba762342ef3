// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/copyrules.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

using enum Outcome;
using enum CopyMethod;
using Row = std::array<Outcome, copyPartCount>;

constexpr auto v1 = TorchVersion::V1_13;
constexpr auto v2 = TorchVersion::V2_6;

// Columns: object, __dict__, attributes, bytes, geometry, requires_grad, grad, grad_fn, hooks,
// version, base.
constexpr Row theSame {Same, Same, Same, Same, Same, Same, Same, Same, Same, Same, Same};
constexpr Row packed {New, New, Lost, Copied, New, Kept, Lost, New, Lost, New, None};
constexpr Row looking {New, New, Lost, Shared, New, Kept, Lost, New, Lost, Shared, New};

constexpr std::string_view observed = "observed with torch 1.13.1 and 2.6.0";
constexpr std::string_view notDispatched = "the assignment statement of the Python reference";
constexpr std::string_view rebuild2
    = "torch/_tensor.py _reduce_ex_internal and torch/_utils.py _set_obj_state of PyTorch 2; "
      "observed with torch 2.6.0";
constexpr std::string_view eager
    = "tensorflow/python/framework/ops.py _EagerTensorBase.__copy__ and __deepcopy__: return self";

constexpr std::array torchRows {
    CopyRule {Framework::Torch, {}, Assign, "{}", theSame, notDispatched},
    CopyRule {
        Framework::Torch, v1, ShallowCopy, "copy.copy({})",
        Row {New, New, Lost, Shared, Kept, Kept, Lost, None, Lost, New, None},
        "torch/_tensor.py _rebuild_from_type_v2 of PyTorch 1.13.1, which drops the state of a "
        "plain Tensor; observed with torch 1.13.1"},
    CopyRule {Framework::Torch, v2, ShallowCopy, "copy.copy({})",
              Row {New, New, Shared, Shared, Kept, Kept, Lost, None, Lost, New, None}, rebuild2},
    CopyRule {Framework::Torch,
              {},
              DeepCopy,
              "copy.deepcopy({})",
              Row {New, Copied, Copied, Copied, Kept, Kept, Copied, None, Lost, New, None},
              "torch/_tensor.py Tensor.__deepcopy__; observed with torch 1.13.1 and 2.6.0"},
    CopyRule {Framework::Torch, {}, Clone, "{}.clone()", packed, observed},
    CopyRule {Framework::Torch,
              {},
              Detach,
              "{}.detach()",
              Row {New, New, Lost, Shared, Kept, Lost, Lost, None, Lost, Shared, None},
              observed},
    CopyRule {Framework::Torch,
              {},
              DetachClone,
              "{}.detach().clone()",
              Row {New, New, Lost, Copied, New, Lost, Lost, None, Lost, New, None},
              observed},
    CopyRule {Framework::Torch,
              {},
              Data,
              "{}.data",
              Row {New, New, Lost, Shared, Kept, Lost, Lost, None, Lost, New, None},
              "torch/csrc/autograd/variable.cpp VariableHooks::variable_data, a version counter of "
              "its own; observed with torch 1.13.1 and 2.6.0"},
    CopyRule {Framework::Torch, {}, View, "{}.view(-1)", looking, observed},
    CopyRule {Framework::Torch, {}, Index, "{}[:]", looking, observed},
    CopyRule {Framework::Torch, {}, Advanced, "{}[[0]]", packed, observed},
    CopyRule {Framework::Torch,
              {},
              Contiguous,
              "{}.contiguous()",
              theSame,
              "tools/autograd/templates/python_variable_methods.cpp THPVariable_contiguous: self "
              "where nothing is to do; observed with torch 1.13.1 and 2.6.0"},
    CopyRule {Framework::Torch, {}, To, "{}.to({}.dtype)", theSame, observed},
    CopyRule {Framework::Torch, {}, ToOther, "{}.to(torch.float64)", packed, observed},
    CopyRule {Framework::Torch, {}, Arithmetic, "{} + 0", packed, observed},
    CopyRule {Framework::Torch, {}, Compact, "{}.t().contiguous()", packed, observed},
};

// A container has an object and members, no more; a member stands in the attributes' column.
constexpr Row shallowContainer {New, None, Shared, None, None, None, None, None, None, None, None};
constexpr Row deepContainer {New, None, Copied, None, None, None, None, None, None, None, None};

constexpr std::array otherRows {
    CopyRule {Framework::Python, {}, Assign, "{}", theSame, notDispatched},
    CopyRule {Framework::Python,
              {},
              ShallowCopy,
              "copy.copy({})",
              shallowContainer,
              "Lib/copy.py copy: list.copy and dict.copy; observed with Python 3.11.2"},
    CopyRule {Framework::Python,
              {},
              DeepCopy,
              "copy.deepcopy({})",
              deepContainer,
              "Lib/copy.py _deepcopy_list, _deepcopy_dict and _deepcopy_tuple (a tuple whose "
              "members all stay themselves stays itself); observed with Python 3.11.2"},
    CopyRule {Framework::TensorFlow, {}, Assign, "{}", theSame, notDispatched},
    CopyRule {Framework::TensorFlow, {}, ShallowCopy, "copy.copy({})", theSame, eager},
    CopyRule {Framework::TensorFlow, {}, DeepCopy, "copy.deepcopy({})", theSame, eager},
};

constexpr auto allRows = [] {
    std::array<CopyRule, torchRows.size() + otherRows.size()> rows {};
    std::copy(torchRows.begin(), torchRows.end(), rows.begin());
    std::copy(otherRows.begin(), otherRows.end(), rows.begin() + torchRows.size());
    return rows;
}();

} // namespace

std::span<const CopyRule> copyRules()
{
    return allRows;
}

const CopyRule *copyRule(Framework framework, TorchVersion version, CopyMethod method)
{
    const auto found = std::find_if(allRows.begin(), allRows.end(), [&](const CopyRule &rule) {
        return rule.framework == framework && rule.method == method
            && rule.version.value_or(version) == version;
    });
    return found == allRows.end() ? nullptr : &*found;
}

} // namespace clonescope::model
