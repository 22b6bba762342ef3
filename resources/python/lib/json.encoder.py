# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""json.encoder, as in Python 3.11."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _escaped(character, ascii_only):
    code = ord(character)
    if character in _ESCAPES:
        return _ESCAPES[character]
    if code < 32 or ascii_only and 126 < code < 0x10000:
        return f"\\u{code:04x}"
    if ascii_only and code >= 0x10000:
        code -= 0x10000
        return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"
    return character


def _quoted(text, ascii_only):
    return '"' + "".join([_escaped(character, ascii_only) for character in text]) + '"'


class JSONEncoder:
    item_separator, key_separator = ", ", ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        return self._parts(o, 0, {})

    def _float_text(self, number):
        if number != number:
            text = "NaN"
        elif number in (float("inf"), float("-inf")):
            text = "Infinity" if number > 0 else "-Infinity"
        else:
            return float.__repr__(number)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def _simple_text(self, value):
        """The text of what has no parts; None of what has."""
        if isinstance(value, str):
            return _quoted(value, self.ensure_ascii)
        if value is None or value is True or value is False:
            return {None: "null", True: "true", False: "false"}[value]
        if isinstance(value, int):
            return int.__repr__(value)
        return self._float_text(value) if isinstance(value, float) else None

    def _parts(self, value, depth, inside):
        text = self._simple_text(value)
        if text is not None:
            yield text
            return
        if self.check_circular:
            if id(value) in inside:
                raise ValueError("Circular reference detected")
            inside[id(value)] = value
        if isinstance(value, (list, tuple)):
            yield from self._joined("[", "]", [("", member) for member in value], depth, inside)
        elif isinstance(value, dict):
            yield from self._joined("{", "}", self._items(value), depth, inside)
        else:
            yield from self._parts(self.default(value), depth, inside)
        inside.pop(id(value), None)

    def _items(self, value):
        items = sorted(value.items()) if self.sort_keys else value.items()
        for key, member in items:
            if not isinstance(key, str):
                if not (key is None or isinstance(key, (int, float))):
                    if self.skipkeys:
                        continue
                    raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
                key = self._simple_text(key)
            yield _quoted(key, self.ensure_ascii) + self.key_separator, member

    def _joined(self, opening, closing, items, depth, inside):
        line = self.item_separator
        if self.indent is not None:
            indent = self.indent if isinstance(self.indent, str) else " " * self.indent
            line += "\n" + indent * (depth + 1)
        separator = opening + line[len(self.item_separator):]
        for key, member in items:
            yield separator + key
            yield from self._parts(member, depth + 1, inside)
            separator = line
        if separator is not line:
            yield opening + closing
        elif self.indent is not None:
            yield "\n" + indent * depth + closing
        else:
            yield closing
