# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Signatures of functions, for inspect."""
from _types import refuse
from collections import OrderedDict
from enum import IntEnum
from functools import partial
from types import BuiltinFunctionType, FunctionType, MappingProxyType, MethodType


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")[self]


class _empty:
    pass


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation).replace("typing.", "")


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and self._kind in (self.VAR_POSITIONAL, self.VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._default, self._annotation = name, default, annotation

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_empty, kind=_empty, annotation=_empty, default=_empty):
        given = (name, self._name), (kind, self._kind), (annotation, self._annotation), (default, self._default)
        name, kind, annotation, default = [old if new is _empty else new for new, old in given]
        return type(self)(name, kind, default=default, annotation=annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return {self.VAR_POSITIONAL: "*", self.VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _parts(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._parts())

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._parts() == other._parts()


class BoundArguments:
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments, self._signature = arguments, signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD) or name not in self.arguments:
                break
            if parameter.kind == Parameter.VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, by_name = {}, False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
                by_name = True
            elif name not in self.arguments:
                by_name = True
                continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind == Parameter.VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = []
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled.append((name, self.arguments[name]))
            elif parameter.default is not _empty:
                filled.append((name, parameter.default))
            elif parameter.kind is Parameter.VAR_POSITIONAL:
                filled.append((name, ()))
            elif parameter.kind is Parameter.VAR_KEYWORD:
                filled.append((name, {}))
        self.arguments = dict(filled)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        ordered, kind, seen_default = OrderedDict(), 0, False
        for parameter in parameters or ():
            if parameter.kind < kind:
                raise ValueError(f"wrong parameter order: {_ParameterKind(kind).description} parameter before "
                                 f"{parameter.kind.description} parameter")
            kind = parameter.kind
            if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                if parameter.default is _empty and seen_default:
                    raise ValueError("non-default argument follows default argument")
                seen_default = seen_default or parameter.default is not _empty
            if parameter.name in ordered:
                raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            ordered[parameter.name] = parameter
        self._parameters = MappingProxyType(ordered)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return signature(obj, follow_wrapped=follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        parameters = self.parameters.values() if parameters is _empty else parameters
        return_annotation = self._return_annotation if return_annotation is _empty else return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    def _parts(self):
        by_place = tuple(one for one in self.parameters.values() if one.kind != Parameter.KEYWORD_ONLY)
        by_name = {one.name: one for one in self.parameters.values() if one.kind == Parameter.KEYWORD_ONLY}
        return by_place, by_name, self.return_annotation

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        by_place, by_name, returned = self._parts()
        return hash((by_place, frozenset(by_name.values()), returned))

    def bind(self, /, *args, **kwargs):
        return self._bound(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bound(args, kwargs, True)

    def _bound(self, args, kwargs, is_partial):
        arguments, left, kwargs = {}, list(args), dict(kwargs)
        rest = missing = None
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == Parameter.VAR_POSITIONAL:
                if left:
                    arguments[name], left = tuple(left), []
            elif kind == Parameter.VAR_KEYWORD:
                rest = name
            elif left and kind != Parameter.KEYWORD_ONLY:
                if name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = left.pop(0)
            elif name in kwargs and kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif name in kwargs and parameter.default is _empty:
                raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
            elif parameter.default is _empty and not is_partial:
                missing = missing or name
                if kind != Parameter.KEYWORD_ONLY:
                    break
        if left:
            raise TypeError("too many positional arguments")
        if missing:
            raise TypeError(f"missing a required argument: {missing!r}")
        if kwargs:
            if rest is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[rest] = kwargs
        ordered = {name: arguments[name] for name in self.parameters if name in arguments}
        return BoundArguments(self, ordered)

    def __str__(self):
        parts, positional_only, shows_star = [], False, True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == Parameter.POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                parts.append("/")
                positional_only = False
            if kind == Parameter.VAR_POSITIONAL:
                shows_star = False
            elif kind == Parameter.KEYWORD_ONLY and shows_star:
                parts.append("*")
                shows_star = False
            parts.append(str(parameter))
        if positional_only:
            parts.append("/")
        text = f"({', '.join(parts)})"
        return text if self._return_annotation is _empty else f"{text} -> {formatannotation(self._return_annotation)}"

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    while follow_wrapped and hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
        if isinstance(obj, MethodType):
            return signature(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        return given
    if isinstance(obj, FunctionType):
        return _of_function(obj)
    if isinstance(obj, partial):
        refuse("the signature of a partial")
    if isinstance(obj, type):
        return _of_class(obj)
    call = getattr(type(obj), "__call__", None)
    if isinstance(call, FunctionType):
        return _without_first(_of_function(call))
    if isinstance(obj, BuiltinFunctionType):
        refuse("the signature of a builtin function")
    raise ValueError(f"no signature found for {obj!r}")


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    return found.replace(parameters=parameters if parameters[0].kind == Parameter.VAR_POSITIONAL else parameters[1:])


def _of_class(cls):
    meta = type(cls).__dict__.get("__call__") if type(cls) is not type else None
    if isinstance(meta, FunctionType):
        refuse("the signature of a class whose metaclass is called")
    for base in cls.__mro__:
        for name in ("__new__", "__init__"):
            found = base.__dict__.get(name)
            found = found.__func__ if isinstance(found, staticmethod) else found
            if isinstance(found, FunctionType):
                return _without_first(_of_function(found))
        if base.__module__ == "builtins" and base is not object:
            refuse("the signature of a class derived from " + base.__name__)
    return Signature()


def _of_function(function):
    code, defaults, by_name = function.__code__, function.__defaults__ or (), function.__kwdefaults__ or {}
    annotations, names = function.__annotations__, list(function.__code__.co_varnames)
    count, only = code.co_argcount, code.co_posonlyargcount
    made = []

    def add(name, kind, default=_empty):
        made.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for place, name in enumerate(names[:count]):
        kind = Parameter.POSITIONAL_ONLY if place < only else Parameter.POSITIONAL_OR_KEYWORD
        from_end = place - (count - len(defaults))
        add(name, kind, defaults[from_end] if from_end >= 0 else _empty)
    after = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        add(names[after], Parameter.VAR_POSITIONAL)
    for name in names[count:after]:
        add(name, Parameter.KEYWORD_ONLY, by_name.get(name, _empty))
    if code.co_flags & 8:
        add(names[after + bool(code.co_flags & 4)], Parameter.VAR_KEYWORD)
    return Signature(made, return_annotation=annotations.get("return", _empty))


for _class in (Parameter, BoundArguments, Signature, _empty, _ParameterKind):
    _class.__module__ = "inspect"
