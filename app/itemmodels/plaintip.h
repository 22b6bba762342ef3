// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace clonescope::app
{

// Words as a tool tip that shows them letter by letter. Qt takes for markup what looks like it,
// and an image in markup is a file that it opens: a stranger's program must not choose one.
[[nodiscard]] QString plainTip(const QString &words);

} // namespace clonescope::app
