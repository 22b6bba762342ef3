# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""itertools, as in Python 3.11: all of its iterators. Of them, only count, repeat, cycle and tee's can be copied."""
from _combinatorics import _Steps, combinations, combinations_with_replacement, permutations, product
from _engine import refused
from _types import builtin_class, builtin_function

__all__ = ["accumulate", "chain", "combinations", "combinations_with_replacement", "compress", "count", "cycle",
           "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations", "product", "repeat",
           "starmap", "takewhile", "tee", "zip_longest"]

_NOTHING = object()


@builtin_class
class count(_Steps):
    __slots__ = ("value", "step")

    def __init__(self, start=0, step=1):
        for given in (start, step):
            if not hasattr(given, "__add__") or isinstance(given, (str, list, tuple)):
                raise TypeError("a number is required")
        self.value, self.step = start, step

    def __next__(self):
        value = self.value
        self.value = value + self.step
        return value

    def __reduce__(self):
        return count, (self.value, self.step)

    def __repr__(self):
        shown = repr(self.value) if self.step == 1 and type(self.step) is int else f"{self.value!r}, {self.step!r}"
        return f"count({shown})"


@builtin_class
class repeat(_Steps):
    __slots__ = ("object", "times")

    def __init__(self, object, times=None):
        self.object, self.times = object, None if times is None else max(times, 0)

    def __next__(self):
        if self.times is not None:
            if not self.times:
                raise StopIteration
            self.times -= 1
        return self.object

    def __reduce__(self):
        return repeat, (self.object, self.times)

    def __length_hint__(self):
        if self.times is None:
            raise TypeError("len() of unsized object")
        return self.times

    def __repr__(self):
        return f"repeat({self.object!r})" if self.times is None else f"repeat({self.object!r}, {self.times})"


@builtin_class
class cycle(_Steps):
    __slots__ = ("saved", "place", "kept")

    def __init__(self, iterable, /):
        self.steps, self.saved, self.place, self.kept = iter(iterable), [], 0, False

    def __next__(self):
        if self.steps is not None:
            member = next(self.steps, _NOTHING)
            if member is not _NOTHING:
                if not self.kept:
                    self.saved.append(member)
                return member
            self.steps = None
        if not self.saved:
            raise StopIteration
        member = self.saved[self.place]
        self.place = (self.place + 1) % len(self.saved)
        return member

    def __reduce__(self):
        if self.steps is not None:
            return cycle, (self.steps,), (self.saved, self.kept)
        rest = iter(self.saved)
        for _ in range(self.place):
            next(rest)
        return cycle, (rest,), (self.saved, 1)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError("state is not a tuple")
        if len(state) != 2 or not isinstance(state[0], list):
            refused("such a state of itertools.cycle")
        self.saved, kept = state
        self.kept, self.place = kept != 0, 0


class accumulate(_Steps):
    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        self.steps = self._accumulated(iter(iterable), func or (lambda total, member: total + member), initial)

    @staticmethod
    def _accumulated(members, func, total):
        if total is None:
            total = next(members, _NOTHING)
            if total is _NOTHING:
                return
        yield total
        for member in members:
            total = func(total, member)
            yield total


class chain(_Steps):
    __slots__ = ()

    def __init__(self, *iterables):
        self.steps = self._chained(iter(iterables))

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made.steps = cls._chained(iter(iterable))
        return made

    @staticmethod
    def _chained(iterables):
        for iterable in iterables:
            yield from iter(iterable)


class compress(_Steps):
    __slots__ = ()

    def __init__(self, data, selectors):
        self.steps = self._compressed(iter(data), iter(selectors))

    @staticmethod
    def _compressed(data, selectors):
        for member, selected in zip(data, selectors):
            if selected:
                yield member


class dropwhile(_Steps):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self.steps = self._dropped(predicate, iter(iterable))

    @staticmethod
    def _dropped(predicate, members):
        for member in members:
            if not predicate(member):
                yield member
                break
        yield from members


class takewhile(_Steps):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self.steps = self._taken(predicate, iter(iterable))

    @staticmethod
    def _taken(predicate, members):
        for member in members:
            if not predicate(member):
                return
            yield member


