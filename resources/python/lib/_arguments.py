# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Binds arguments to the parameters of functions that are put together while a program runs, with Python's own
messages where they do not fit."""


class Parameters:
    """The parameters after the first (`self` or `cls`), which whoever calls has bound already."""

    def __init__(self, function, positional, optional, keyword_only=()):
        self.function, self.positional, self.optional, self.keyword_only = function, positional, optional, keyword_only

    def bind(self, args, kwargs):
        """The values given, by name. What was left out and is optional is not among them."""
        given = dict(zip(self.positional, args))
        for name, value in kwargs.items():
            if name not in self.positional and name not in self.keyword_only:
                raise TypeError(f"{self.function}() got an unexpected keyword argument '{name}'")
            if name in given:
                raise TypeError(f"{self.function}() got multiple values for argument '{name}'")
            given[name] = value
        if len(args) > len(self.positional):
            raise TypeError(self.too_many(len(args) + 1, sum(name in given for name in self.keyword_only)))
        self.check("positional", self.positional, given)
        self.check("keyword-only", self.keyword_only, given)
        return given

    def too_many(self, given, keyword_only):
        most = len(self.positional) + 1
        least = most - sum(name in self.optional for name in self.positional)
        takes = f"{most} positional argument{plural(most)}"
        if least < most:
            takes = f"from {least} to {most} positional arguments"
        but, were = str(given), "was" if given == 1 else "were"
        if keyword_only:
            but += f" positional argument{plural(given)} (and {keyword_only} keyword-only argument{plural(keyword_only)})"
            were = "were"
        return f"{self.function}() takes {takes} but {but} {were} given"

    def check(self, kind, names, given):
        missing = [f"'{name}'" for name in names if name not in given and name not in self.optional]
        if missing:
            count = len(missing)
            raise TypeError(f"{self.function}() missing {count} required {kind} argument{plural(count)}: "
                            + listed(missing))


def plural(count):
    return "" if count == 1 else "s"


def listed(words):
    if len(words) < 3:
        return " and ".join(words)
    return ", ".join(words[:-1]) + ", and " + words[-1]
