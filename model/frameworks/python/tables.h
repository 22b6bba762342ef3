// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model
{

// Python's builtins by table.
[[nodiscard]] std::span<const Native> builtinFunctions(); // print, len, …
// int, list, …, and classes that have no name (NoneType, dict_keys): `call` is null where programs
// cannot construct them.
[[nodiscard]] std::span<const Native> typeConstructors();
[[nodiscard]] std::span<const Native> strMethods();
[[nodiscard]] std::span<const Native> listMethods();
[[nodiscard]] std::span<const Native> tupleMethods();
[[nodiscard]] std::span<const Native> dictMethods();
[[nodiscard]] const ModuleDef &copyModule();

[[nodiscard]] const TypeOps &listOps();
[[nodiscard]] const TypeOps &tupleOps();
[[nodiscard]] const TypeOps &dictOps();
// Of every value without parts, whichever framework it is from.
[[nodiscard]] const TypeOps &atomOps(const Payload &atom);

} // namespace clonescope::model
