# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""threading, as in Python 3.11, of one thread: Lock, RLock, local. Left out: everything that starts a thread or asks for
one."""
import _thread

__all__ = ["Lock", "RLock", "local"]

Lock = _thread.allocate_lock
ThreadError = _thread.error
TIMEOUT_MAX = _thread.TIMEOUT_MAX
local = _thread._local


def RLock(*args, **kwargs):
    return _thread.RLock(*args, **kwargs)
