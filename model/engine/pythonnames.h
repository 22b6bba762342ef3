// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace clonescope::model
{

// Whether Python 3.11 has a builtin of that name, known to the engine or not: a name that it has
// and we lack is no NameError.
[[nodiscard]] bool isPythonBuiltin(std::string_view name);

// What is refused where such a name is unknown: "the builtin 'open'", "the module's '__file__'".
[[nodiscard]] std::string unknownBuiltin(std::string_view name);

// Whether Python 3.11 with PyTorch and NumPy has a module, or a package, of that name: without a
// dot.
[[nodiscard]] bool isPythonModule(std::string_view name);

} // namespace clonescope::model
