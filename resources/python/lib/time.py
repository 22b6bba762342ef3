# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""time, as in Python 3.11: sleep(), which nobody waits for. What asks for the time is refused: a run is the same whenever it
runs."""
import _engine
import _types


@_types.builtin_function
def sleep(seconds, /):
    if not isinstance(seconds, (int, float)) and not hasattr(seconds, "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")


def _clock(name):
    def ask(*args):
        _engine.refused(f"time.{name}(), which asks the machine,")

    ask.__name__ = ask.__qualname__ = name
    return _types.builtin_function(ask)


time, time_ns = _clock("time"), _clock("time_ns")
perf_counter, perf_counter_ns = _clock("perf_counter"), _clock("perf_counter_ns")
monotonic, monotonic_ns = _clock("monotonic"), _clock("monotonic_ns")
process_time, process_time_ns = _clock("process_time"), _clock("process_time_ns")
