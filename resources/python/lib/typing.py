# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""typing, as in Python 3.11, as far as programs see it while they run: aliases and what subscribing them gives, TypeVar,
ParamSpec, Generic, Protocol, NamedTuple, TypedDict, NewType, Annotated, cast, overload, final, get_origin, get_args.

get_type_hints() finds what a text names among Python's own types and what it is given, and evaluates nothing else. The docstrings
of forms such as Optional are our own. Left out: TypeVarTuple, Unpack, IO, reveal_type, get_overloads, coroutines.
"""
from _typingaliases import (_AnnotatedAlias, _BaseGenericAlias, _CallableType, _GenericAlias, _LiteralGenericAlias,
                            _LiteralSpecialForm, _SpecialForm, _SpecialGenericAlias, _TupleType, Union, as_type,
                            check_count, remembered, variables)
from _typingvariables import ForwardRef, NewType, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar
from abc import ABCMeta, abstractmethod
import builtins
import collections
import collections.abc
import contextlib
import types

__all__ = ["AbstractSet", "Annotated", "Any", "AnyStr", "assert_never", "assert_type", "ByteString", "Callable", "cast",
           "ChainMap", "ClassVar", "Collection", "Concatenate", "Container", "ContextManager", "Counter",
           "DefaultDict", "Deque", "Dict", "final", "Final", "ForwardRef", "FrozenSet", "Generator", "Generic",
           "get_args", "get_origin", "get_type_hints", "Hashable", "is_typeddict", "ItemsView", "Iterable",
           "Iterator", "KeysView", "List", "Literal", "LiteralString", "Mapping", "MappingView",
           "MutableMapping", "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "no_type_check",
           "NoReturn", "NotRequired", "Optional", "OrderedDict", "overload", "ParamSpec", "ParamSpecArgs",
           "ParamSpecKwargs", "Protocol", "Required", "Reversible", "runtime_checkable", "Self", "Sequence",
           "Set", "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
           "SupportsInt", "SupportsRound", "Text", "Tuple", "Type", "TYPE_CHECKING", "TypeAlias", "TypedDict",
           "TypeGuard", "TypeVar", "Union", "ValuesView"]

TYPE_CHECKING = False
Text = str


# ---- Forms ----------------------------------------------------------------------------------------

class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    if isinstance(parameters, tuple):
        raise TypeError(f"{self} requires a single type. Got {parameters!r:.100}.")
    return Union[parameters, None]


def _of_one(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f"{form} accepts only single type. Got {parameters!r:.100}.")
    return remembered(form, (parameters,), lambda: _GenericAlias(form, (as_type(parameters),)))


@_SpecialForm
def ClassVar(self, parameters):
    """ClassVar[X]: an X that belongs to the class."""
    return _of_one(self, parameters)


@_SpecialForm
def Final(self, parameters):
    """Final[X]: an X that is bound once."""
    return _of_one(self, parameters)


@_SpecialForm
def Required(self, parameters):
    """Required[X]: a key of a TypedDict that must be there."""
    return _of_one(self, parameters)


@_SpecialForm
def NotRequired(self, parameters):
    """NotRequired[X]: a key of a TypedDict that may be missing."""
    return _of_one(self, parameters)


@_SpecialForm
def TypeGuard(self, parameters):
    """TypeGuard[X]: true of what is an X."""
    return _of_one(self, parameters)


@_SpecialForm
def TypeAlias(self, parameters):
    """Says that a name is one for a type."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def NoReturn(self, parameters):
    """Of functions that never return."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Never(self, parameters):
    """The type that has no values."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Self(self, parameters):
    """The class that a method is called on."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def LiteralString(self, parameters):
    """A text that stands in the program."""
    raise TypeError(f"{self} is not subscriptable")


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, P]: parameters with one before them."""
    return _GenericAlias(self, tuple(map(as_type, parameters)), _paramspec_tvars=True)


@_LiteralSpecialForm
def Literal(self, parameters):
    """Literal[1, 'a']: one of these values."""
    flat = []
    for value in parameters if isinstance(parameters, tuple) else (parameters,):
        flat.extend(value.__args__ if isinstance(value, _LiteralGenericAlias) else [value])
    try:
        flat = [value for _, value in dict.fromkeys([(type(value), value) for value in flat])]
    except TypeError:  # not hashable
        pass
    return remembered(self, tuple(flat), lambda: _LiteralGenericAlias(self, tuple(flat)), typed=True)


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        origin, metadata = as_type(params[0]), params[1:]
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        return _AnnotatedAlias(origin, metadata)


