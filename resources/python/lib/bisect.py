# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""bisect, as in Python 3.11."""
from _types import builtin_function

__all__ = ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"]


def _place(a, lo, hi, goes_before):
    """The first place whose member the new one goes before."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else hi
    while lo < hi:
        middle = (lo + hi) // 2
        if goes_before(a[middle]):
            hi = middle
        else:
            lo = middle + 1
    return lo


@builtin_function
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        return _place(a, lo, hi, lambda member: x < member)
    return _place(a, lo, hi, lambda member: x < key(member))


@builtin_function
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    if key is None:
        return _place(a, lo, hi, lambda member: not member < x)
    return _place(a, lo, hi, lambda member: not key(member) < x)


@builtin_function
def insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


@builtin_function
def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect, insort = bisect_right, insort_right
