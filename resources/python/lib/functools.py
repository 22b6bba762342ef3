# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""functools, as in Python 3.11: partial, partialmethod, update_wrapper, wraps, reduce, cmp_to_key, total_ordering,
lru_cache, cache, cached_property, singledispatch, singledispatchmethod.

A registration with singledispatch holds its class strongly.
"""
from _functools import partial
from _types import builtin_class, builtin_function
from collections import namedtuple
from weakref import WeakKeyDictionary
import types

__all__ = ["cache", "cached_property", "cmp_to_key", "lru_cache", "partial", "partialmethod", "reduce", "singledispatch",
           "singledispatchmethod", "total_ordering", "update_wrapper", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES",
           "wraps"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_NOTHING = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


@builtin_function
def reduce(function, iterable, initial=_NOTHING, /):
    steps = iter(iterable)
    if initial is _NOTHING:
        initial = next(steps, _NOTHING)
        if initial is _NOTHING:
            raise TypeError("reduce() of empty iterable with no initial value")
    for value in steps:
        initial = function(initial, value)
    return initial


# ---- Comparing ------------------------------------------------------------------------------------

@builtin_class
class KeyWrapper:
    __slots__ = ("compare", "obj")

    def __init__(self, compare):
        self.compare = compare

    def __hash__(self):
        raise TypeError("unhashable type: 'functools.KeyWrapper'")

    def __call__(self, obj):
        key = KeyWrapper(self.compare)
        key.obj = obj
        return key

    def order(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self.compare(self.obj, other.obj)

    def __lt__(self, other):
        return self.order(other) < 0

    def __le__(self, other):
        return self.order(other) <= 0

    def __eq__(self, other):
        return self.order(other) == 0

    def __ne__(self, other):
        return self.order(other) != 0

    def __gt__(self, other):
        return self.order(other) > 0

    def __ge__(self, other):
        return self.order(other) >= 0


@builtin_function
def cmp_to_key(mycmp):
    return KeyWrapper(mycmp)


def _derived(root, combine):
    """A comparison from another one: `combine(answer, are equal)`, each asked only where it is needed."""
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else combine(answer, lambda: self == other)

    return method


_DERIVED = {
    "__lt__": {"__gt__": lambda less, equal: not less and not equal(),
               "__le__": lambda less, equal: less or equal(), "__ge__": lambda less, equal: not less},
    "__le__": {"__ge__": lambda most, equal: not most or equal(),
               "__lt__": lambda most, equal: most and not equal(), "__gt__": lambda most, equal: not most},
    "__gt__": {"__lt__": lambda more, equal: not more and not equal(),
               "__ge__": lambda more, equal: more or equal(), "__le__": lambda more, equal: not more},
    "__ge__": {"__le__": lambda least, equal: not least or equal(),
               "__gt__": lambda least, equal: least and not equal(), "__lt__": lambda least, equal: not least},
}


def total_ordering(cls):
    own = [name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, combine in _DERIVED[own[0]].items():
        if name not in own:
            method = _derived(own[0], combine)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


# ---- Remembering ----------------------------------------------------------------------------------

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")


@builtin_class
class _lru_cache_wrapper:
    __slots__ = ("function", "maxsize", "typed", "found", "hits", "misses", "__dict__", "__weakref__")

    def __init__(self, function, maxsize, typed):
        self.function, self.maxsize, self.typed = function, maxsize, typed
        self.cache_clear()

    def key(self, args, kwargs):
        if not kwargs and len(args) == 1 and not self.typed and type(args[0]) in (int, str):
            return args[0]
        parts = args + (_NOTHING, *[part for item in kwargs.items() for part in item]) if kwargs else args
        if self.typed:
            parts += tuple([type(value) for value in args]) + tuple([type(value) for value in kwargs.values()])
        return parts, len(args)

    def __call__(self, /, *args, **kwargs):
        if self.maxsize == 0:
            self.misses += 1
            return self.function(*args, **kwargs)
        key = self.key(args, kwargs)
        value = self.found.get(key, _NOTHING)
        if value is not _NOTHING:
            self.hits += 1
            if self.maxsize is not None:  # the newest are at the end
                del self.found[key]
                self.found[key] = value
            return value
        self.misses += 1
        value = self.function(*args, **kwargs)
        if key not in self.found:
            if self.maxsize is not None and len(self.found) >= self.maxsize:
                del self.found[next(iter(self.found))]
            self.found[key] = value
        return value

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)

    def cache_info(self):
        return _CacheInfo(self.hits, self.misses, self.maxsize, len(self.found))

    def cache_clear(self):
        self.found, self.hits, self.misses = {}, 0, 0

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class RLock:
    """Stands where real Python keeps a lock."""
    __slots__ = ()


RLock.__module__ = "_thread"


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        if not hasattr(instance, "__dict__"):
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f"{self.attrname!r} property.")
        values = instance.__dict__
        if self.attrname not in values:
            values[self.attrname] = self.func(instance)
        return values[self.attrname]

    __class_getitem__ = classmethod(types.GenericAlias)


# ---- Methods, and functions that look at a class --------------------------------------------------

class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        given = [repr(self.func), *map(repr, self.args), *[f"{name}={value!r}" for name, value in self.keywords.items()]]
        return f"functools.partialmethod({', '.join(given)})"

    def __get__(self, obj, cls=None):
        bound = self.func.__get__(obj, cls) if hasattr(self.func, "__get__") else self.func
        if bound is not self.func:
            return partial(bound, *self.args, **self.keywords)

        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        return _method if obj is None else types.MethodType(_method, obj)


def _implementation(cls, registry):
    """The function for the class nearest to this one: along its bases, abstract ones coming after those they fit."""
    for base in cls.__mro__:
        if base in registry and base is not object:
            return registry[base]
        virtual = [one for one in registry if one not in cls.__mro__ and issubclass(base, one)
                   and not any(issubclass(other, one) for other in base.__mro__[1:])]
        nearest = [one for one in virtual if not any(other is not one and issubclass(other, one) for other in virtual)]
        if len(nearest) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {nearest[0]} or {nearest[1]}")
        if nearest:
            return registry[nearest[0]]
    return registry[object]


def _union_members(annotation):
    if isinstance(annotation, types.UnionType) or getattr(annotation, "_name", None) in ("Union", "Optional"):
        return annotation.__args__
    return None


def singledispatch(func):
    registry, cache, funcname = {}, WeakKeyDictionary(), getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        if cls not in cache:
            cache[cls] = _implementation(cls, registry)
        return cache[cls]

    def register(cls, func=None):
        classes = _union_members(cls) or (cls,)
        if func is None and not all(isinstance(one, type) for one in classes):
            func, cls = cls, _first_annotation(cls)
            classes = _union_members(cls) or (cls,)
        elif func is None:
            return lambda function: register(cls, function)
        for one in classes:
            registry[one] = func
        cache.clear()
        return func

    def _first_annotation(function):
        annotations = getattr(function, "__annotations__", {})
        if not annotations:
            raise TypeError(f"Invalid first argument to `register()`: {function!r}. Use either `@register(some_class)` "
                            "or plain `@register` on an annotated function.")
        name, annotation = next(iter(annotations.items()))
        for one in _union_members(annotation) or (annotation,):
            if not isinstance(one, type):
                raise TypeError(f"Invalid annotation for {name!r}. {annotation!r} is not a class.")
        return annotation

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register, wrapper.dispatch, wrapper.registry = register, dispatch, types.MappingProxyType(registry)
    wrapper._clear_cache = cache.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.register = self.register
        return update_wrapper(_method, self.func)
