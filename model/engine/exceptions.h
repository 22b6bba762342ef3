// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model
{

// Exceptions as objects of the program's.

// The object of an error under way, made now where there is none yet. Its context is what was being
// handled.
[[nodiscard]] Ref exceptionObject(Interp &interp, const PyError &error);
// What `raise` was given: an exception, or a class that is called. TypeError for all else.
[[nodiscard]] Ref raisable(Interp &interp, Slot given);
void setCause(Interp &interp, Slot exception, Slot cause);
[[noreturn]] void raiseObject(Interp &interp, Slot exception);
[[noreturn]] void raiseAgain(Interp &interp, Slot exception); // its context stays
// KeyError and the like, whose argument is no text.
[[noreturn]] void raiseWith(Interp &interp, std::string type, Slot argument);
// TypeError where `classes` is no exception class and no tuple of them.
[[nodiscard]] bool isHandledBy(Interp &interp, Slot exception, Slot classes);
// Whether the error is of that built-in class or one derived from it.
[[nodiscard]] bool isOf(Interp &interp, const PyError &error, std::string_view type);
// Its class's name and str(), as a run tells it.
[[nodiscard]] RunError toldError(Interp &interp, const PyError &error);

} // namespace clonescope::model