# ---- Aliases of Python's own classes --------------------------------------------------------------

List, Set, FrozenSet = [_SpecialGenericAlias(cls, 1, inst=False, name=name)
                        for cls, name in ((list, "List"), (set, "Set"), (frozenset, "FrozenSet"))]
Dict = _SpecialGenericAlias(dict, 2, inst=False, name="Dict")
Type = _SpecialGenericAlias(type, 1, inst=False, name="Type")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Callable = _CallableType(collections.abc.Callable, 2)
(Iterable, Iterator, Reversible, Container, Collection, MutableSet, MutableSequence, Sequence, MappingView, KeysView,
 ValuesView) = [_SpecialGenericAlias(getattr(collections.abc, name), 1) for name in (
     "Iterable", "Iterator", "Reversible", "Container", "Collection", "MutableSet", "MutableSequence", "Sequence",
     "MappingView", "KeysView", "ValuesView")]
Hashable, Sized, ByteString = [_SpecialGenericAlias(getattr(collections.abc, name), 0)
                               for name in ("Hashable", "Sized", "ByteString")]
Mapping, MutableMapping, ItemsView = [_SpecialGenericAlias(getattr(collections.abc, name), 2)
                                      for name in ("Mapping", "MutableMapping", "ItemsView")]
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, name="AbstractSet")
Generator = _SpecialGenericAlias(collections.abc.Generator, 3)
Deque = _SpecialGenericAlias(collections.deque, 1, name="Deque")
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict, ChainMap = _SpecialGenericAlias(collections.OrderedDict, 2), _SpecialGenericAlias(collections.ChainMap, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
ContextManager = _SpecialGenericAlias(contextlib.AbstractContextManager, 1, name="ContextManager")
AnyStr = TypeVar("AnyStr", bytes, str)
del AnyStr.__module__


# ---- Generic and Protocol -------------------------------------------------------------------------

class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        if cls in (Generic, Protocol):
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(one, (TypeVar, ParamSpec)) for one in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                "or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        elif not getattr(cls, "__parameters__", ()):
            raise TypeError(f"{cls} is not a generic class")
        else:
            check_count(cls, params, len(cls.__parameters__))
        return remembered(cls, params, lambda: _GenericAlias(cls, tuple(map(as_type, params)), _paramspec_tvars=True))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in (bases if "__orig_bases__" in cls.__dict__ else cls.__bases__) and cls.__name__ != "Protocol":
            raise TypeError("Cannot inherit from plain Generic")
        found = variables(bases)
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                outside = [one for one in found if one not in base.__parameters__]
                if outside:
                    raise TypeError(f"Some type variables ({', '.join(map(str, outside))}) are not listed in "
                                    f"Generic[{', '.join(map(str, base.__parameters__))}]")
                found = base.__parameters__
        cls.__parameters__ = tuple(found)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ not in ("Protocol", "Generic"):
            names.update(name for name in [*base.__dict__, *base.__dict__.get("__annotations__", ())]
                         if not name.startswith("_abc_") and name not in _NOT_MEMBERS)
    return names


_NOT_MEMBERS = frozenset((
    "__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ "
    "__weakref__ __class_getitem__ __parameters__ __orig_bases__ __orig_class__ _is_protocol _is_runtime_protocol "
    "__qualname__").split())


def _has_member(base, name):
    return name in base.__dict__ or name in base.__dict__.get("__annotations__", ()) and getattr(base, "_is_protocol", False)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_protocol", False) and not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        return cls._is_protocol and all(
            hasattr(instance, name) and (not callable(getattr(cls, name, None)) or getattr(instance, name) is not None)
            for name in _protocol_members(cls))


def _no_init_or_replace_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)

        def _proto_hook(other):
            if not cls.__dict__.get("_is_protocol", False):
                return NotImplemented
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if any(not callable(getattr(cls, name, None)) for name in _protocol_members(cls)):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            fits = all(any(_has_member(base, name) for base in other.__mro__) for name in _protocol_members(cls))
            return fits or NotImplemented

        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init_or_replace_init
        elif cls.__init__ is _no_init_or_replace_init:
            own = [base.__dict__["__init__"] for base in cls.__mro__ if "__init__" in base.__dict__]
            cls.__init__ = next(one for one in own if one is not _no_init_or_replace_init)


