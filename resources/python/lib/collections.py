# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""collections, as in Python 3.11: OrderedDict, Counter, namedtuple, ChainMap, UserDict, UserList, UserString; deque
and defaultdict are the engine's."""
from _collections import defaultdict, deque
from _namedtuple import namedtuple
from _types import builtin_class as _builtin_class
from _usercontainers import UserDict, UserList, UserString
from collections.abc import ItemsView as _ItemsView, KeysView as _KeysView, Mapping as _Mapping
from collections.abc import MutableMapping as _MutableMapping, MutableSequence as _MutableSequence, ValuesView as _ValuesView

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

_MutableSequence.register(deque)


# ---- OrderedDict ----------------------------------------------------------------------------------

class _OrderedView:
    __slots__ = ()

    def __repr__(self):
        return f"{type(self).__name__}({list(self)!r})"

    def __reversed__(self):
        return reversed(list(self))


class odict_keys(_OrderedView, _KeysView):
    __slots__ = ()


class odict_items(_OrderedView, _ItemsView):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield key, dict.__getitem__(self._mapping, key)


class odict_values(_OrderedView, _ValuesView):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield dict.__getitem__(self._mapping, key)


@_builtin_class
class OrderedDict(dict):
    __slots__ = ("__dict__", "__weakref__")

    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        _take_entries(self, args, kwds)

    def update(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        _take_entries(self, args, kwds)

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        others = [] if last else list(dict.items(self))
        if not last:
            dict.clear(self)
        dict.__setitem__(self, key, value)
        for other, held in others:
            dict.__setitem__(self, other, held)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, dict.pop(self, key)

    def keys(self):
        return odict_keys(self)

    def items(self):
        return odict_items(self)

    def values(self):
        return odict_values(self)

    def copy(self):
        if type(self) is OrderedDict:
            return OrderedDict(self)
        made = type(self)()
        for key in list(dict.keys(self)):
            made[key] = self[key]
            if key is next(dict.__reversed__(self), None):  # its own __getitem__ may have moved it there
                break
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items())!r})" if self else f"{type(self).__name__}()"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(one == two for one, two in zip(self, other))
        return dict.__eq__(self, other)

    __hash__ = None

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __or__(self, other):
        return _joined(type(self), self, other)

    def __ror__(self, other):
        return _joined(type(self), other, self)

    def __ior__(self, other):
        _take_entries(self, [other], {})
        return self

    def __reduce__(self):
        return type(self), (), vars(self) or None, None, iter(self.items())


def _take_entries(into, sources, more):
    for source in sources:
        if type(source) is not dict and hasattr(source, "keys"):
            for key in source.keys():
                into[key] = source[key]
        else:
            _take_pairs(into, source.items() if hasattr(source, "items") else source)
    _take_pairs(into, more.items())


def _take_pairs(into, pairs):
    for pair in pairs:
        parts = iter(pair)
        both = []
        for part in parts:
            both.append(part)
            if len(both) > 2:
                raise ValueError("too many values to unpack (expected 2)")
        if len(both) < 2:
            raise ValueError(f"need more than {len(both)} value{'' if both else 's'} to unpack")
        into[both[0]] = both[1]


def _joined(cls, one, other):
    if not isinstance(one, dict) or not isinstance(other, dict):
        return NotImplemented
    made = cls(one)
    made.update(other)
    return made


# ---- Counter --------------------------------------------------------------------------------------

class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        if isinstance(iterable, _Mapping):
            if self:
                for key, count in iterable.items():
                    self[key] = count + self.get(key, 0)
            else:
                super().update(iterable)
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if isinstance(iterable, _Mapping):
            for key, count in iterable.items():
                self[key] = self.get(key, 0) - count
        elif iterable is not None:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{type(self).__name__}({shown!r})"

    def _agrees(self, other, compare):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(compare(self[key], other[key]) for part in (self, other) for key in part)

    def __eq__(self, other):
        return self._agrees(other, lambda one, two: one == two)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    __hash__ = None

    def __le__(self, other):
        return self._agrees(other, lambda one, two: one <= two)

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        return self._agrees(other, lambda one, two: one >= two)

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def _combined(self, other, combine):
        """The counts above zero of the keys of both, in the order of the first."""
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for part in (self, other):
            for key in part:
                count = combine(self[key], other[key])
                if count > 0:
                    made[key] = count
        return made

    def __add__(self, other):
        return self._combined(other, lambda one, two: one + two)

    def __sub__(self, other):
        return self._combined(other, lambda one, two: one - two)

    def __or__(self, other):
        return self._combined(other, max)

    def __and__(self, other):
        return self._combined(other, lambda one, two: one if one < two else two)

    def __pos__(self):
        return self._combined(Counter(), lambda one, two: one)

    def __neg__(self):
        return self._combined(Counter(), lambda one, two: -one)

    # In place another mapping will do, and each side is asked only for what the operation needs.
    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, more in other.items():
            self[key] += more
        return self._keep_positive()

    def __isub__(self, other):
        for key, less in other.items():
            self[key] -= less
        return self._keep_positive()

    def __ior__(self, other):
        for key, theirs in other.items():
            if theirs > self[key]:
                self[key] = theirs
        return self._keep_positive()

    def __iand__(self, other):
        for key, mine in self.items():
            theirs = other[key]
            if theirs < mine:
                self[key] = theirs
        return self._keep_positive()


# ---- ChainMap -------------------------------------------------------------------------------------

class ChainMap(_MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))
        return iter(keys)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.maps))})"

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        made = self.copy()
        made.maps[0].update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        child = dict(other)
        for mapping in reversed(self.maps):
            child.update(mapping)
        return type(self)(child)
