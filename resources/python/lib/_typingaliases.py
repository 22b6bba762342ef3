# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What `typing` is built of: special forms such as Optional, aliases such as List, and what subscribing them gives."""
import types
from _typingvariables import ForwardRef, ParamSpec, TypeVar

_subscribed = {}


def remembered(form, parameters, make, typed=False):
    """What was made of the same parameters before, so that `List[int] is List[int]`."""
    try:
        key = form, parameters, tuple(map(type, parameters)) if typed else None
        if key not in _subscribed:
            _subscribed[key] = make()
        return _subscribed[key]
    except TypeError as error:
        if "unhashable" not in str(error):
            raise
    return make()


def as_type(value):
    """A parameter as it is kept: None stands for its type, a text for what it will name."""
    if value is None:
        return type(None)
    return ForwardRef(value) if isinstance(value, str) else value


def text(value):
    if isinstance(value, types.GenericAlias):
        return repr(value)
    if isinstance(value, type):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, types.FunctionType):
        return value.__name__
    if isinstance(value, list):
        return f"[{', '.join(map(text, value))}]"
    return repr(value)


def variables(args):
    """The type variables in some arguments, each once."""
    found = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec)):
            found.append(arg)
        elif isinstance(arg, (tuple, list)):
            found.extend(variables(arg))
        elif not isinstance(arg, type) or isinstance(arg, types.GenericAlias):
            found.extend(getattr(arg, "__parameters__", ()))
    return tuple(dict.fromkeys(found))


class _Unions:
    """`X | Y` of what is no class."""
    __slots__ = ()

    def __or__(self, other):
        return union((self, other))

    def __ror__(self, other):
        return union((other, self))


class _SpecialForm(_Unions):
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem, self._name, self.__doc__ = getitem, getitem.__name__, getitem.__doc__

    @property
    def __module__(self):
        return "typing"

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _LiteralSpecialForm(_SpecialForm):
    def __init__(self, getitem):
        super().__init__(getitem)
        self.__dict__["__doc__"] = getitem.__doc__


