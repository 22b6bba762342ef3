// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/deepcopier.h"

namespace clonescope::model
{

// Whether copy.copy and copy.deepcopy copy such an object by taking it apart (`__reduce_ex__`):
// instances, exceptions, sets, and all of the program's classes.
[[nodiscard]] bool isTakenApart(Interp &interp, Slot object, CopyMethod method);

// The object built anew from its parts, in the order of Lib/copy.py; the parts are copied too where
// `deep` is given. `depth` is that of the frame that does so.
[[nodiscard]] Ref reconstruct(Interp &interp, Slot object, DeepCopier *deep, int depth);

} // namespace clonescope::model
