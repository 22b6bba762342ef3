# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What stands for functions and classes that real Python has in C.

    @builtin_function      counts as `builtin_function_or_method`: an atom, and never bound as a method
    @builtin_class         the parts of its instances, kept in `__slots__`, are nobody's to see
"""
from _types import builtin_function


def builtin_class(cls):
    del cls.__slots__
    return cls
