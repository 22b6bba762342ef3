# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What names of Python 3 are called in pickles of protocol 2, which Python 2 could read, and back."""

_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "_thread": "thread", "collections.abc": "_abcoll",
            "_functools": "functools", "_pickle": "pickle"}
_NAMES = {("builtins", "range"): ("__builtin__", "xrange"), ("builtins", "chr"): ("__builtin__", "unichr"),
          ("builtins", "str"): ("__builtin__", "unicode"), ("builtins", "int"): ("__builtin__", "long"),
          ("builtins", "zip"): ("itertools", "izip"), ("builtins", "map"): ("itertools", "imap"),
          ("builtins", "filter"): ("itertools", "ifilter"), ("functools", "reduce"): ("__builtin__", "reduce"),
          ("_functools", "reduce"): ("__builtin__", "reduce"), ("sys", "intern"): ("__builtin__", "intern"),
          ("itertools", "filterfalse"): ("itertools", "ifilterfalse"),
          ("itertools", "zip_longest"): ("itertools", "izip_longest"),
          ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
          ("collections", "UserList"): ("UserList", "UserList"),
          ("collections", "UserString"): ("UserString", "UserString")}
_MODULES_BACK = {old: new for new, old in _MODULES.items() if not new.startswith("_") or new == "_thread"}
_NAMES_BACK = {old: new for new, old in _NAMES.items() if new[0] != "_functools"}
# Exceptions that Python 2 knew as another.
_SINCE = {"ModuleNotFoundError": "ImportError"}
_SINCE.update(dict.fromkeys(["BlockingIOError", "BrokenPipeError", "ChildProcessError", "ConnectionAbortedError",
                             "ConnectionError", "ConnectionRefusedError", "ConnectionResetError", "FileExistsError",
                             "FileNotFoundError", "InterruptedError", "IsADirectoryError", "NotADirectoryError",
                             "PermissionError", "ProcessLookupError", "TimeoutError"], "OSError"))
_KEPT = ("BlockingIOError", "RecursionError", "StopAsyncIteration", "ResourceWarning", "EncodingWarning",
         "BaseExceptionGroup", "ExceptionGroup")


def old_name(module, name, found):
    if (module, name) in _NAMES:
        return _NAMES[module, name]
    if module == "builtins" and isinstance(found, type) and issubclass(found, BaseException) and name not in _KEPT:
        return "exceptions", _SINCE.get(name, name)
    return _MODULES.get(module, module), name


def new_name(module, name):
    if (module, name) in _NAMES_BACK:
        return _NAMES_BACK[module, name]
    return ("builtins" if module == "exceptions" else _MODULES_BACK.get(module, module)), name
