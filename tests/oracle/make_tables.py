#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Writes the tables that the engine has of real Python: what is printable, and what has which names.

    /usr/bin/python3 tests/oracle/make_tables.py printable >model/base/printable.inc
    /usr/bin/python3 tests/oracle/make_tables.py names >model/engine/attributenames.inc
    /usr/bin/python3 tests/oracle/make_tables.py modules >model/engine/modulenames.inc
    python3.13 make_tables.py torch-names >model/engine/attributenames2.inc

The first three are those of Python 3.11 with PyTorch 1.13 (Debian 12), the last is what PyTorch 2.6
(Debian 13) has in place of 1.13's.
"""
import collections
import functools
import glob
import importlib
import importlib
import math
import os
import sys
import types
import weakref

WIDTH = 96
LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../resources/python/lib")


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
               type({}.values()), bytearray, memoryview, property, classmethod, staticmethod, super, type({}.items()),
               types.GeneratorType, types.MethodType, types.CodeType, types.TracebackType, types.CellType,
               types.MemberDescriptorType, types.GetSetDescriptorType, types.WrapperDescriptorType,
               types.MethodWrapperType, BaseException]
    for cls in dict.fromkeys(classes):
        yield cls.__name__, dir(cls)
        yield "vars " + cls.__name__, vars(cls)
    for cls in (types.SimpleNamespace, types.MappingProxyType, types.GenericAlias, types.UnionType):
        yield "types." + cls.__name__, dir(cls)
    for cls in (weakref.ref, weakref.ProxyType, weakref.CallableProxyType):
        yield "weakref." + cls.__name__, dir(cls)
    for walked in ("", "\u00e9", b"", [], (), range(0), set(), {}, {}.items(), {}.values()):
        yield type(iter(walked)).__name__, dir(iter(walked))
    for walked in ([], {}, {}.items(), {}.values()):
        yield type(reversed(walked)).__name__, dir(reversed(walked))
    yield "callable_iterator", dir(iter(int, 1))
    for cls in (collections.deque, collections.defaultdict):
        yield "collections." + cls.__name__, dir(cls)
        yield "vars collections." + cls.__name__, vars(cls)
    yield "functools.partial", [*dir(functools.partial), "__dict__"]
    for walked in (iter(collections.deque()), reversed(collections.deque())):
        yield "_collections." + type(walked).__name__, dir(walked)
    for name in ["builtins", "copy", "math", *modules_of_ours()]:
        yield name, dir(importlib.import_module(name))


def modules_of_ours():
    """The modules of Python's library that are programs of ours: their names in real Python."""
    files = glob.glob(os.path.join(os.path.dirname(__file__), "../../resources/python/lib/[!_]*.py"))
    return [os.path.basename(file)[:-3] for file in files]


def modules():
    """What can be imported beside one's own files: Python's library, and what PyTorch and NumPy bring."""
    brought = "functorch future mpmath numpy packaging sympy torch torchgen typing_extensions yaml".split()
    return [line.rstrip() for line in wrapped(["\"%s\"" % name for name in sorted({*sys.stdlib_module_names, *brought})], ", ")]


def torchs_own():
    import torch
    for cls in (torch.Size, torch.Tensor, torch.device, torch.dtype):
        yield "torch." + cls.__name__, dir(cls)
    yield "torch._C.Generator", dir(torch.default_generator)
    yield "grad_fn", dir(torch.ones(1, requires_grad=True).expand(2).grad_fn)
    yield "torch", dir(torch)
    for module in (torch._tensor, torch._utils, torch.autograd, torch.autograd.grad_mode, torch.functional, torch.nn,
                   torch.nn.functional, torch.nn.init, torch.nn.modules, torch.nn.parameter, torch.random, torch.serialization,
                   torch.storage, torch.utils, torch.utils.hooks):
        yield module.__name__, dir(module)


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
        lines = {"printable": printable, "modules": modules, "names": lambda: names([*pythons_own(), *torchs_own()])}[sys.argv[1]]()
    print("// SPDX-FileCopyrightText: 2026 The Clonescope authors", "// SPDX-License-Identifier: MIT",
          "// Written by tests/oracle/make_tables.py.", *lines, sep="\n")


main()
