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
[[nodiscard]] std::span<const Native> sizeMethods(); // of torch.Size alone
[[nodiscard]] std::span<const Native> dictMethods();
[[nodiscard]] std::span<const Native> dequeMethods();
[[nodiscard]] std::span<const Native> partialMethods();
[[nodiscard]] std::span<const Native> setMethods();
[[nodiscard]] std::span<const Native> frozenSetMethods();
[[nodiscard]] std::span<const Native> bytesMethods();
[[nodiscard]] std::span<const Native> intMethods(); // of bools too
[[nodiscard]] std::span<const Native> floatMethods();
[[nodiscard]] std::span<const Native> complexMethods();
[[nodiscard]] const ModuleDef &collectionsModule();
[[nodiscard]] const ModuleDef &copyModule();
[[nodiscard]] const ModuleDef &functoolsModule();
[[nodiscard]] const ModuleDef &mathModule();
[[nodiscard]] const ModuleDef &sysModule();

[[nodiscard]] const TypeOps &listOps();
[[nodiscard]] const TypeOps &tupleOps();
[[nodiscard]] const TypeOps &dictOps();
[[nodiscard]] const TypeOps &setOps();
[[nodiscard]] const TypeOps &dequeOps();
// Of every value without parts, whichever framework it is from.
[[nodiscard]] const TypeOps &atomOps(const Payload &atom);

} // namespace clonescope::model
