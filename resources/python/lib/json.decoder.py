# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""json.decoder, as in Python 3.11."""
_WHITE, _DIGITS = " \t\n\r", "0123456789"
_ESCAPED = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_NUMBERS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class _Reader:
    """Reads one text from its start; `place` is how far it has come."""

    def __init__(self, decoder, text, place):
        self.decoder, self.text, self.place = decoder, text, place

    def fail(self, message, place):
        raise JSONDecodeError(message, self.text, place)

    def skip_white(self):
        text, place = self.text, self.place
        while place < len(text) and text[place] in _WHITE:
            place += 1
        self.place = place
        return text[place:place + 1]

    def value(self):
        first = self.text[self.place:self.place + 1]
        if first == '"':
            return self.string()
        if first == "{":
            return self.object()
        if first == "[":
            return self.array()
        for word, value in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return value
        return self.number()

    def number(self):
        text, start = self.text, self.place
        end = start + text.startswith("-", start)
        if text[end:end + 1] == "0":
            end += 1
        else:
            end = self.after_digits(end)
        if end - text.startswith("-", start) == start:
            return self.constant()
        whole = end
        if text[end:end + 1] == "." and self.after_digits(end + 1) > end + 1:
            end = self.after_digits(end + 1)
        if text[end:end + 1] in ("e", "E"):
            digits = end + 1 + (text[end + 1:end + 2] in ("+", "-"))
            if self.after_digits(digits) > digits:
                end = self.after_digits(digits)
        self.place = end
        parse = self.decoder.parse_int if end == whole else self.decoder.parse_float
        return parse(text[start:end])

    def after_digits(self, place):
        while place < len(self.text) and self.text[place] in _DIGITS:
            place += 1
        return place

    def constant(self):
        for word in _NUMBERS:
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return self.decoder.parse_constant(word)
        raise StopIteration(self.place)

    def string(self):
        text, begin = self.text, self.place
        parts, place = [], begin + 1
        while True:
            end = place
            while end < len(text) and text[end] not in '"\\' and (text[end] >= " " or not self.decoder.strict):
                end += 1
            parts.append(text[place:end])
            if end == len(text):
                self.fail("Unterminated string starting at", begin)
            if text[end] == '"':
                self.place = end + 1
                return "".join(parts)
            if text[end] != "\\":
                self.fail("Invalid control character at", end)
            if end + 1 == len(text):
                self.fail("Unterminated string starting at", begin)
            if text[end + 1] == "u":
                character, place = self.escaped_code(end)
                parts.append(character)
            elif text[end + 1] in _ESCAPED:
                parts.append(_ESCAPED[text[end + 1]])
                place = end + 2
            else:
                self.fail("Invalid \\escape", end)

    def escaped_code(self, place):
        """The character of `\\uXXXX` at a place, two of them being one character where they are a pair."""
        code = self.code_at(place)
        place += 6
        if 0xD800 <= code <= 0xDBFF and self.text.startswith("\\u", place):
            low = self.code_at(place)
            if 0xDC00 <= low <= 0xDFFF:
                return chr(0x10000 + (code - 0xD800 << 10 | low - 0xDC00)), place + 6
        return chr(code), place

    def code_at(self, place):
        digits = self.text[place + 2:place + 6]
        if len(digits) != 4 or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
            self.fail("Invalid \\uXXXX escape", place + 1)
        return int(digits, 16)

    def array(self):
        self.place += 1
        values = []
        if self.skip_white() == "]":
            self.place += 1
            return values
        while True:
            values.append(self.value())
            following = self.skip_white()
            if following == "]":
                self.place += 1
                return values
            if following != ",":
                self.fail("Expecting ',' delimiter", self.place)
            self.place += 1
            self.skip_white()

    def object(self):
        self.place += 1
        pairs = []
        if self.skip_white() == "}":
            self.place += 1
            return self.made(pairs)
        while True:
            if self.text[self.place:self.place + 1] != '"':
                self.fail("Expecting property name enclosed in double quotes", self.place)
            key = self.string()
            if self.skip_white() != ":":
                self.fail("Expecting ':' delimiter", self.place)
            self.place += 1
            self.skip_white()
            pairs.append((key, self.value()))
            following = self.skip_white()
            if following == "}":
                self.place += 1
                return self.made(pairs)
            if following != ",":
                self.fail("Expecting ',' delimiter", self.place)
            self.place += 1
            self.skip_white()

    def made(self, pairs):
        if self.decoder.object_pairs_hook is not None:
            return self.decoder.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.decoder.object_hook is None else self.decoder.object_hook(made)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _NUMBERS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        start = _Reader(self, s, 0)
        start.skip_white()
        value, place = self.raw_decode(s, start.place)
        rest = _Reader(self, s, place)
        if rest.skip_white():
            raise JSONDecodeError("Extra data", s, rest.place)
        return value

    def raw_decode(self, s, idx=0):
        reader = _Reader(self, s, idx)
        try:
            return reader.value(), reader.place
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None
