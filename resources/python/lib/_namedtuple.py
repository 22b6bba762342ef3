# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""namedtuple() of collections."""
from _arguments import Parameters
from _types import builtin_class
from keyword import iskeyword



@builtin_class
class _tuplegetter:
    __slots__ = ("place", "__doc__")

    def __init__(self, place, doc):
        self.place, self.__doc__ = place, doc

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if not isinstance(instance, tuple):
            raise TypeError(f"descriptor for index '{self.place}' for tuple subclasses doesn't apply to "
                            f"'{type(instance).__name__}' object")
        return tuple.__getitem__(instance, self.place)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f"_tuplegetter({self.place}, {self.__doc__!r})"


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    names = field_names.replace(",", " ").split() if isinstance(field_names, str) else list(map(str, field_names))
    typename = str(typename)
    if rename:
        names = [f"_{place}" if _unfit(name) or name in names[:place] else name for place, name in enumerate(names)]
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for place, name in enumerate(names):
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:place]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    return _made(typename, tuple(names), dict(zip(names[len(names) - len(defaults):], defaults)), module or "__main__")


def _unfit(name):
    return not name.isidentifier() or iskeyword(name) or name.startswith("_")


def _made(typename, fields, field_defaults, module):
    parameters = Parameters(f"{typename}.__new__", fields, field_defaults)

    def __new__(_cls, *args, **kwargs):
        if kwargs or len(args) != len(fields):
            given = parameters.bind(args, kwargs)
            args = [given[name] if name in given else field_defaults[name] for name in fields]
        return tuple.__new__(_cls, args)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([f'{name}={value!r}' for name, value in zip(fields, self)])})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    body = {"__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "_fields": fields,
            "_field_defaults": field_defaults, "__new__": __new__, "_make": classmethod(_make), "_replace": _replace,
            "__repr__": __repr__, "_asdict": _asdict, "__getnewargs__": __getnewargs__, "__match_args__": fields}
    body.update((name, _tuplegetter(place, f"Alias for field number {place}")) for place, name in enumerate(fields))
    body["__module__"] = module
    return type(typename, (tuple,), body)


_tuplegetter.__module__ = "collections"
