# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""copyreg, as in Python 3.11: how classes are taken apart and put together anew by copy and pickle.

`reduce_default(obj)` is what object.__reduce_ex__(4) gives for an object of a class written in Python. Left out: extension
codes.
"""
from _collections import defaultdict, deque
from _functools import partial
from _types import MappingProxyType
from _weakref import ref
import _engine

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


def _makes(cls):
    """Whether the class is one that a program has made."""
    return "__module__" in cls.__dict__


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
    if _makes(cls):
        cls.__slotnames__ = names
    return names


def default_state(obj):
    """What object.__getstate__ gives: the attributes; with slots, a pair of attributes and filled slots."""
    attributes = getattr(obj, "__dict__", None) or None
    filled = {name: getattr(obj, name) for name in _slotnames(type(obj)) if hasattr(obj, name)}
    return (attributes, filled) if filled else attributes


def reduce_default(obj):
    cls = type(obj)
    for base in cls.__mro__[:-1]:
        if base in _reducing:
            return _reducing[base](obj)
    if cls.__module__ == "builtins" and cls not in _plain:
        _engine.refused(f"taking apart an object of the class {cls.__name__!r}")
    own = {name for base in cls.__mro__[:-1] if _makes(base) for name in base.__dict__}
    if "__getnewargs_ex__" in own:
        args, kwargs = _checked_arguments(obj.__getnewargs_ex__())
    else:
        args, kwargs = obj.__getnewargs__() if "__getnewargs__" in own else _plain_value(obj), {}
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    state = obj.__getstate__() if "__getstate__" in own else default_state(obj)
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _plain_value(obj):
    """What a number, a text or a tuple of a class of its own is made from, in a tuple."""
    if isinstance(obj, str):
        return (str.encode(obj, "utf-8", "surrogatepass").decode("utf-8", "surrogatepass"),)
    if isinstance(obj, bytes):
        return (bytes.fromhex(bytes.hex(obj)),)
    if isinstance(obj, tuple):
        return (tuple([item for item in tuple.__iter__(obj)]),)
    if isinstance(obj, int):
        return (int.__add__(obj, 0),)
    if isinstance(obj, float):
        return (float.__mul__(obj, 1.0),)
    return (obj.real, obj.imag) if isinstance(obj, complex) else ()


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


def _refuse(obj):
    cls = type(obj)
    name = cls.__name__ if cls.__module__ in ("builtins", "types") else f"{cls.__module__}.{cls.__name__}"
    raise TypeError(f"cannot pickle {name!r} object")


# Modules with functions of C, and where those come from.
_of_c = {"builtins": "builtins", "math": "math", "operator": "_operator", "functools": "_functools", "heapq": "_heapq",
         "bisect": "_bisect", "pickle": "_pickle"}


def importable(module):
    """The module here that has what that one has in real Python."""
    return next((here for here, written in _of_c.items() if written == module), module)


def builtin_module(function):
    """The name of the module that such a function is of; None where it is a method of something."""
    for module, written in _of_c.items():
        if _engine.global_of(module, function.__name__, None) is function:
            return written
    return None


def _of_builtin(function):
    name = function.__name__
    return (getattr, (function.__self__, name)) if builtin_module(function) is None else name


def _of_deque(queue):
    return type(queue), () if queue.maxlen is None else ((), queue.maxlen), default_state(queue), iter(queue)


def _of_default(mapping):
    factory = mapping.default_factory
    return type(mapping), () if factory is None else (factory,), None, None, iter(mapping.items())


def _of_partial(call):
    return type(call), (call.func,), (call.func, call.args, call.keywords, call.__dict__ or None)


def _generator():
    yield


class _Bound:
    def method(self):
        pass


# How what is not Python in Python is taken apart, by its class.
_reducing = {
    range: lambda numbers: (range, (numbers.start, numbers.stop, numbers.step)),
    slice: lambda part: (slice, (part.start, part.stop, part.step)),
    set: lambda members: (type(members), (list(members),), default_state(members)),
    bytearray: lambda content: (type(content), (bytes(content),), default_state(content)),
    frozenset: lambda members: (type(members), (list(members),), default_state(members)),
    type(...): lambda value: "Ellipsis",
    type(NotImplemented): lambda value: "NotImplemented",
    type(len): _of_builtin,
    type(_Bound().method): lambda bound: (getattr, (bound.__self__, bound.__name__)),
    deque: _of_deque, defaultdict: _of_default, partial: _of_partial,
}
_reducing.update(dict.fromkeys([type(_generator), type(_generator()), type(_engine), type({}.keys()), type({}.values()),
                                type({}.items()), MappingProxyType, property, classmethod, ref], _refuse))
_plain = (object, list, dict, tuple, str, bytes, int, float, complex)
del _generator, _Bound


def _pickle_complex(number):
    return complex, (number.real, number.imag)


pickle(complex, _pickle_complex, complex)
