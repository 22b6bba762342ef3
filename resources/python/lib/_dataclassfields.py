# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The fields of dataclasses, and the marks that may stand in their place."""
import types


class FrozenInstanceError(AttributeError):
    __module__ = "dataclasses"


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


for _class in (FrozenInstanceError, _MISSING_TYPE, _KW_ONLY_TYPE, _FIELD_BASE, InitVar, Field):
    _class.__module__ = "dataclasses"
del _class
