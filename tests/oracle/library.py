#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Holds our modules of Python's library to the real ones, without needing the engine.

    library.py [PROGRAM.py...]      without any: all of library/*.py

Each program is recorded twice in real Python: with its own modules, and with those in resources/python/lib in
their place. The two traces must be equal, floats to the bit. Exit status: 0 all agree, 1 something differs.
"""
import ast
import glob
import importlib
import importlib.util
import os
import sys
import types

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = os.path.join(HERE, "../../resources/python/lib")
sys.path[:0] = [HERE, os.path.join(HERE, "../../resources/python")]
import clonescope_recorder  # noqa: E402
from forked import Died, forked  # noqa: E402

# What our modules get from the engine: a module of real Python, and the names that may be taken from it.
FROM_ENGINE = {
    "_collections": ("collections", "deque defaultdict"),
    "_functools": ("functools", "partial"),
    "_sys": ("sys", "byteorder exc_info exception exit getrecursionlimit getrefcount getsizeof intern maxsize maxunicode "
             "setrecursionlimit"),
    "_types": ("types", "SimpleNamespace MappingProxyType"),  # and what exec_module adds
    "_weakref": ("weakref", "ref proxy getweakrefcount getweakrefs"),
}
ENGINES_OWN = ["builtins", "copy", "math", "_engine", "_sys"]
REAL = ["sys"]  # ours stands for what the process has
FORBIDDEN = ["exec", "eval", "compile", "globals", "locals", "__import__", "open"]


def refused(what):
    raise NotImplementedError("refused: " + what)


def global_of(module, name, otherwise):
    return getattr(importlib.import_module(module), name, otherwise)


def line():
    """Of the program: what is not one of our modules."""
    frame = sys._getframe(1)
    while os.path.dirname(frame.f_code.co_filename) == LIBRARY:
        frame = frame.f_back
    return frame.f_lineno


def caller_line(level):
    frame = sys._getframe(1)
    while os.path.dirname(frame.f_code.co_filename) == LIBRARY:
        frame = frame.f_back
    for _ in range(level - 1):
        frame = frame.f_back
    return frame.f_lineno


class OurModules:
    """Finds a module NAME as lib/NAME.py, before anything of Python's own."""

    def find_spec(self, name, path=None, target=None):
        if name in [*FROM_ENGINE, "_engine"]:
            return importlib.util.spec_from_loader(name, self)
        file = os.path.join(LIBRARY, name + ".py")
        if not os.path.exists(file):
            return None
        inner = [LIBRARY] if glob.glob(os.path.join(LIBRARY, name + ".*.py")) else None
        return importlib.util.spec_from_file_location(name, file, submodule_search_locations=inner)

    def create_module(self, spec):
        return types.ModuleType(spec.name)

    def exec_module(self, module):
        if module.__name__ == "_engine":
            module.refused, module.global_of, module.write, module.line = refused, global_of, sys.__stdout__.write, line
            module.caller_line = caller_line
            return
        source, names = FROM_ENGINE[module.__name__]
        for name in names.split():
            setattr(module, name, getattr(self.real[source], name))
        if module.__name__ == "_types":
            module.builtin_function, module.builtin_class = self.builtin_function, self.builtin_class
            module.refuse = self.refuse

    def builtin_function(self, function):
        """Counts as written in C."""
        self.builtins.append(function)
        return function

    def builtin_class(self, cls):
        """Counts as written in C: nobody sees the parts of its instances, and its methods are builtins."""
        self.builtins += [value for value in vars(cls).values() if isinstance(value, types.FunctionType)]
        del cls.__slots__
        return cls

    def refuse(self, what):
        raise NotImplementedError(what)

    def is_builtin(self, function):
        return any(function is one for one in self.builtins)

    def teach(self, recorder):
        """Has the recorder see what counts as written in C as it sees what is."""
        atom_of, method = recorder.atom_of, recorder.Look.method

        def builtin_atom(value):
            atom = atom_of(value)
            builtin = atom and atom["atom"] == "function" and self.is_builtin(value)
            return dict(atom, atom="builtin_function_or_method") if builtin else atom

        def builtin_method(look, obj, fields, items):
            method(look, obj, fields, items)
            if self.is_builtin(obj.__func__):
                fields["type"] = "builtin_function_or_method"

        recorder.atom_of = builtin_atom
        kinds = recorder.Look.own_kinds
        kinds[kinds.index((types.MethodType, method))] = types.MethodType, builtin_method

    def install(self):
        self.builtins = []
        self.teach(clonescope_recorder)
        ours = {os.path.basename(file)[:-3] for file in glob.glob(os.path.join(LIBRARY, "*.py"))} - {*REAL}
        self.real = dict(sys.modules)
        for name in self.real:
            if name in FROM_ENGINE or any((name + ".").startswith(one + ".") for one in ours):
                del sys.modules[name]
        sys.meta_path.insert(0, self)
        self.real["copy"].dispatch_table = importlib.import_module("copyreg").dispatch_table


def recorded(path, modules=None):
    """In a fork: the trace of the program, with these modules in place of real ones."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    with open(path, "rb") as file:
        text = file.read()
    if modules:
        modules.install()
    return clonescope_recorder.record_source(text, path)


def difference(path):
    try:
        real, ours = forked(recorded, path), forked(recorded, path, OurModules())
    except Died as error:
        return str(error)
    if real["error"]:
        return "the program is wrong: %s" % real["error"]["message"]
    return clonescope_recorder.difference(real, ours)


def foreign():
    """What our modules use that is neither ours nor the engine's, as lines to print."""
    known = {os.path.basename(file)[:-3] for file in glob.glob(os.path.join(LIBRARY, "*.py"))} | {*FROM_ENGINE, *ENGINES_OWN}
    for file in sorted(glob.glob(os.path.join(LIBRARY, "*.py"))):
        with open(file, encoding="utf-8") as source:
            for node in ast.walk(ast.parse(source.read())):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [node.module] if isinstance(node, ast.ImportFrom) else []
                wrong = [name for name in names if name not in known]
                wrong += [node.id] if isinstance(node, ast.Name) and node.id in FORBIDDEN else []
                yield from ("%s:%d: %s" % (os.path.basename(file), node.lineno, name) for name in wrong)


def main():
    if sys.flags.hash_randomization:
        os.execve(sys.executable, [sys.executable] + sys.argv, dict(os.environ, PYTHONHASHSEED="0"))
    import copy  # noqa: F401
    import tokenize  # noqa: F401
    clonescope_recorder.floats_agree = lambda one, other: one == other or (one != one and other != other)
    sys.dont_write_bytecode = True
    programs = sys.argv[1:] or sorted(glob.glob(os.path.join(HERE, "library/*.py")))
    found = {path: difference(path) for path in programs}
    for path, where in found.items():
        if where:
            print("%s: %s" % (os.path.basename(path), where))
    for line in foreign():
        found[line] = line
        print("not for a module of ours: %s" % line)
    failures = sum(map(bool, found.values()))
    print("%d of %d programs differ" % (failures, len(found)) if failures else "%d programs agree" % len(found))
    return 1 if failures or not found else 0


if __name__ == "__main__":
    sys.exit(main())
