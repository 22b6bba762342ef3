// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace clonescope::app
{

// Why no file of this name can be opened or written, as a sentence, or "". Qt knows names as
// Unicode only: a name on disk that is not UTF-8 would come to mean another file.
[[nodiscard]] QString nameProblem(const QString &path);

} // namespace clonescope::app
