// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/bind.h"
#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// PyTorch binds arguments by a parser of its own. What that would refuse is refused here as
// Unsupported, since its long texts are not reproduced.
[[noreturn]] void refuse(std::string_view function); // these arguments
// Where only PyTorch 1.13 has been compared.
void requireOld(const Interp &interp, std::string_view function);
[[nodiscard]] Bound bindTorch(std::string_view function,
                              std::initializer_list<std::string_view> names,
                              const Arguments &arguments);

[[nodiscard]] std::optional<std::int64_t> wholeNumber(const Heap &heap, Slot value); // no bool
[[nodiscard]] std::int64_t dimension(const Interp &interp, std::string_view function, Slot value);
// (2, 3), [2, 3] or torch.Size([2, 3]); nothing where it is no such sequence.
[[nodiscard]] std::optional<Sizes> sizesOf(const Interp &interp, Slot sequence);
[[nodiscard]] bool isSequence(const Heap &heap, Slot value); // a list, a tuple or a range
// 2 or (2, 3), of which either names dimensions or the like; none where it is left out.
[[nodiscard]] Sizes oneOrMore(const Interp &interp, std::string_view function, Slot value);
// x.view(2, 3), x.view((2, 3)) and x.view(size=(2, 3)).
[[nodiscard]] Sizes sizesArgument(const Interp &interp, std::string_view function,
                                  std::string_view keyword, const Arguments &arguments);
[[nodiscard]] bool flagOr(const Interp &interp, std::string_view function, Slot value,
                          bool otherwise);
[[nodiscard]] std::optional<DType> dtypeOf(const Interp &interp, std::string_view function,
                                           Slot value);
void requireCpu(const Interp &interp, std::string_view function, Slot device);

[[nodiscard]] Ref sizeTuple(Interp &interp, const std::vector<std::int64_t> &sizes, bool isSize);

// As C++ calls the type of the elements: "long int". Messages name it so.
[[nodiscard]] std::string_view cppName(DType dtype);

} // namespace clonescope::model::torch
