# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""dataclasses, as in Python 3.11: every option of dataclass() and field(), KW_ONLY, InitVar and ClassVar (also as
text), __post_init__, inheritance, fields(), replace(), asdict(), astuple(), make_dataclass().

The methods are closures, not text that is compiled, so `inspect` sees `*args, **kwargs` where Python sees fields.
"""
import copy
import types
from _arguments import Parameters

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]

KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except finally for from global if "
    "import in is lambda nonlocal not or pass raise return try while with yield".split())


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _FIELD_BASE("_FIELD"), _FIELD_BASE("_FIELD_CLASSVAR"), _FIELD_BASE("_FIELD_INITVAR")
_NO_METADATA = types.MappingProxyType({})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        return f"dataclasses.InitVar[{_type_text(self.type)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


def _type_text(annotation):
    if isinstance(annotation, type) and type(annotation) is not types.GenericAlias:
        return annotation.__name__
    return repr(annotation)


class Field:
    """What is known of one field. Its name and type are filled in when the class is made."""
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _NO_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        return f"Field({','.join(f'{name}={getattr(self, name)!r}' for name in shown)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        told = getattr(type(self.default), "__set_name__", None)
        if told:
            told(self.default, owner, name)

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING

    def in_hash(self):
        return self.compare if self.hash is None else self.hash

    def value(self):
        return self.default if self.default_factory is MISSING else self.default_factory()


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


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
    _add_methods(cls, found, params, had_hash, slots)
    positional = [one for one in found.values() if one.init and not one.kw_only and one._field_type is not _FIELD_CLASSVAR]
    if match_args:
        _add(cls, "__match_args__", tuple(one.name for one in positional))
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


# ---- Its methods ----------------------------------------------------------------------------------

def _add(cls, name, value):
    """Gives the class what it does not define itself; whether it does."""
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__name__, value.__qualname__, value.__module__ = name, f"{cls.__qualname__}.{name}", cls.__module__
    setattr(cls, name, value)
    return False


def _add_methods(cls, found, params, had_hash, slots):
    real = [one for one in found.values() if one._field_type is _FIELD]
    compared = [one.name for one in real if one.compare]
    if params.init:
        taken = [one for one in found.values() if one._field_type is not _FIELD_CLASSVAR]
        _add(cls, "__init__", _init(cls, taken, params.frozen, slots))
    if params.repr:
        _add(cls, "__repr__", _repr([one.name for one in real if one.repr]))
    if params.eq:
        _add(cls, "__eq__", _comparison(compared, lambda one, other: one == other))
    if params.order:
        if not params.eq:
            raise ValueError("eq must be true if order is true")
        for name, compare in (("__lt__", lambda one, other: one < other), ("__le__", lambda one, other: one <= other),
                              ("__gt__", lambda one, other: one > other), ("__ge__", lambda one, other: one >= other)):
            if _add(cls, name, _comparison(compared, compare)):
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

    def __repr__(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            return f"{type(self).__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"
        finally:
            running.discard(id(self))

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
        if _add(cls, method.__name__, method):
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
        name, annotation = (item, "typing.Any") if isinstance(item, str) else item[:2] if len(item) in (2, 3) else (None, None)
        if name is None:
            raise TypeError(f"Invalid field: {item!r}")
        if len(item) == 3 and not isinstance(item, str):
            body[name] = item[2]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in KEYWORDS:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body.setdefault("__module__", "types")
    cls = types.new_class(cls_name, bases, {}, lambda namespace: namespace.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
