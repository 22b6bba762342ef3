// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model::python
{

// The modules of Python's library that are programs of ours: resources/python/lib, put into the
// program when it is built.
[[nodiscard]] std::span<const SourceModule> sourceModules();

} // namespace clonescope::model::python