def runtime_checkable(cls):
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def _supports(method, generic=False):
    """A protocol of one method of Python's own."""
    name = "Supports" + method.strip("_").capitalize()
    body = {"__module__": "typing", "__slots__": (), method: abstractmethod(lambda self, *args: None)}
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), body))


(SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound) = map(_supports, (
    "__int__", "__float__", "__complex__", "__bytes__", "__index__", "__abs__", "__round__"))


# ---- Classes out of annotations -------------------------------------------------------------------

def _named_tuple(typename, annotations, defaults, module):
    made = collections.namedtuple(typename, list(annotations), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = {name: as_type(kind) for name, kind in annotations.items()}
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        annotations, defaults = ns.get("__annotations__", {}), []
        for name in annotations:
            if name in ns:
                defaults.append(name)
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = _named_tuple(typename, annotations, [ns[name] for name in defaults], ns["__module__"])
        if len(bases) > 1:
            made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        for name, value in ns.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace",
                        "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in ("__module__", "__name__", "__annotations__", "__qualname__") and name not in made._fields:
                setattr(made, name, value)
        if "__qualname__" in ns:
            made.__qualname__ = ns["__qualname__"]
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _named_tuple(typename, dict(fields), (), "__main__")


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(cls, name, (Generic, dict) if Generic in bases else (dict,), ns)
        own = {key: ForwardRef(kind, module=made.__module__) if isinstance(kind, str) else as_type(kind)
               for key, kind in ns.get("__annotations__", {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required.update(base.__dict__.get("__required_keys__", ()))
            optional.update(base.__dict__.get("__optional_keys__", ()))
        for key, kind in own.items():
            origin = getattr(kind, "__origin__", None)
            (required if origin is Required or total and origin is not NotRequired else optional).add(key)
        made.__annotations__ = {**annotations, **own}
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        if not hasattr(made, "__total__"):
            made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    body = {"__annotations__": dict(kwargs if fields is None else fields), "__module__": "__main__"}
    return _TypedDictMeta(typename, (), body, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


# ---- Functions ------------------------------------------------------------------------------------

def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r:.100}")


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    return _overload_dummy


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, types.GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return types.UnionType if isinstance(tp, types.UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _GenericAlias):
        args = tp.__args__
        is_open = len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))
        return (list(args[:-1]), args[-1]) if tp.__origin__ is collections.abc.Callable and not is_open else args
    return tp.__args__ if isinstance(tp, (types.GenericAlias, types.UnionType)) else ()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


# What a string among annotations may name.
_BUILT_IN = """bool bytearray bytes classmethod complex dict float frozenset int list memoryview object property range set
    slice staticmethod str tuple type BaseException Exception KeyError TypeError ValueError""".split()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    known = {**{name: getattr(builtins, name) for name in _BUILT_IN}, **(globalns or getattr(obj, "__globals__", {})), **(localns or {})}
    if getattr(obj, "__no_type_check__", False):
        return {}
    sources = reversed(obj.__mro__) if isinstance(obj, type) else [obj]
    found = {}
    for source in sources:
        annotations = source.__dict__.get("__annotations__", {}) if isinstance(obj, type) else obj.__annotations__
        found.update((name, _resolved(kind, known, include_extras)) for name, kind in annotations.items())
    return found


def _resolved(kind, known, include_extras):
    kind = as_type(kind)
    if isinstance(kind, ForwardRef):
        name = kind.__forward_arg__
        if name not in known:
            raise NameError(f"name {name!r} is not defined")
        return known[name]
    if isinstance(kind, _AnnotatedAlias) and not include_extras:
        return _resolved(kind.__origin__, known, include_extras)
    if isinstance(kind, _GenericAlias) and not isinstance(kind, (_LiteralGenericAlias, _AnnotatedAlias)):
        args = tuple([_resolved(arg, known, include_extras) for arg in kind.__args__])
        return kind if args == kind.__args__ else kind.copy_with(args)
    return kind
