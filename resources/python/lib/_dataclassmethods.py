# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The methods of dataclasses, as closures over their fields."""
from _arguments import Parameters
from _dataclassfields import MISSING, FrozenInstanceError, _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR
import types


def add(cls, name, value):
    """Gives the class what it does not define itself; whether it does."""
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__name__, value.__qualname__, value.__module__ = name, f"{cls.__qualname__}.{name}", cls.__module__
    setattr(cls, name, value)
    return False


def add_methods(cls, found, params, had_hash, slots):
    real = [one for one in found.values() if one._field_type is _FIELD]
    compared = [one.name for one in real if one.compare]
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    if params.init:
        taken = [one for one in found.values() if one._field_type is not _FIELD_CLASSVAR]
        add(cls, "__init__", _init(cls, taken, params.frozen, slots))
    if params.repr:
        add(cls, "__repr__", _repr([one.name for one in real if one.repr]))
    if params.eq:
        add(cls, "__eq__", _comparison(compared, lambda one, other: one == other))
    if params.order:
        for name, compare in (("__lt__", lambda one, other: one < other), ("__le__", lambda one, other: one <= other),
                              ("__gt__", lambda one, other: one > other), ("__ge__", lambda one, other: one >= other)):
            if add(cls, name, _comparison(compared, compare)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
    if params.frozen:
        _freeze(cls, [one.name for one in real])
    _add_hash(cls, [one.name for one in real if one.in_hash()], params, had_hash)


def _init(cls, taken, frozen, slots):
    given = [one for one in taken if one.init]
    positional = [one for one in given if not one.kw_only]
    seen_default = False
    for one in positional:
        if one.has_default():
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {one.name!r} follows default argument")
    parameters = Parameters(f"{cls.__qualname__}.__init__", [one.name for one in positional],
                            {one.name for one in given if one.has_default()}, [one.name for one in given if one.kw_only])
    init_only = [one for one in taken if one._field_type is _FIELD_INITVAR]
    # A field that is not given and has a plain default is found in the class, unless slots took its place.
    stored = [one for one in taken if one._field_type is _FIELD
              and (one.init or one.default_factory is not MISSING or slots and one.default is not MISSING)]
    has_post_init = hasattr(cls, "__post_init__")
    store = object.__setattr__ if frozen else setattr

    def __init__(self, *args, **kwargs):
        values = parameters.bind(args, kwargs)
        for one in stored:
            store(self, one.name, values[one.name] if one.name in values else one.value())
        if has_post_init:
            self.__post_init__(*[values.get(one.name, one.default) for one in init_only])

    return __init__


def _repr(names):
    running = set()

    def text(self):
        return f"{type(self).__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def __repr__(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            return text(self)
        finally:
            running.discard(id(self))

    text.__qualname__ = "__create_fn__.<locals>.__repr__"  # by which pprint knows it
    __repr__.__wrapped__ = text
    return __repr__


def _values(obj, names):
    return tuple([getattr(obj, name) for name in names])


def _comparison(names, compare):
    def method(self, other):
        if other.__class__ is self.__class__:
            return compare(_values(self, names), _values(other, names))
        return NotImplemented

    return method


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    for method in (__setattr__, __delattr__):
        if add(cls, method.__name__, method):
            raise TypeError(f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")


def _add_hash(cls, names, params, had_hash):
    def __hash__(self):
        return hash(_values(self, names))

    if params.unsafe_hash and had_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if params.unsafe_hash or params.eq and params.frozen and not had_hash:
        __hash__.__qualname__, __hash__.__module__ = f"{cls.__qualname__}.__hash__", cls.__module__
        cls.__hash__ = __hash__
    elif params.eq and not params.frozen and not had_hash:
        cls.__hash__ = None
