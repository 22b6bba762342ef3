// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/projection.h"

namespace clonescope::views
{

// Names, what the step changed, references, the numbered marks.
void addReferencesAndMarks(Projection &p);

} // namespace clonescope::views
