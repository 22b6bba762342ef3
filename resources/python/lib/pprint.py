# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""pprint, as in Python 3.11: pprint, pformat, pp, PrettyPrinter, isreadable, isrecursive, saferepr.

Left out: compact=, and long objects of the user containers, mappingproxy and ChainMap.
"""
import collections
import dataclasses
import sys
import types
import _engine

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Sorted:
    """A key that can always be compared: what cannot be is ordered by its class's name and its place."""
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _sorted_pairs(pair):
    return _Sorted(pair[0]), _Sorted(pair[1])


def _shown_by(cls):
    """The class whose __repr__ its objects have."""
    return cls if cls in _kinds else next(base for base in cls.__mro__ if "__repr__" in base.__dict__)


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        if compact:
            _engine.refused("compact= of pprint")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        pieces = []
        self._format(object, pieces.append, 0, 0, {}, 0)
        return "".join(pieces)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            return write(_recursion(object))
        text = self.format(object, context.copy(), self._depth, level)[0]
        if len(text) <= self._width - indent - allowance:
            return write(text)
        own = _kinds.get(_shown_by(type(object)))
        is_shown_data = (own is None and dataclasses.is_dataclass(object) and not isinstance(object, type)
                         and object.__dataclass_params__.repr and hasattr(object.__repr__, "__wrapped__")
                         and "__create_fn__" in object.__repr__.__wrapped__.__qualname__)
        if own is None and not is_shown_data:
            return write(text)
        context[id(object)] = 1
        (own or PrettyPrinter._data)(self, object, write, indent, allowance, context, level + 1)
        del context[id(object)]

    def _dict(self, object, write, indent, allowance, context, level):
        write("{" + " " * (self._indent_per_level - 1))
        pairs = sorted(object.items(), key=_sorted_pairs) if self._sort_dicts else list(object.items())
        self._pairs(pairs, write, indent, allowance + 1, context, level)
        write("}")

    def _pairs(self, pairs, write, indent, allowance, context, level):
        indent += self._indent_per_level
        for place, (key, value) in enumerate(pairs):
            is_last = place == len(pairs) - 1
            shown = self.format(key, context.copy(), self._depth, level)[0]
            write(shown + ": ")
            self._format(value, write, indent + len(shown) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                write(",\n" + " " * indent)

    def _ordered(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        name = type(object).__name__
        write(name + "(")
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _list(self, object, write, indent, allowance, context, level):
        self._within("[", object, "]", write, indent, allowance, context, level)

    def _tuple(self, object, write, indent, allowance, context, level):
        self._within("(", object, ",)" if len(object) == 1 else ")", write, indent, allowance, context, level)

    def _set(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        name = type(object).__name__
        start, end = ("{", "}") if type(object) is set else (name + "({", "})")
        if start != "{":
            indent += len(name) + 1
        self._within(start, sorted(object, key=_Sorted), end, write, indent, allowance, context, level)

    def _within(self, start, items, end, write, indent, allowance, context, level):
        write(start)
        self._items(list(items), write, indent, allowance + len(end), context, level)
        write(end)

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write(" " * (self._indent_per_level - 1))
        for place, item in enumerate(items):
            is_last = place == len(items) - 1
            self._format(item, write, indent, allowance if is_last else 1, context, level)
            if not is_last:
                write(",\n" + " " * indent)

    def _str(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        pieces = []
        for number, line in enumerate(lines):
            room = self._width - indent
            if number == len(lines) - 1:
                room -= allowance
            if len(repr(line)) <= room:
                pieces.append(repr(line))
                continue
            pieces += _split_line(line, room, self._width - indent)
        if len(pieces) == 1:
            return write(pieces[0])
        shown = ("\n" + " " * indent).join(pieces)
        write("(" + shown + ")" if level == 1 else shown)

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            return write(repr(object))
        has_parens = level == 1
        if has_parens:
            indent += 1
            allowance += 1
            write("(")
        shown = "\n" + " " * indent
        write(shown.join(_split_bytes(object, self._width - indent, allowance)))
        if has_parens:
            write(")")

    def _namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object) is types.SimpleNamespace else type(object).__name__
        self._fields(name, list(object.__dict__.items()), write, indent, allowance, context, level)

    def _data(self, object, write, indent, allowance, context, level):
        pairs = [(field.name, getattr(object, field.name)) for field in dataclasses.fields(object) if field.repr]
        self._fields(type(object).__name__, pairs, write, indent, allowance, context, level)

    def _fields(self, name, pairs, write, indent, allowance, context, level):
        indent += len(name) + 1
        write(name + "(")
        for place, (key, value) in enumerate(pairs):
            is_last = place == len(pairs) - 1
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance + 1 if is_last else 1, context, level)
            if not is_last:
                write(",\n" + " " * indent)
        write(")")

    def _default(self, object, write, indent, allowance, context, level):
        factory = self.format(object.default_factory, context.copy(), self._depth, level)[0]
        name = type(object).__name__
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _counter(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        name = type(object).__name__
        write(name + "({" + " " * (self._indent_per_level - 1))
        self._pairs(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _deque(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if object.maxlen is None:
            self._items(list(object), write, indent, allowance + 2, context, level)
            return write("])")
        self._items(list(object), write, indent, 2, context, level)
        write("],\n" + " " * indent + f"maxlen={self.format(object.maxlen, context.copy(), self._depth, level)[0]})")

    def _lacking(self, object, write, indent, allowance, context, level):
        _engine.refused(f"pprint of a long {type(object).__name__}")

    def _safe_repr(self, object, context, maxlevels, level):
        """The text on one line, whether it could be read back, whether it is within itself."""
        cls = type(object)
        if cls is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        shown_by = _shown_by(cls)
        is_dict, is_list, is_tuple = shown_by is dict, shown_by is list, shown_by is tuple
        if not (is_dict or is_list or is_tuple):
            text = repr(object)
            return text, not text.startswith("<"), False
        empty, start, end = ("{}", "{", "}") if is_dict else ("[]", "[", "]") if is_list else ("()", "(", ")")
        if not object:
            return empty, True, False
        if maxlevels and level >= maxlevels:
            return f"{start}...{',' if is_tuple and len(object) == 1 else ''}{end}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        is_readable, is_recursive, shown = True, False, []
        if is_dict:
            entries = sorted(object.items(), key=_sorted_pairs) if self._sort_dicts else object.items()
        else:
            entries = [(item,) for item in object]
        for entry in entries:
            texts = []
            for part in entry:
                text, can_be_read, has_itself = self.format(part, context, maxlevels, level + 1)
                texts.append(text)
                is_readable, is_recursive = is_readable and can_be_read, is_recursive or has_itself
            shown.append(": ".join(texts))
        del context[id(object)]
        tail = "," if is_tuple and len(object) == 1 else ""
        return start + ", ".join(shown) + tail + end, is_readable, is_recursive


def _split_line(line, room, width):
    """The texts of a line that is too long, broken after whitespace."""
    parts, start = [], 0
    while start < len(line):
        end = start
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        parts.append(line[start:end])
        start = end
    pieces, current = [], ""
    for number, part in enumerate(parts):
        longer = current + part
        limit = room if number == len(parts) - 1 else width
        if len(repr(longer)) > limit:
            if current:
                pieces.append(repr(current))
            current = part
        else:
            current = longer
    if current:
        pieces.append(repr(current))
    return pieces


def _split_bytes(object, width, allowance):
    current, last = b"", len(object) // 4 * 4
    for start in range(0, len(object), 4):
        part = object[start:start + 4]
        longer = current + part
        if start == last:
            width -= allowance
        if len(repr(longer)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = longer
    if current:
        yield repr(current)


# By the class whose __repr__ an object has.
_kinds = {
    dict: PrettyPrinter._dict,
    collections.OrderedDict: PrettyPrinter._ordered,
    list: PrettyPrinter._list,
    tuple: PrettyPrinter._tuple,
    set: PrettyPrinter._set,
    frozenset: PrettyPrinter._set,
    str: PrettyPrinter._str,
    bytes: PrettyPrinter._bytes,
    types.SimpleNamespace: PrettyPrinter._namespace,
    collections.defaultdict: PrettyPrinter._default,
    collections.Counter: PrettyPrinter._counter,
    collections.deque: PrettyPrinter._deque,
    types.MappingProxyType: PrettyPrinter._lacking,
    collections.ChainMap: PrettyPrinter._lacking,
    collections.UserDict: PrettyPrinter._lacking,
    collections.UserList: PrettyPrinter._lacking,
    collections.UserString: PrettyPrinter._lacking,
}
