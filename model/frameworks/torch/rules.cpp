// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/rules.h"

#include <array>

namespace clonescope::model::torch
{

std::span<const CopyRule> copyRules()
{
    using enum Outcome;
    using enum CopyMethod;

    static constexpr auto ours = Framework::Torch;

    static constexpr CopyOutcomes packed {.object = New,
                                          .dict = New,
                                          .attributes = Lost,
                                          .bytes = Copied,
                                          .geometry = New,
                                          .requiresGrad = Kept,
                                          .grad = Lost,
                                          .gradFn = New,
                                          .hooks = Lost,
                                          .version = New};
    static constexpr CopyOutcomes looking {.object = New,
                                           .dict = New,
                                           .attributes = Lost,
                                           .bytes = Shared,
                                           .geometry = New,
                                           .requiresGrad = Kept,
                                           .grad = Lost,
                                           .gradFn = New,
                                           .hooks = Lost,
                                           .version = Shared,
                                           .base = New};

    static constexpr std::string_view observed = "observed with torch 1.13.1 and 2.6.0";
    static constexpr std::string_view rebuild1
        = "torch/_tensor.py _rebuild_from_type_v2 of PyTorch 1.13.1, which drops the state of a "
          "plain Tensor; observed with torch 1.13.1";
    static constexpr std::string_view rebuild2
        = "torch/_tensor.py _reduce_ex_internal and torch/_utils.py _set_obj_state of PyTorch 2; "
          "observed with torch 2.6.0";

    static constexpr std::array rows {
        assignment(ours),
        CopyRule {.framework = ours,
                  .version = TorchVersion::V1_13,
                  .method = ShallowCopy,
                  .code = "copy.copy({})",
                  .becomes = {.object = New,
                              .dict = New,
                              .attributes = Lost,
                              .bytes = Shared,
                              .geometry = Kept,
                              .requiresGrad = Kept,
                              .grad = Lost,
                              .hooks = Lost,
                              .version = New},
                  .source = rebuild1},
        CopyRule {.framework = ours,
                  .version = TorchVersion::V2_6,
                  .method = ShallowCopy,
                  .code = "copy.copy({})",
                  .becomes = {.object = New,
                              .dict = New,
                              .attributes = Shared,
                              .bytes = Shared,
                              .geometry = Kept,
                              .requiresGrad = Kept,
                              .grad = Lost,
                              .hooks = Lost,
                              .version = New},
                  .source = rebuild2},
        CopyRule {.framework = ours,
                  .method = DeepCopy,
                  .code = "copy.deepcopy({})",
                  .becomes = {.object = New,
                              .dict = Copied,
                              .attributes = Copied,
                              .bytes = Copied,
                              .geometry = Kept,
                              .requiresGrad = Kept,
                              .grad = Copied,
                              .hooks = Lost,
                              .version = New},
                  .source
                  = "torch/_tensor.py Tensor.__deepcopy__; observed with torch 1.13.1 and 2.6.0"},
        CopyRule {.framework = ours,
                  .method = Clone,
                  .code = "{}.clone()",
                  .becomes = packed,
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = Detach,
                  .code = "{}.detach()",
                  .becomes = {.object = New,
                              .dict = New,
                              .attributes = Lost,
                              .bytes = Shared,
                              .geometry = Kept,
                              .requiresGrad = Lost,
                              .grad = Lost,
                              .hooks = Lost,
                              .version = Shared},
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = DetachClone,
                  .code = "{}.detach().clone()",
                  .becomes = {.object = New,
                              .dict = New,
                              .attributes = Lost,
                              .bytes = Copied,
                              .geometry = New,
                              .requiresGrad = Lost,
                              .grad = Lost,
                              .hooks = Lost,
                              .version = New},
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = Data,
                  .code = "{}.data",
                  .becomes = {.object = New,
                              .dict = New,
                              .attributes = Lost,
                              .bytes = Shared,
                              .geometry = Kept,
                              .requiresGrad = Lost,
                              .grad = Lost,
                              .hooks = Lost,
                              .version = New},
                  .source
                  = "torch/csrc/autograd/variable.cpp VariableHooks::variable_data, a version "
                    "counter of its own; observed with torch 1.13.1 and 2.6.0"},
        CopyRule {.framework = ours,
                  .method = View,
                  .code = "{}.view(-1)",
                  .becomes = looking,
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = Index,
                  .code = "{}[:]",
                  .becomes = looking,
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = Advanced,
                  .code = "{}[[0]]",
                  .becomes = packed,
                  .source = observed},
        CopyRule {
            .framework = ours,
            .method = Contiguous,
            .code = "{}.contiguous()",
            .becomes = itself,
            .source
            = "tools/autograd/templates/python_variable_methods.cpp THPVariable_contiguous: self "
              "where nothing is to do; observed with torch 1.13.1 and 2.6.0"},
        CopyRule {.framework = ours,
                  .method = To,
                  .code = "{}.to({}.dtype)",
                  .becomes = itself,
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = ToOther,
                  .code = "{}.to(torch.float64)",
                  .becomes = packed,
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = Arithmetic,
                  .code = "{} + 0",
                  .becomes = packed,
                  .source = observed},
        CopyRule {.framework = ours,
                  .method = Compact,
                  .code = "{}.t().contiguous()",
                  .becomes = packed,
                  .source = observed},
    };
    return rows;
}

} // namespace clonescope::model::torch
