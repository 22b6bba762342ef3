// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model
{

[[nodiscard]] std::span<const Native> tensorMethods();
[[nodiscard]] std::span<const Native> gradNodeMethods();
[[nodiscard]] const TypeOps &tensorOps();
[[nodiscard]] const TypeOps &gradNodeOps();
[[nodiscard]] const ModuleDef &torchModule();

} // namespace clonescope::model

namespace clonescope::model::torch
{

// The methods of torch.Tensor, a table a purpose; tensorMethods() is all of them.
[[nodiscard]] std::span<const Native> copyingMethods(); // clone, detach, contiguous, to, float, …
[[nodiscard]] std::span<const Native> viewingMethods(); // view, reshape, t, …
[[nodiscard]] std::span<const Native> computingMethods(); // add, add_, fill_, copy_, …
[[nodiscard]] std::span<const Native> readingMethods(); // item, tolist, size, …
[[nodiscard]] std::span<const Native> randomMethods(); // normal_, uniform_, random_, …

// Whether only the type sets the attribute: assigning to it is no attribute of the program's.
[[nodiscard]] bool isTypeAttribute(std::string_view name, TorchVersion version);

} // namespace clonescope::model::torch