class _BaseGenericAlias(_Unions):
    """Stands for a class: what it does not know itself, the class is asked for."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst, self._name, self.__origin__ = inst, name, origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        from typing import Generic
        entries = [] if self.__origin__ in bases else [self.__origin__]
        later = bases[bases.index(self) + 1:]
        if not any(isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic) for base in later):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name.startswith("_"):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None, _paramspec_tvars=False):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = variables(self.__args__)
        self._paramspec_tvars = _paramspec_tvars
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, parameters):
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        check_count(self, parameters, len(self.__parameters__))
        values = dict(zip(self.__parameters__, map(as_type, parameters)))
        return remembered(self, parameters, lambda: self.copy_with(replaced(self.__args__, values)))

    def copy_with(self, args):
        if self.__origin__ is Union:
            return union(args)
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst, _paramspec_tvars=self._paramspec_tvars)

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else text(self.__origin__)
        return f"{name}[{', '.join(map(text, self.__args__)) or '()'}]"

    def __reduce__(self):
        return _subscribe, (self._name or self.__origin__, self._reduced_args())

    def _reduced_args(self):
        return self.__args__ if len(self.__args__) != 1 or isinstance(self.__args__[0], tuple) else self.__args__[0]

    def __mro_entries__(self, bases):
        from typing import Generic, Protocol
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) and base is not self for base in later):
                return ()
        return (self.__origin__,)


def _subscribe(form, args):
    """Copies are the alias itself, where it is remembered."""
    import typing
    return (getattr(typing, form) if isinstance(form, str) else form)[args]


def replaced(args, values):
    """The arguments with type variables replaced by their values."""
    made = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec)):
            value = values.get(arg, arg)
            made.extend(value if isinstance(value, (list, tuple)) else [value])
        elif isinstance(arg, (_GenericAlias, types.GenericAlias)) and variables([arg]):
            made.append(arg[tuple([values.get(one, one) for one in arg.__parameters__])])
        else:
            made.append(arg)
    return tuple(made)


def check_count(form, parameters, expected):
    if len(parameters) != expected:
        few = "few" if len(parameters) < expected else "many"
        raise TypeError(f"Too {few} arguments for {form}; actual {len(parameters)}, expected {expected}")


class _SpecialGenericAlias(_BaseGenericAlias):
    def __init__(self, origin, nparams, *, inst=True, name=None):
        name = origin.__name__ if name is None else name
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self.__doc__ = f"A generic version of {origin.__module__ + '.' if origin.__module__ != 'builtins' else ''}" \
                       f"{origin.__qualname__}."

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __getitem__(self, parameters):
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        return remembered(self, parameters, lambda: self.subscribed(tuple(map(as_type, parameters))))

    def subscribed(self, parameters):
        if not self._nparams:
            raise TypeError(f"{self} is not a generic class")
        check_count(self, parameters, self._nparams)
        return _GenericAlias(self.__origin__, parameters, name=self._name, inst=self._inst)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, type):
            raise TypeError("issubclass() arg 1 must be a class")
        return issubclass(cls, self.__origin__)


class _TupleType(_SpecialGenericAlias):
    def subscribed(self, parameters):
        return _GenericAlias(tuple, parameters, name=self._name, inst=self._inst)


class _CallableGenericAlias(_GenericAlias):
    def _reduced_args(self):
        *args, result = self.__args__
        return args[0] if len(args) == 1 and (args[0] is ... or isinstance(args[0], ParamSpec)) else args, result

    def __repr__(self):
        *args, result = self.__args__
        if len(args) == 1 and (args[0] is ... or isinstance(args[0], ParamSpec)):
            return f"typing.Callable[{text(args[0])}, {text(result)}]"
        return f"typing.Callable[[{', '.join(map(text, args))}], {text(result)}]"


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = parameters
        args = tuple(map(as_type, args if isinstance(args, (list, tuple)) else [args])) + (as_type(result),)
        return remembered(self, args, lambda: _CallableGenericAlias(
            self.__origin__, args, name=self._name, inst=self._inst, _paramspec_tvars=True))


class _UnionGenericAlias(_GenericAlias):
    def __reduce__(self):
        return _subscribe, (Union, self.__args__)

    def __eq__(self, other):
        if isinstance(other, types.UnionType):
            return set(self.__args__) == set(other.__args__)
        return set(self.__args__) == set(other.__args__) if isinstance(other, _UnionGenericAlias) else NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if len(self.__args__) == 2 and type(None) in self.__args__:
            return f"typing.Optional[{text(self.__args__[self.__args__[0] is type(None)])}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(type(arg), arg) for arg in self.__args__} == {(type(arg), arg) for arg in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(arg), arg) for arg in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, origin)
        self.__metadata__ = metadata

    def __reduce__(self):
        return _subscribe, ("Annotated", (self.__origin__, *self.__metadata__))

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{text(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


def union(members):
    flat = []
    for member in map(as_type, members):
        flat.extend(member.__args__ if isinstance(member, (_UnionGenericAlias, types.UnionType)) else [member])
    flat = tuple(dict.fromkeys(flat))
    if len(flat) == 1:
        return flat[0]
    name = "Optional" if len(flat) == 2 and type(None) in flat else None
    return _UnionGenericAlias(Union, flat, name=name)


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: X or Y."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    return remembered(self, parameters, lambda: union(parameters))


for _class in (_SpecialForm, _LiteralSpecialForm, _BaseGenericAlias, _GenericAlias, _SpecialGenericAlias, _TupleType,
               _CallableGenericAlias, _CallableType, _UnionGenericAlias, _LiteralGenericAlias, _AnnotatedAlias):
    if isinstance(_class.__dict__["__module__"], str):
        _class.__module__ = "typing"
del _class
Union._getitem.__module__ = "typing"
