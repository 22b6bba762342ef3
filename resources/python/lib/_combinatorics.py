# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The iterators of itertools that go through all ways to choose, and what all its iterators have in common."""
from _engine import refused
from _types import builtin_class


@builtin_class
class _Steps:
    """An iterator over what a generator gives."""
    __slots__ = ("steps", "__weakref__")

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.steps)

    def __reduce__(self):
        refused(f"copying an itertools.{type(self).__name__}")


class product(_Steps):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self.steps = self._products([tuple(iterable) for iterable in iterables] * repeat)

    @staticmethod
    def _products(pools):
        places = [0] * len(pools)
        if not all(pools):
            return
        while True:
            yield tuple([pool[place] for pool, place in zip(pools, places)])
            turning = len(pools) - 1
            while turning >= 0 and places[turning] == len(pools[turning]) - 1:
                places[turning] = 0
                turning -= 1
            if turning < 0:
                return
            places[turning] += 1


def _chosen(pool, places):
    return tuple([pool[place] for place in places])


def _length(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class permutations(_Steps):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self.steps = self._permuted(pool, len(pool) if r is None else _length(r))

    @staticmethod
    def _permuted(pool, r):
        """Each place takes, one after the other, what the places before it have left."""
        if r > len(pool):
            return
        places = list(range(r))
        while True:
            yield _chosen(pool, places)
            for turning in reversed(range(r)):
                taken = places[:turning]
                later = [place for place in range(places[turning] + 1, len(pool)) if place not in taken]
                if later:
                    taken.append(later[0])
                    rest = [place for place in range(len(pool)) if place not in taken]
                    places = taken + rest[:r - len(taken)]
                    break
            else:
                return


class combinations(_Steps):
    __slots__ = ()

    def __init__(self, iterable, r):
        self.steps = self._combined(tuple(iterable), _length(r))

    @staticmethod
    def _combined(pool, r):
        places = list(range(r))
        if r > len(pool):
            return
        while True:
            yield _chosen(pool, places)
            turning = r - 1
            while turning >= 0 and places[turning] == len(pool) - r + turning:
                turning -= 1
            if turning < 0:
                return
            places[turning:] = range(places[turning] + 1, places[turning] + 1 + r - turning)


class combinations_with_replacement(_Steps):
    __slots__ = ()

    def __init__(self, iterable, r):
        self.steps = self._combined(tuple(iterable), _length(r))

    @staticmethod
    def _combined(pool, r):
        if r and not pool:
            return
        places = [0] * r
        while True:
            yield _chosen(pool, places)
            turning = r - 1
            while turning >= 0 and places[turning] == len(pool) - 1:
                turning -= 1
            if turning < 0:
                return
            places[turning:] = [places[turning] + 1] * (r - turning)


for _class in (product, permutations, combinations, combinations_with_replacement):
    _class.__module__ = "itertools"
del _class
