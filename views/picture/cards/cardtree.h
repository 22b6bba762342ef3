// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/projection.h"

namespace clonescope::views
{

// Which objects are cards, in preorder along the tree that they are placed by; where rows lead.
void addCards(Projection &p);

} // namespace clonescope::views
