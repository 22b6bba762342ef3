// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <string>
#include <string_view>

// What the text by which the members of a set are put in their order differs in from that of a
// step.
namespace clonescope::app
{

// An object of a trace with its keys sorted, without its uid, in ASCII.
[[nodiscard]] std::string forOrder(std::string_view object);

// Sets in sets in sets …, of more than twenty, are not looked into.
[[nodiscard]] bool isDeepSet(const model::Heap &heap, model::Slot set);

} // namespace clonescope::app
