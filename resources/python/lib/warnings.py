# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""warnings, as in Python 3.11: warn, catch_warnings, simplefilter, filterwarnings without patterns, resetwarnings.

A warning that nobody records goes to stderr, which no run shows. Left out: patterns.
"""
import _engine
import _types
from sys import argv as _argv

__all__ = ["warn", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings"]

_program = _argv[0]
_ACTIONS = ("default", "error", "ignore", "always", "module", "once")
# (action, category) by which the first that fits is taken; what Python starts with, seen from the program itself.
_at_first = [("default", DeprecationWarning), ("ignore", PendingDeprecationWarning), ("ignore", ImportWarning),
             ("ignore", ResourceWarning)]


class _State:
    """What catch_warnings puts back."""
    filters = list(_at_first)
    recorded = None  # a list, while one is recording
    seen = {}  # where each text and category was told already


class WarningMessage:
    _WARNING_DETAILS = "message", "category", "filename", "lineno", "file", "line", "source"

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        for name, value in zip(self._WARNING_DETAILS, (message, category, filename, lineno, file, line, source)):
            setattr(self, name, value)
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def _is_told(message, category, stacklevel):
    """Whether this warning is one to show, or to raise ("error")."""
    action = next((action for action, wanted in _State.filters if issubclass(category, wanted)), "default")
    if action in ("ignore", "always", "error"):
        return {"ignore": False, "always": True, "error": "error"}[action]
    key = action == "once" or _engine.line(), str(message), category
    if action == "module" or stacklevel != 1 and any(one[1:] == key[1:] for one in _State.seen):
        _engine.refused("whether a warning is one that was told before, by where it was called from")
    known = key in _State.seen
    _State.seen[key] = True
    return not known


@_types.builtin_function
def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(message, Warning):
        message = category(message)
    told = _is_told(message, category, stacklevel)
    if told == "error":
        raise message
    if told and _State.recorded is not None:
        line = _engine.caller_line(max(stacklevel, 1))
        if line is None:
            _engine.refused("a warning recorded of a place that is not in the program")
        _State.recorded.append(WarningMessage(message, category, _program, line, source=source))


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    if lineno:
        _engine.refused("lineno= of a filter of warnings")
    _add((action, category), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    if message or module or lineno:
        _engine.refused("patterns of warnings")
    _add((action, category), append)


def _add(filter, append):
    if filter in _State.filters:
        if append:
            return
        _State.filters.remove(filter)
    _State.filters.insert(len(_State.filters) if append else 0, filter)
    _State.seen.clear()


def resetwarnings():
    _State.filters.clear()
    _State.seen.clear()


class catch_warnings:
    __slots__ = ("_record", "_before", "_entered", "_first")

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        if module is not None:
            _engine.refused("module= of catch_warnings")
        self._record, self._entered = record, False
        self._first = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._before = _State.filters, _State.recorded
        _State.filters = list(_State.filters)
        _State.seen.clear()
        if self._record:
            _State.recorded = []
        if self._first is not None:
            simplefilter(*self._first)
        return _State.recorded if self._record else None

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        _State.filters, _State.recorded = self._before
        _State.seen.clear()


_types.builtin_class(catch_warnings)
