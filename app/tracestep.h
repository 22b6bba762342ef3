// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/jsontext.h"
#include "model/run.h"

#include <string>
#include <string_view>

namespace clonescope::app
{

// One step of a trace as a JSON object: the statement, what it printed and raised, and all that the
// names reach after it, objects numbered from 0 in preorder. Walks without recursion.
[[nodiscard]] std::string stepJson(const model::Step &step, std::string_view text);

} // namespace clonescope::app
