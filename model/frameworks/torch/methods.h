// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model
{

[[nodiscard]] std::span<const Native> tensorMethods();
[[nodiscard]] std::span<const Native> gradNodeMethods();
[[nodiscard]] std::span<const Native> randomStateMethods();
[[nodiscard]] const TypeOps &tensorOps();
[[nodiscard]] const TypeOps &randomStateOps();
[[nodiscard]] const TypeOps &gradNodeOps();
[[nodiscard]] const TypeOps &torchDTypeOps(); // torch.float32
[[nodiscard]] const TypeOps &deviceOps(); // torch.device("cpu")
[[nodiscard]] const ModuleDef &torchModule();
[[nodiscard]] const ModuleDef &cudaModule(); // torch.cuda, of a machine without
[[nodiscard]] const ModuleDef &torchLibraryModule(); // for programs of ours alone
[[nodiscard]] const ModuleDef &tensorClassModule(); // what the class torch.Tensor has as functions

} // namespace clonescope::model

namespace clonescope::model::torch
{

// tensorMethods() is these and the operations of operations.h.
[[nodiscard]] std::span<const Native> randomMethods(); // normal_, uniform_, random_, …

[[nodiscard]] std::span<const Native> internals(); // set_grad_enabled, bytes_of, …

// Whether only the type sets the attribute: assigning to it is no attribute of the program's.
[[nodiscard]] bool isTypeAttribute(std::string_view name, TorchVersion version);

} // namespace clonescope::model::torch
