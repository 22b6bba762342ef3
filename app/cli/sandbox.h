// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

namespace clonescope::app
{

// Gives up, for this process and for good, what no command needs: to start programs, to reach the
// network, to look into other processes or to change the system. Whoever tries is told EPERM.
// Threads may still be made, files read and written. A file that deceived the engine or Python's
// parser would get no further than the files of its user. False where the system knows no such
// filter (seccomp), and in builds under AddressSanitizer, whose search for leaks looks into the
// process from another; nothing is given up then.
bool enterSandbox();

} // namespace clonescope::app
