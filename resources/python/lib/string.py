# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""string, as in Python 3.11: the constants, capwords(), Template with the usual delimiter. Left out: Formatter, and
patterns of one's own in subclasses of Template."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "Template", "whitespace"]

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(text before, name or None, placeholder as written, where it begins); a name of "" is wrong."""
        text, start = self.template, 0
        while True:
            place = text.find("$", start)
            if place < 0:
                yield text[start:], None, "", place
                return
            name, after = self._name(text, place + 1)
            yield text[start:place], name, text[place:after], place
            start = after

    @staticmethod
    def _name(text, start):
        if text[start:start + 1] == "$":
            return "$", start + 1
        braced = text[start:start + 1] == "{"
        begin = end = start + braced
        while end < len(text) and text[end] in ascii_letters + "_" + (digits if end > begin else ""):
            end += 1
        if end == begin or braced and text[end:end + 1] != "}":
            return "", start
        return text[begin:end], end + braced

    def substitute(self, mapping={}, /, **kws):
        made = []
        for before, name, _, place in self._parts():
            made.append(before)
            if name == "":
                lines = self.template[:place + 1].splitlines(keepends=True)
                raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {len(lines[-1])}")
            if name is not None:
                made.append("$" if name == "$" else str(kws[name] if name in kws else mapping[name]))
        return "".join(made)

    def safe_substitute(self, mapping={}, /, **kws):
        made = []
        for before, name, written, _ in self._parts():
            made.append(before)
            if name == "$":
                made.append("$")
            elif name in kws or name and name in mapping:
                made.append(str(kws[name] if name in kws else mapping[name]))
            else:
                made.append(written)
        return "".join(made)
