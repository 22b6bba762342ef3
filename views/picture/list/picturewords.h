// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace clonescope::views
{

// The words that pictures themselves have, in the language that is set.
struct Picture {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

} // namespace clonescope::views
