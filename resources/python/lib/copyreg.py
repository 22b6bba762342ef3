# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""copyreg, as in Python 3.11: how classes are taken apart and put together anew by copy and pickle.

`reduce_default(obj)` is what object.__reduce_ex__(4) gives for an object of a class written in Python. Left out: extension
codes.
"""

__all__ = ["constructor", "pickle"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """Puts together what _reduce_ex() took apart."""
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_ex(self, proto):
    """What object.__reduce__ gives, and object.__reduce_ex__ for protocols 0 and 1."""
    cls = type(self)
    base = next(base for base in cls.__mro__ if base.__module__ == "builtins")
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args = cls, base, None if base is object else base(self)
    own = [vars(one)["__getstate__"] for one in cls.__mro__[:-1] if "__getstate__" in vars(one)]
    if not own and _slotnames(cls):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    state = self.__getstate__() if own else getattr(self, "__dict__", None)
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _slotnames(cls):
    """The names of the slots of a class and its bases, as attributes are named."""
    if "__slotnames__" in cls.__dict__:
        return cls.__dict__["__slotnames__"]
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in [slots] if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            owner = base.__name__.lstrip("_")
            if name.startswith("__") and not name.endswith("__") and owner:
                name = f"_{owner}{name}"
            names.append(name)
    try:
        cls.__slotnames__ = names
    except (AttributeError, TypeError):
        pass
    return names


def default_state(obj):
    """What object.__getstate__ gives: the attributes; with slots, a pair of attributes and filled slots."""
    attributes = getattr(obj, "__dict__", None) or None
    filled = {name: getattr(obj, name) for name in _slotnames(type(obj)) if hasattr(obj, name)}
    return (attributes, filled) if filled else attributes


def reduce_default(obj):
    cls = type(obj)
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = _checked_arguments(obj.__getnewargs_ex__())
    else:
        args, kwargs = obj.__getnewargs__() if hasattr(cls, "__getnewargs__") else (), {}
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    has_own_state = any("__getstate__" in base.__dict__ for base in cls.__mro__[:-1])
    state = obj.__getstate__() if has_own_state else default_state(obj)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _checked_arguments(given):
    if not isinstance(given, tuple):
        raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(given).__name__}'")
    if len(given) != 2:
        raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
    args, kwargs = given
    if not isinstance(args, tuple):
        raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, "
                        f"not '{type(args).__name__}'")
    if not isinstance(kwargs, dict):
        raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, "
                        f"not '{type(kwargs).__name__}'")
    return given


def _pickle_complex(number):
    return complex, (number.real, number.imag)


pickle(complex, _pickle_complex, complex)
