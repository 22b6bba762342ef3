// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace clonescope::app
{

// What this process may use of memory, stack and open files must hold Qt and CPython, which end it
// by abort() or a fault where one of them is missing. Asked before they start: answers what there
// is too little of and how much is needed, or "".
[[nodiscard]] QString lackOfRoom();

} // namespace clonescope::app
