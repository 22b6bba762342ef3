#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Random programs in the whole language: functions, closures, classes with hooks for copying, generators, errors,
and the tensors, lists and dicts of generate.py inside them.

    generate_language.py SEED            prints one program

As in generate.py, a statement is tried on the live objects as soon as it is made. One that raises is mostly taken back, by
running the program so far anew; now and then it is kept, and ends the program. The same seed gives the same program.
"""
import contextlib
import inspect
import io
import re
import sys
import types
import warnings
import weakref
from collections import defaultdict, deque
from dataclasses import is_dataclass

import generate as tensors
from generate import NAMES
from generate_definitions import EXCEPTIONS, KINDS, Definitions, indented

FUNCTIONS = ["f", "g", "h", "go"]
CLASSES = ["Box", "Node", "Leaf", "Pair"]
SETS = ["seen", "told"]
BLOBS = ["raw", "blob"]
MOST_LINES = 60
MOST_DEFINED = 46  # lines, so that something is done with what is defined
PARTS = re.compile(r"@|\b(?:TARGET|ATOM|SMALL|OTHER|ANY|INT|LIST|DICT|MEMBER)\b")
ADDRESS = re.compile(r"0x[0-9a-f]{6}")


class Maker(Definitions, tensors.Maker):
    """`kinds` says of each function how it was made, which decides how it is called."""

    def __init__(self, seed):
        super().__init__(seed)
        self.kinds = {}

    # What is there

    def parts_of(self, path, value):
        if self.is_instance(value):
            held = [(name, getattr(value, name)) for name in ("n", "items", "link") if name in attributes(value)]
            return [("%s.%s" % (path, name), part) for name, part in held]
        return tensors.parts(path, value)

    def paths(self, wanted=lambda value: True):
        found, level = [], [(n, self.space[n]) for n in NAMES if n in self.space]
        for _ in range(tensors.DEPTH):
            found += level
            level = [below for path, value in level for below in self.parts_of(path, value)][:40]
        return [pair for pair in found if wanted(pair[1])]

    def is_instance(self, value):
        return getattr(type(value), "__module__", "") == "__main__" and not isinstance(value, (type, BaseException))

    def instance(self, wanted=lambda value: True):
        return self.path(lambda v: self.is_instance(v) and wanted(v))

    def with_method(self, *names):
        """(path, name) of a method that an instance has."""
        found = self.instance(lambda v: any(hasattr(type(v), name) for name in names))
        return found and (found[0], self.pick([name for name in names if hasattr(type(found[1]), name)]))

    def defined(self, names):
        return [name for name in names if name in self.space]

    def argument(self, kind):
        """An expression of this kind for a call, mostly what is there."""
        types_ = {"list": list, "dict": dict, "int": int}
        found = self.path(lambda v: type(v) is types_[kind] and (kind != "int" or abs(v) < 1000)) if kind in types_ else self.path()
        if found and self.chance(0.65):
            return found[0]
        return {"list": "[%s]" % self.atom(), "dict": "{'k': %s}" % self.atom(), "int": str(self.number(0, 9))}.get(kind) or self.value(2)

    # Definitions

    def define(self):
        free = [name for name in FUNCTIONS if name not in self.space]
        if not free or self.kinds and len(self.lines) > MOST_DEFINED - 8:
            return None
        kind = self.pick(["function", "function", "closure", "generator", "generator", "decorator", "recursion"])
        lines = getattr(self, kind)(free[0])
        decorators = [name for name in self.defined(FUNCTIONS) if self.kinds[name] == "decorator"]
        if kind in ("function", "recursion") and decorators:
            lines.insert(0, "@" + self.pick(decorators))
        self.kinds[free[0]] = kind
        return lines

    def define_class(self):
        free = [name for name in CLASSES if name not in self.space]
        if not free or len(self.lines) > MOST_DEFINED - 12:
            return None
        if "dataclass" in self.space and self.chance(0.5):
            return self.data_class(free[0])
        return self.class_(free[0], [name for name in self.defined(CLASSES) if not is_dataclass(self.space[name])])

    # Statements

    def form(self, templates, path=""):
        """One of the templates, with the path for @, and for a word in capitals a name to bind or an argument of that kind."""
        parts = {"@": lambda: path, "TARGET": self.target_name, "ATOM": self.atom, "SMALL": lambda: str(self.number(0, 5)),
                 "OTHER": lambda: self.instance()[0], "ANY": lambda: self.argument("any"), "INT": lambda: self.argument("int"),
                 "LIST": lambda: self.argument("list"), "DICT": lambda: self.argument("dict"),
                 "MEMBER": lambda: self.pick(["1", "2", str(self.number(0, 9)), "'ant'", "'bee'"])}
        return PARTS.sub(lambda found: parts[found[0]](), self.pick(templates))

    def call(self):
        ready = [name for name in self.defined(FUNCTIONS) if self.kinds[name] != "decorator"]
        if not ready:
            return self.define()
        name = self.pick(ready)
        if self.kinds[name] in ("function", "recursion"):
            text = "%s(%s)" % (name, ", ".join(self.arguments(name)))
        else:
            text = self.form(["@(INT)", "@(INT, LIST)"], name)
        return [self.form(["TARGET = @", "print(@)", "@"], text)]

    def arguments(self, name):
        """What suits the parameters of a function that `function` or `recursion` wrote."""
        code = inner_code(self.space[name])
        positional = code.co_varnames[:code.co_argcount]
        given = [self.argument(KINDS.get(one, "any")) for one in positional if one != "acc"]
        if self.kinds[name] == "recursion":
            given[0] = str(self.number(0, 4))
        if "acc" in positional and self.chance(0.15):
            given.append(self.argument("list"))
        if code.co_flags & inspect.CO_VARARGS:
            given += [self.argument("any") for _ in range(self.number(0, 2))]
        if code.co_flags & inspect.CO_VARKEYWORDS and self.chance(0.7):
            given.append(self.form(["k=ANY", "k=ANY", "**DICT"]))
        if code.co_kwonlyargcount and self.chance(0.6):
            given.append(self.form(["key=ANY"]))
        return given

    def make_instance(self):
        known = self.defined(CLASSES)
        return [self.form(["TARGET = @()", "TARGET = @(INT)", "TARGET = @(INT)", "TARGET = @(INT, LIST)", "TARGET = @(INT, LIST)"],
                          self.pick(known))] if known else self.define_class()

    def use_instance(self):
        found = self.instance()
        return [self.form([
            "@.items.append(ANY)", "@.link = ANY", "@.n += SMALL", "@.items = LIST", "@.link = OTHER", "@.extra = ANY",
            "type(@).shared.append(INT)", "@.shared = [ATOM]", "del @.link", "del @.extra", "print(@, @.n, @.items)", "print(sorted(vars(@)))",
            "print([name for name in dir(@) if not name.startswith('_')])", "print(type(@).__doc__, type(@).__new__ is object.__new__)",
            "@.__class__ = type(OTHER)", "print(@.shared is OTHER.shared, @ == OTHER)", "print(hasattr(@, 'top'), getattr(@, 'extra', None))",
            "TARGET = @.items", "setattr(@, 'n', INT)"], found[0])] if found else self.make_instance()

    METHODS = {"work": ["@.work(ANY)", "@.work()"], "look": ["@.look()"], "make": ["@.make(INT)"], "pair": ["@.pair(ANY)"], "top": ["@.top"],
               "__len__": ["len(@)"], "__call__": ["@()", "@(ANY)"], "__add__": ["@ + 1", "2 + @", "sum([@], 1)", "@ + OTHER"], "__neg__": ["-@"],
               "__getitem__": ["@[0]", "@[-1:]"], "__iter__": ["list(@)", "[*@]", "[[one] for one in @]"], "__contains__": ["1 in @", "@ in @"],
               "__lt__": ["sorted([@, OTHER])", "@ < OTHER"], "__bool__": ["not @"]}

    def call_method(self):
        found = self.with_method("__iadd__", "__setitem__", *self.METHODS)
        if not found:
            return self.define_class()
        path, name = found
        if name in ("__iadd__", "__setitem__") or name == "top" and self.chance(0.4):
            return [self.form({"__iadd__": ["@ += ANY"], "__setitem__": ["@[0] = ANY"], "top": ["@.top = ANY"]}[name], path)]
        return [self.form(["TARGET = @", "print(@)", "@"], self.form(self.METHODS[name], path))]

    def copy_instance(self):
        found = self.instance()
        if not found:
            return self.make_instance()
        what = self.form(["@", "@", "@", "[@, @.items]", "{'k': @, 'l': [@]}", "(@, ANY)"], found[0])
        return [self.form(["TARGET = copy.copy(@)", "TARGET = copy.deepcopy(@)", "TARGET = copy.deepcopy(@)"], what)]

    def use_callable(self):
        """Closures, bound methods and lambdas that names hold, and tuples of them."""
        found = self.path(lambda v: isinstance(v, (types.FunctionType, types.MethodType)))
        if found and self.chance(0.8):
            return [self.form(["TARGET = @()", "TARGET = @(ANY)", "print(@(INT))", "print(@())"], found[0])]
        bound = self.with_method("work", "look")
        if bound and self.chance(0.5):
            return [self.form(["TARGET = @"], "%s.%s" % bound)]
        return [self.form(["TARGET = lambda x=ANY: [x, ANY]", "TARGET = lambda *a: a"])]

    def use_generator(self):
        found = self.path(lambda v: isinstance(v, types.GeneratorType))
        made = [name for name in self.defined(FUNCTIONS) if self.kinds[name] == "generator"]
        values = self.path(lambda v: isinstance(v, list))
        if found:
            return [self.form(["TARGET = next(@, 'over')", "print(next(@))", "TARGET = list(@)", "TARGET = @.send(None)", "print(@.send([1]))",
                               "@.close()", "TARGET, *TARGET = @", "print(@.throw(ValueError('thrown')))", "print(next(@), next(@, 0))"], found[0])]
        if made:
            return [self.form(["TARGET = @(INT, LIST)"], self.pick(made))]
        return values and [self.form(["TARGET = ([e] for e in @)", "TARGET = (e for e in @)", "TARGET = (e for e in @ if e)"], values[0])]

    def comprehend(self):
        values = self.path(lambda v: isinstance(v, (list, tuple)) and len(v) < 8)
        return values and [self.form([
            "TARGET = [e for e in @]", "TARGET = [[e] for e in @ if e is not None]", "TARGET = {i: e for i, e in enumerate(@)}",
            "TARGET = [(a, b) for a in @[:2] for b in @[-2:]]", "TARGET = list(map(lambda e: (e,), @))", "TARGET = [type(e).__name__ for e in @]",
            "TARGET = sorted(@, key=lambda e: str(type(e)))", "TARGET = list(zip(@, @))", "TARGET = [x := 1, *@]", "TARGET = [lambda: e for e in @]",
            "TARGET = dict.fromkeys('ab', @)", "TARGET = [@] * 2", "TARGET, *TARGET = @"], values[0])]

    def guarded(self):
        """try around statements that may well raise, with all that may follow it."""
        risky = [self.failing()[0] if self.chance(0.5) else self.simple() for _ in range(self.number(1, 2))]
        if self.chance(0.3):
            risky[-1] = self.form(["raise @(ANY)", "raise @(ANY)", "raise @(ANY) from KeyError('why')", "raise @(ANY) from None"],
                                  self.pick(EXCEPTIONS + ["Oops"]))
        caught = self.pick(["Exception", "Exception", "Exception", "(TypeError, AttributeError)", "LookupError"])
        handler = self.pick(["print(type(error).__name__)", "kept = error", "kept = error.args", "kept = [error]", self.simple()])
        lines = ["try:"] + indented(risky) + ["except %s as error:" % caught] + indented([handler])
        if self.chance(0.3):
            lines += ["else:"] + indented([self.simple()])
        return lines + (["finally:"] + indented([self.simple()]) if self.chance(0.4) else [])

    def within(self):
        found = self.with_method("__enter__")
        return found and ["with %s as w:" % found[0]] + indented([self.simple()] if self.chance(0.7) else [self.failing()[0]])

    def matched(self):
        found = self.path()
        number = ["    case int(number) | float(number) if number > 2:", "        print(number)"]
        return found and ["match %s:" % found[0], "    case [first, *rest]:", "        print('list', len(rest))", "    case {'k': value}:",
                          "        print('dict', type(value).__name__)"] + number * self.chance(0.5) + [
                              "    case %s:" % self.pick(["_", "None", "str()", "other"]), "        print('other')"]

    def use_set(self):
        """Sets of atoms, printed in order only."""
        known = self.defined(SETS)
        if not known or self.chance(0.3):
            one = ["@ = {OTHER}"] * bool(self.instance())
            return [self.form(one + ["@ = {MEMBER, MEMBER}", "@ = set()", "@ = frozenset([MEMBER, MEMBER])", "@ = {e % 3 for e in range(SMALL)}"],
                              self.pick(SETS))]
        path = self.pick(known)
        return [self.form(["@.add(MEMBER)", "@ |= {MEMBER, MEMBER}", "@ -= {MEMBER}", "@ = @ & {MEMBER, MEMBER}", "@ = copy.copy(@)",
                           "@ = copy.deepcopy(@)", "print(sorted(@, key=str), 1 in @)", "@ = @ ^ {1}", "@.discard(1)", "@.update([MEMBER])",
                           "print(len(@), @ <= {1, 2})", "@.pop()" if len(self.space[path]) == 1 else "@.clear()"], path)]

    def use_bytes(self):
        """Bytes that are changed in place, looked at, formatted."""
        known = self.defined(BLOBS)
        if not known or self.chance(0.25):
            return [self.form(["@ = bytearray(b'abc')", "@ = bytearray(SMALL)", "@ = b'key=%d' % INT", "@ = bytes([1, SMALL, 255])"], self.pick(BLOBS))]
        path = self.pick(known)
        forms = ["@ = copy.copy(@)", "TARGET = copy.deepcopy(@)", "@ = @ + b'!'", "print(@, len(@))", "TARGET = @[1:]", "print(@.find(b'b'), @.hex())",
                 "TARGET = list(@)", "print(b'%s' % @)", "@ *= 2", "print(@.partition(b'b'))"]
        if isinstance(self.space[path], bytearray):
            forms += ["@.append(SMALL)", "@.extend([INT, 1])", "@[0] = SMALL", "del @[:1]", "@ += b'x'", "@[1:1] = b'new'", "@.reverse()", "TARGET = @",
                      "memoryview(@)[0] = 7", "print(@.pop())"]
        return [self.form(forms, path)] if len(self.space[path]) < 100 else None

    def send_away(self):
        """What goes through pickle, where it is imported, comes back as another."""
        found = "pickle" in self.space and "torch" not in self.space and self.path(lambda v: not isinstance(v, types.FunctionType))
        return found and [self.form(["TARGET = pickle.loads(pickle.dumps(@))", "print(pickle.loads(pickle.dumps([@, @]))[0] is not None)"], found[0])]

    def use_library(self):
        """What dataclasses and collections make, where they are imported."""
        if "dataclass" in self.space:
            found = self.instance(is_dataclass)
            return found and [self.form(["TARGET = replace(@, n=INT)", "TARGET = replace(@, items=LIST)", "TARGET = asdict(@)", "TARGET = replace(@)",
                                         "print(@ == replace(@), fields(@)[0].name)"], found[0])]
        if "deque" not in self.space:
            return None
        uses = {deque: ["@.append(ANY)", "@.appendleft(ANY)", "@.rotate(1)", "TARGET = @.pop()", "TARGET = list(@)", "@.extend(LIST)"],
                defaultdict: ["@['new'].append(ANY)", "TARGET = @['k']", "@['l'] += [ANY]", "TARGET = dict(@)"],
                types.SimpleNamespace: ["@.items.append(ANY)", "@.n = INT", "TARGET = @.items", "print(sorted(vars(@)))", "del @.n"]}
        found = self.path(lambda v: type(v) in uses)
        if found and self.chance(0.7):
            return [self.form(uses[type(found[1])] + ["TARGET = copy.copy(@)", "TARGET = copy.deepcopy(@)", "print(@)"], found[0])]
        return [self.form(["TARGET = deque(LIST, maxlen=3)", "TARGET = deque(LIST)", "TARGET = defaultdict(list, k=LIST)",
                           "TARGET = SimpleNamespace(n=INT, items=LIST)", "TARGET = OrderedDict(k=ANY, m=ANY)",
                           "TARGET = Counter(['ant', ATOM, 'ant'])"])]

    def refer(self):
        """Weak references: to instances, called, and to what is gone."""
        known = self.path(lambda v: type(v) is weakref.ref)
        found = "weakref" in self.space and self.instance()
        if known and self.chance(0.6):
            return [self.form(["print(@() is None)", "TARGET = @()", "TARGET = copy.deepcopy(@)"], known[0])]
        return found and [self.form(["TARGET = weakref.ref(@)", "TARGET = weakref.ref(@)", "print(len(vars(weakref.proxy(@))))"], found[0])]

    WEIGHTS = [
        ("define", 6), ("define_class", 4), ("call", 14), ("make_instance", 9), ("use_instance", 14), ("call_method", 9), ("copy_instance", 16),
        ("use_callable", 6), ("use_generator", 16), ("comprehend", 5), ("guarded", 5), ("within", 12), ("matched", 2), ("use_set", 4), ("refer", 3),
        ("use_library", 12), ("use_bytes", 4), ("send_away", 4),
        ("make_tensor", 2), ("make_derived", 4), ("make_copy", 6), ("make_value", 5), ("make_alias", 3), ("set_attribute", 2), ("augmented", 3),
        ("change_list", 5), ("change_dict", 4), ("write_tensor", 4), ("delete_name", 3), ("delete_part", 2), ("branch", 2), ("loop", 2),
        ("printing", 4)]

    # Writing the program

    def run(self, lines):
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile("\n".join(lines), "attempt", "exec"), self.space)

    def attempt(self, lines, may_fail=False):
        """Runs the lines on the live objects and keeps them; or takes back what they did, where they raise."""
        if len(self.lines) + len(lines) > MOST_LINES:
            return
        try:
            self.run(lines)
        except SyntaxError:
            return
        except Exception:
            if may_fail or self.chance(0.03):
                self.lines += lines
                self.ended = True
            else:
                self.take_back()
            return
        if self.tells_addresses():
            self.take_back()
            return
        self.lines += lines
        self.ended = self.ended or self.too_big()

    def take_back(self):
        self.space = {"__name__": "__main__"}
        self.run(self.lines)

    def tells_addresses(self):
        """A text with an address in it differs at every run."""
        return any(isinstance(v, str) and ADDRESS.search(v) for _, v in self.paths()) or any(
            ADDRESS.search(str(key)) for _, v in self.paths(lambda v: isinstance(v, dict)) for key in v if isinstance(key, str))

    def program(self):
        self.attempt(["import copy", "import weakref", "import torch"] if self.chance(0.5) else ["import copy", "import torch"])
        if self.chance(0.5):
            self.attempt(self.pick([["from dataclasses import asdict, dataclass, field, fields, replace"],
                                    ["from collections import Counter, OrderedDict, defaultdict, deque", "from types import SimpleNamespace"]]))
        if self.chance(0.2):
            self.attempt(["import pickle"])
        self.attempt(["class Oops(Exception):", "    pass"])
        functions, classes = self.define, self.define_class
        for define in self.pick([[classes], [functions], [functions, functions], [classes, functions], [classes, classes],
                                 [classes, classes, functions]]):
            self.attempt(define() or [])
        for _ in range(self.number(4, 40)):
            if self.ended:
                break
            self.attempt(self.statement() or [])
        if not self.ended and self.chance(0.15):
            self.attempt(self.failing(), may_fail=True)
        return "\n".join(self.lines) + "\n"


def attributes(value):
    """The names that an instance holds, in its dict or its slots."""
    slots = [name for name in ("n", "items", "link") if inspect.ismemberdescriptor(getattr(type(value), name, None)) and hasattr(value, name)]
    return {*getattr(value, "__dict__", ()), *slots}


def inner_code(function):
    """The code of what a decorator of ours wraps, or of the function itself."""
    for cell in function.__closure__ or ():
        if isinstance(cell.cell_contents, types.FunctionType):
            return inner_code(cell.cell_contents)
    return function.__code__


def generate(seed):
    return Maker(seed).program()


if __name__ == "__main__":
    print(generate(int(sys.argv[1])), end="")
