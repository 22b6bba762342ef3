// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/layout.h"

using namespace clonescope::model;

// Linked to the layout alone: it needs neither engine nor objects.
int main()
{
    LayoutInput input;
    input.boxes = {{OriginKey {}, 10, 10}};
    return tidy(input).boxes.size() == 1 ? 0 : 1;
}
