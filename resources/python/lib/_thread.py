# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""_thread, as in Python 3.11, of one thread: locks, and what is each thread's own. What would wait for ever is refused."""
import _engine
import _types

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


def _is_waiting(blocking, timeout):
    """Whether one that is held would be waited for: nobody else will ever release it."""
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be positive")
    return blocking and timeout == -1


class lock:
    __slots__ = ("_held", "__weakref__")

    def acquire(self, blocking=True, timeout=-1):
        waits = _is_waiting(blocking, timeout)
        if self._held:
            if waits:
                _engine.refused("waiting for ever for a lock")
            return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *raised):
        self.release()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.lock' object")

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


class RLock:
    __slots__ = ("_count", "__weakref__")

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        _is_waiting(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *raised):
        self.release()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.RLock' object")


class _local:
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and not any("__init__" in base.__dict__ for base in cls.__mro__[:-1]):
            raise TypeError("Initialization arguments are not supported")
        return super().__new__(cls)

    def __getattr__(self, name):
        raise AttributeError(f"{_shown(self)} object has no attribute {name!r}")

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle {_shown(self)} object")


def _shown(local):
    return "'_thread._local'" if type(local) is _local else f"{type(local).__name__!r}"


for _class in (lock, RLock):
    _types.builtin_class(_class)


@_types.builtin_function
def allocate_lock():
    made = lock()
    made._held = False
    return made
