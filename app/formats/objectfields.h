// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"

#include <string>

namespace clonescope::app
{

// What a trace says of an object between its class and its parts, as members of JSON: dtype and
// layout, bytes, a name. Bytes are told in elements of `readAs`.
void appendFields(std::string &out, const model::Heap &heap, model::Slot slot, model::DType readAs);

} // namespace clonescope::app