class filterfalse(_Steps):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self.steps = self._filtered(bool if function is None else function, iter(iterable))

    @staticmethod
    def _filtered(function, members):
        for member in members:
            if not function(member):
                yield member


class starmap(_Steps):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        self.steps = self._mapped(function, iter(iterable))

    @staticmethod
    def _mapped(function, members):
        for args in members:
            yield function(*iter(args))


class pairwise(_Steps):
    __slots__ = ()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'itertools.pairwise' object")

    def __init__(self, iterable, /):
        self.steps = self._paired(iter(iterable))

    @staticmethod
    def _paired(members):
        last = next(members, _NOTHING)
        if last is not _NOTHING:
            for member in members:
                yield last, member
                last = member


def _place(value, message):
    if value is None:
        return None
    if not hasattr(value, "__index__") or value.__index__() < 0:
        raise ValueError(message)
    return value.__index__()


class islice(_Steps):
    __slots__ = ()

    def __init__(self, iterable, *bounds):
        if not 1 <= len(bounds) <= 3:
            few = len(bounds) < 1
            raise TypeError(f"islice expected at {'least 2' if few else 'most 4'} arguments, got {len(bounds) + 1}")
        indices = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        if len(bounds) == 1:
            start, step = 0, 1
            stop = _place(bounds[0], "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        else:
            start, stop = _place(bounds[0], indices) or 0, _place(bounds[1], indices)
            step = bounds[2] if len(bounds) == 3 else None
            step = 1 if step is None else step
            if not hasattr(step, "__index__") or step.__index__() < 1:
                raise ValueError("Step for islice() must be a positive integer or None.")
        self.steps = self._sliced(iter(iterable), start, stop, step)

    @staticmethod
    def _sliced(members, start, stop, step):
        place, wanted = 0, start
        while stop is None or place < stop:
            member = next(members, _NOTHING)
            if member is _NOTHING:
                return
            if place == wanted:
                wanted += step
                yield member
            place += 1


class zip_longest(_Steps):
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        self.steps = self._zipped([iter(iterable) for iterable in iterables], fillvalue)

    @staticmethod
    def _zipped(iterators, fill):
        left = len(iterators)
        while left:
            row = []
            for place, iterator in enumerate(iterators):
                member = fill if iterator is None else next(iterator, _NOTHING)
                if member is _NOTHING:
                    iterators[place], member = None, fill
                    left -= 1
                    if not left:
                        return
                row.append(member)
            yield tuple(row)


# ---- Several iterators over one -------------------------------------------------------------------

@builtin_class
class groupby(_Steps):
    __slots__ = ("key", "member", "value", "group")

    def __init__(self, iterable, key=None):
        self.steps, self.key, self.group = iter(iterable), key, None
        self.member = self.value = _NOTHING

    def advance(self):
        self.member = next(self.steps)
        self.value = self.member if self.key is None else self.key(self.member)

    def __next__(self):
        last, self.group = self.group, None
        if last is None:
            self.advance()
        else:
            while self.value == last.value:
                self.advance()
        self.group = _grouper(self, self.value)
        return self.value, self.group


@builtin_class
class _grouper(_Steps):
    __slots__ = ("value", "fresh")

    def __init__(self, groups, value):
        self.steps, self.value, self.fresh = groups, value, True

    def __next__(self):
        groups = self.steps
        if groups.group is not self:
            raise StopIteration
        if not self.fresh:
            groups.advance()
        self.fresh = False
        if groups.value != self.value:
            raise StopIteration
        return groups.member


@builtin_class
class _tee(_Steps):
    """Members wait in a chain of links, [member, link to the next], each kept as long as some iterator is before it."""
    __slots__ = ("link",)

    def __init__(self, iterable, /):
        self.steps, self.link = iter(iterable), []

    def __next__(self):
        if not self.link:
            self.link.extend((next(self.steps), []))
        member, self.link = self.link
        return member

    def __copy__(self):
        made = _tee(())
        made.steps, made.link = self.steps, self.link
        return made


@builtin_function
def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    first = iterable.__copy__() if isinstance(iterable, _tee) else _tee(iterable)
    return (first, *[first.__copy__() for _ in range(n - 1)])
