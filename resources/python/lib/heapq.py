# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""heapq, as in Python 3.11, with the same order of a heap's items after every function."""
from _types import builtin_function

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]

_NOTHING = object()


def _up(heap, place, low):
    """Moves the item at a place towards the root, as long as it is less than its parent."""
    item = heap[place]
    while place > low:
        parent = (place - 1) // 2
        if not item < heap[parent]:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _down(heap, place):
    """Moves the item at a place to a leaf, smaller children going up, and from there up to where it belongs. That takes
    fewer comparisons than stopping on the way, and decides where equal items come to lie."""
    low, item, size = place, heap[place], len(heap)
    while 2 * place + 1 < size:
        child = 2 * place + 1
        if child + 1 < size and not heap[child] < heap[child + 1]:
            child += 1
        heap[place] = heap[child]
        place = child
    heap[place] = item
    _up(heap, place, low)


def _check(heap, what):
    if not isinstance(heap, list):
        raise TypeError(f"{what} must be list, not {type(heap).__name__}")


@builtin_function
def heappush(heap, item, /):
    _check(heap, "heappush() argument 1")
    heap.append(item)
    _up(heap, len(heap) - 1, 0)


@builtin_function
def heappop(heap, /):
    _check(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    return heapreplace(heap, last) if heap else last


@builtin_function
def heapreplace(heap, item, /):
    _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    least, heap[0] = heap[0], item
    _down(heap, 0)
    return least


@builtin_function
def heappushpop(heap, item, /):
    _check(heap, "heappushpop() argument 1")
    return heapreplace(heap, item) if heap and heap[0] < item else item


@builtin_function
def heapify(heap, /):
    _check(heap, "heapify() argument")
    for place in range(len(heap) // 2 - 1, -1, -1):
        _down(heap, place)


def merge(*iterables, key=None, reverse=False):
    heads = []
    for iterator in map(iter, iterables):
        member = next(iterator, _NOTHING)
        if member is not _NOTHING:
            heads.append((member if key is None else key(member), member, iterator))
    while heads:
        best = 0
        for place in range(1, len(heads)):
            if heads[best][0] < heads[place][0] if reverse else heads[place][0] < heads[best][0]:
                best = place
        _, member, iterator = heads[best]
        yield member
        member = next(iterator, _NOTHING)
        if member is _NOTHING:
            del heads[best]
        else:
            heads[best] = (member if key is None else key(member), member, iterator)


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]
