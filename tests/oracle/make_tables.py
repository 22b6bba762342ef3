#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Writes the tables that the engine has of real Python: what is printable, and what has which names.

    /usr/bin/python3 tests/oracle/make_tables.py printable >model/heap/printable.inc
    /usr/bin/python3 tests/oracle/make_tables.py names >model/engine/attributenames.inc
    python3.13 make_tables.py torch-names >model/engine/attributenames2.inc

The first two are those of Python 3.11 with PyTorch 1.13 (Debian 12), the third is what PyTorch 2.6
(Debian 13) has in place of 1.13's.
"""
import collections
import copy
import functools
import math
import sys
import types

WIDTH = 96


def wrapped(words, separator):
    """The words in lines of at most WIDTH characters."""
    lines, line = [], ""
    for word in words:
        if line and len(line) + len(word) + len(separator) > WIDTH:
            lines.append(line)
            line = ""
        line += word + separator
    return lines + [line]


def printable():
    """The characters at which str.isprintable() changes."""
    changes, was = [], False
    for code in range(sys.maxunicode + 1):
        if chr(code).isprintable() != was:
            was = not was
            changes.append("0x%x" % code)
    return [line.rstrip() for line in wrapped(changes, ", ")]


def pythons_own():
    classes = [bool, bytes, complex, dict, enumerate, filter, float, frozenset, int, list, map, object, range,
               reversed, set, slice, str, tuple, type, zip,
               types.BuiltinFunctionType, types.EllipsisType, types.FunctionType, types.MethodDescriptorType,
               types.ModuleType, types.NoneType, types.NotImplementedType, type({}.items()), type({}.keys()),
               type({}.values())]
    for cls in classes:
        yield cls.__name__, dir(cls)
    for walked in ("", "\u00e9", b"", [], (), range(0), set(), {}, {}.items(), {}.values()):
        yield type(iter(walked)).__name__, dir(iter(walked))
    for walked in ([], {}, {}.items(), {}.values()):
        yield type(reversed(walked)).__name__, dir(reversed(walked))
    yield "callable_iterator", dir(iter(int, 1))
    yield "collections.deque", dir(collections.deque)
    yield "collections.defaultdict", dir(collections.defaultdict)
    yield "functools.partial", [*dir(functools.partial), "__dict__"]
    for walked in (iter(collections.deque()), reversed(collections.deque())):
        yield "_collections." + type(walked).__name__, dir(walked)
    for module in (copy, math, sys):
        yield module.__name__, dir(module)


def torchs_own():
    import torch
    for cls in (torch.Size, torch.Tensor, torch.device, torch.dtype):
        yield "torch." + cls.__name__, dir(cls)
    yield "torch._C.Generator", dir(torch.default_generator)
    yield "grad_fn", dir(torch.ones(1, requires_grad=True).expand(2).grad_fn)
    yield "torch", dir(torch)


def names(owners):
    lines = []
    for owner, own in sorted(owners):
        lines.append("{\"%s\"," % owner)
        lines += ["    \"%s\"" % line for line in wrapped(sorted(set(own)), " ")]
        lines[-1] += "},"
    return lines


def main():
    import torch
    version = sys.version_info[:2], torch.__version__[:4]
    if sys.argv[1:] == ["torch-names"]:
        assert version[1] == "2.6."
        lines = names(torchs_own())
    else:
        assert version == ((3, 11), "1.13")
        lines = {"printable": printable, "names": lambda: names([*pythons_own(), *torchs_own()])}[sys.argv[1]]()
    print("// SPDX-FileCopyrightText: 2026 The Clonescope authors", "// SPDX-License-Identifier: MIT",
          "// Written by tests/oracle/make_tables.py.", *lines, sep="\n")


main()
