# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""weakref, as in Python 3.11: WeakValueDictionary, WeakKeyDictionary, WeakSet, WeakMethod, finalize; ref and proxy are
the engine's.

What dies while a dictionary is iterated over leaves it at once, as iterations go over a copy.
"""
from _types import builtin_class
from _weakref import getweakrefcount, getweakrefs, proxy, ref
from _weakrefset import WeakSet
from collections.abc import MutableMapping

__all__ = ["finalize", "getweakrefcount", "getweakrefs", "proxy", "ref",
           "ReferenceType", "WeakKeyDictionary", "WeakMethod", "WeakSet", "WeakValueDictionary"]

ReferenceType = ref
_NOTHING = object()


class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as the object that it is bound to."""
    __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            obj, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        own = []

        def dies(_):
            method = own[0]() if own else None
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, obj, dies)
        self._func_ref, self._meth_type, self._alive = ref(function, dies), type(meth), True
        own.append(ref(self))
        return self

    def __call__(self):
        obj, function = super().__call__(), self._func_ref()
        return None if obj is None or function is None else self._meth_type(function, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    __hash__ = ref.__hash__


class KeyedRef(ref):
    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakDictionary(MutableMapping):
    """What both have in common. `_pairs` gives the living."""
    __slots__ = ()

    def __iter__(self):
        for key, _ in self._pairs():
            yield key

    def keys(self):
        return iter(self)

    def values(self):
        for _, value in self._pairs():
            yield value

    def items(self):
        yield from self._pairs()

    def __len__(self):
        return len(self.data)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def copy(self):
        made = type(self)()
        for key, value in self._pairs():
            made[key] = value
        return made

    __copy__ = copy

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __or__(self, other):
        return self._joined(self, other) if _is_mapping(other) else NotImplemented

    def __ror__(self, other):
        return self._joined(other, self) if _is_mapping(other) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def _joined(self, one, other):
        made = type(self)()
        made.update(one)
        made.update(other)
        return made


def _is_mapping(other):
    return hasattr(other, "keys") and hasattr(other, "__getitem__")


class WeakValueDictionary(_WeakDictionary):
    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref=ref(self)):
            dictionary = selfref()
            if dictionary is not None and dictionary.data.get(wr.key) is wr:
                del dictionary.data[wr.key]

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self.data = {}
        self.update(other, **kw)

    def _pairs(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self._pairs():
            made[deepcopy(key, memo)] = value
        return made

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, dict=None):
        self.data = {}

        def remove(k, selfref=ref(self)):
            dictionary = selfref()
            if dictionary is not None:
                dictionary.data.pop(k, None)

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)

    def _pairs(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def popitem(self):
        self._dirty_len = True
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:  # nothing can refer to it weakly
            return False

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = type(self)()
        for key, value in self._pairs():
            made[key] = deepcopy(value, memo)
        return made

    def keyrefs(self):
        return list(self.data)


@builtin_class
class finalize:
    """Calls a function when an object dies, or when it is called itself, once."""
    __slots__ = ("reference", "func", "args", "kwargs", "atexit", "__weakref__")
    _waiting = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self.reference = ref(obj, self)
        self.func, self.args, self.kwargs, self.atexit = func, args, kwargs, True
        self._waiting[self] = True

    def __call__(self, _=None):
        if self._waiting.pop(self, None):
            return self.func(*self.args, **self.kwargs)

    def detach(self):
        obj = self.reference()
        if obj is not None and self._waiting.pop(self, None):
            return obj, self.func, self.args, self.kwargs

    def peek(self):
        obj = self.reference()
        if obj is not None and self in self._waiting:
            return obj, self.func, self.args, self.kwargs

    @property
    def alive(self):
        return self in self._waiting

    def __repr__(self):
        obj = self.reference()
        if obj is None or not self.alive:
            return f"<finalize object at {id(self):#x}; dead>"
        return f"<finalize object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"
