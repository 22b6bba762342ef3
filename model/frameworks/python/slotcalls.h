// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

// What `__len__`, `__add__` and their like have in common as methods of built-in classes.

// What an object is made of does with it, whatever its class says.
[[nodiscard]] const TypeOps &operationsOf(Interp &interp, Slot self);
// The object of such a kind alone, without what its class says to it.
[[nodiscard]] Ref plain(Interp &interp, Slot self);
[[nodiscard]] Ref notImplemented(Interp &interp);

// The object, and the arguments behind it, of a method taken of an object or of its class.
struct Called {
    Slot self;
    std::span<const Slot> rest;
};
[[nodiscard]] Called called(Slot self, const Arguments &arguments, std::string_view name);
void requireCount(std::span<const Slot> given, std::size_t count);
void requireIndex(Interp &interp, Slot given); // an integer, or what stands for one

} // namespace clonescope::model::python
