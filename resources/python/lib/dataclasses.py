# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""dataclasses, as in Python 3.11: every option of dataclass() and field(), KW_ONLY, InitVar and ClassVar (also as
text), __post_init__, inheritance, fields(), replace(), asdict(), astuple(), make_dataclass().

The methods are closures, not text that is compiled, so `inspect` sees `*args, **kwargs` where Python sees fields.
"""
import copy
import types
from _dataclassfields import (KW_ONLY, MISSING, Field, FrozenInstanceError, InitVar, field, _FIELD, _FIELD_CLASSVAR,
                              _FIELD_INITVAR)
from _dataclassmethods import add, add_methods
from keyword import iskeyword

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen")

    def __init__(self, **options):
        for name in self.__slots__:
            setattr(self, name, options[name])

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        params = _DataclassParams(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen)
        return _made(cls, params, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# ---- Which fields a class has ---------------------------------------------------------------------

def _made(cls, params, match_args, kw_only, slots, weakref_slot):
    setattr(cls, "__dataclass_params__", params)
    found, frozen_base, other_base = {}, False, False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, "__dataclass_fields__", None)
        if inherited is not None:
            found.update(inherited)
            if base.__dataclass_params__.frozen:
                frozen_base = True
            else:
                other_base = True
    own = _own_fields(cls, kw_only)
    for one in own:
        found[one.name] = one
        if isinstance(getattr(cls, one.name, None), Field):
            if one.default is MISSING:
                delattr(cls, one.name)
            else:
                setattr(cls, one.name, one.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if frozen_base and not params.frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if other_base and params.frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, "__dataclass_fields__", found)
    had_hash = "__hash__" in cls.__dict__ and not (cls.__dict__["__hash__"] is None and "__eq__" in cls.__dict__)
    add_methods(cls, found, params, had_hash, slots)
    positional = [one for one in found.values() if one.init and not one.kw_only and one._field_type is not _FIELD_CLASSVAR]
    if match_args:
        add(cls, "__match_args__", tuple(one.name for one in positional))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if not cls.__doc__:
        _describe(cls, found.values())
    return _with_slots(cls, params.frozen, weakref_slot) if slots else cls


def _own_fields(cls, kw_only):
    own, seen_marker = [], False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or _is_named(annotation, "KW_ONLY", "dataclasses.KW_ONLY"):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            own.append(_own_field(cls, name, annotation, kw_only))
    return own


def _is_named(annotation, *names):
    return isinstance(annotation, str) and annotation.split("[")[0].strip() in names


def _kind(annotation):
    origin = getattr(annotation, "__origin__", annotation)
    if getattr(origin, "_name", None) == "ClassVar" or _is_named(annotation, "ClassVar", "typing.ClassVar"):
        return _FIELD_CLASSVAR
    if annotation is InitVar or type(annotation) is InitVar or _is_named(annotation, "InitVar", "dataclasses.InitVar"):
        return _FIELD_INITVAR
    return _FIELD


def _own_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        one = default
    else:
        # A slot of this name is no default.
        one = field(default=MISSING if isinstance(default, types.MemberDescriptorType) else default)
    one.name, one.type, one._field_type = name, annotation, _kind(annotation)
    if one._field_type is not _FIELD and one.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if one._field_type is _FIELD_CLASSVAR:
        if one.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif one.kw_only is MISSING:
        one.kw_only = kw_only
    if one._field_type is _FIELD and type(one.default).__hash__ is None:
        raise ValueError(f"mutable default {type(one.default)} for field {name} is not allowed: use default_factory")
    return one


def _describe(cls, found):
    """The docstring that Python gives a class without one: its signature."""
    taken = [one for one in found if one.init and one._field_type is not _FIELD_CLASSVAR]
    texts = [_parameter_text(one) for one in taken if not one.kw_only]
    keyword_only = [_parameter_text(one) for one in taken if one.kw_only]
    cls.__doc__ = f"{cls.__name__}({', '.join(texts + (['*'] if keyword_only else []) + keyword_only)})"


def _parameter_text(one):
    annotation = one.type
    text = repr(annotation)
    if isinstance(annotation, type) and type(annotation) is not types.GenericAlias:
        module = "" if annotation.__module__ == "builtins" else annotation.__module__ + "."
        text = module + annotation.__qualname__
    elif getattr(annotation, "__module__", None) == "typing":
        text = text.replace("typing.", "")
    default = " = <factory>" if one.default_factory is not MISSING else ""
    if one.default is not MISSING:
        default = f" = {one.default!r}"
    return f"{one.name}: {text}{default}"


def _with_slots(cls, frozen, weakref_slot):
    """The same class anew, as slots cannot be added to one that is made."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    body = dict(cls.__dict__)
    names = tuple(one.name for one in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    body["__slots__"] = tuple(name for name in names + (("__weakref__",) if weakref_slot else ()) if name not in inherited)
    for name in names + ("__dict__", "__weakref__"):
        body.pop(name, None)
    if frozen:
        def __getstate__(self):
            return [getattr(self, one.name) for one in fields(self)]

        def __setstate__(self, state):
            for one, value in zip(fields(self), state):
                object.__setattr__(self, one.name, value)

        body.setdefault("__getstate__", __getstate__)
        body.setdefault("__setstate__", __setstate__)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, body)
    cls.__qualname__ = qualname
    return cls


# ---- What can be asked of dataclasses -------------------------------------------------------------

def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, "__dataclass_fields__")
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(one for one in found.values() if one._field_type is _FIELD)


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not isinstance(obj, types.GenericAlias) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _taken_apart(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _taken_apart(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _taken_apart(obj, factory):
    if _is_instance(obj):
        return factory([(one.name, _taken_apart(getattr(obj, one.name), factory)) for one in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_taken_apart(member, factory) for member in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_taken_apart(member, factory) for member in obj)
    if isinstance(obj, dict):
        return type(obj)((_taken_apart(key, factory), _taken_apart(value, factory)) for key, value in obj.items())
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for one in obj.__dataclass_fields__.values():
        if one._field_type is _FIELD_CLASSVAR:
            continue
        if not one.init:
            if one.name in changes:
                raise ValueError(f"field {one.name} is declared with init=False, it cannot be specified with replace()")
        elif one.name not in changes:
            if one._field_type is _FIELD_INITVAR and one.default is MISSING:
                raise ValueError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(obj, one.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    annotations, body = {}, dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            item = item, "typing.Any"
        if len(item) not in (2, 3):
            raise TypeError(f"Invalid field: {item!r}")
        name, annotation = item[:2]
        if len(item) == 3:
            body[name] = item[2]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body.setdefault("__module__", "types")
    cls = types.new_class(cls_name, bases, {}, lambda namespace: namespace.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
