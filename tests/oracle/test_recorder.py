# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The recorder against the definition of the trace, row by row."""
import ast
import contextlib
import errno
import json
import math
import os
import random
import stat
import subprocess
import sys
import tempfile
import textwrap
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDER = os.path.join(HERE, "../../resources/python/clonescope_recorder.py")
sys.path[:0] = [HERE, os.path.dirname(RECORDER)]

import numpy  # noqa: E402, F401
import torch  # noqa: E402
import clonescope_recorder  # noqa: E402
from forked import forked  # noqa: E402

torch.set_num_threads(1)


def record(text, filename="program.py"):
    def quietly():
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        return clonescope_recorder.record_source(textwrap.dedent(text), filename)
    return forked(quietly)


class State:
    """The objects after a step, found by walking labels from a name."""

    def __init__(self, step):
        self.step, self.objects = step, step["objects"]

    def value(self, name, *labels):
        value = self.step["names"][name]
        for label in labels:
            value = dict((str(k), v) for k, v in self.objects[value["ref"]]["items"])[str(label)]
        return value

    def at(self, name, *labels):
        return self.objects[self.value(name, *labels)["ref"]]

    def labels(self, name, *labels):
        return [label for label, _ in self.at(name, *labels)["items"]]

    def atom(self, name, *labels):
        value = self.value(name, *labels)
        return value["atom"], value["repr"]


def last(text):
    return State(record(text)["steps"][-1])


class Steps(unittest.TestCase):
    def testEveryTopLevelStatementIsAStep(self):
        steps = record('''\
            """Text."""
            a = 1; b = 2
            for i in range(2):
                print(i)
            pass
            @property
            def f(self):
                return 1
            c = [1,
                 2]
        ''')["steps"]
        self.assertEqual([(s["line"], s["end_line"]) for s in steps],
                         [(1, 1), (2, 2), (2, 2), (3, 4), (5, 5), (6, 8), (9, 10)])
        self.assertEqual(steps[3]["stdout"], "0\n1\n")
        self.assertEqual(steps[2]["source"], "b = 2")
        self.assertEqual(steps[5]["source"], "@property\ndef f(self):\n    return 1")
        self.assertEqual(list(steps[1]["names"]), ["a"])

    def testFutureImportsStayFirst(self):
        steps = record('"""T."""\nfrom __future__ import annotations\nfrom __future__ import division\nx: y = 1')["steps"]
        self.assertEqual([list(s["names"]) for s in steps],
                         [[], ["annotations"], ["annotations", "division"], ["annotations", "division", "x"]])

    def testNamesAreSortedWithoutModulesAndUnderscores(self):
        state = last("import os\n_hidden = 1\nb = 1\nB = 2\na = 3\né = 4")
        self.assertEqual(list(state.step["names"]), ["B", "a", "b", "é"])

    def testAnErrorEndsTheTraceWithTheStateItLeft(self):
        trace = record("x = [1]\nx[0], y = 2, {}['k']\nz = 1")
        self.assertEqual([s["error"] for s in trace["steps"]], [None, {"type": "KeyError", "message": "'k'"}])
        trace = record("x = [1]\nfor i in range(3):\n    x.append(i); x[9]")
        self.assertEqual(len(trace["steps"][-1]["objects"][0]["items"]), 2)
        self.assertEqual(trace["steps"][-1]["error"]["message"], "list index out of range")
        self.assertIsNone(trace["error"])

    def testASyntaxErrorIsTheDocuments(self):
        trace = record("x = 1\ny = = 2\n")
        self.assertEqual(trace["steps"], [])
        self.assertEqual({k: trace["error"][k] for k in ("kind", "message", "line", "column")},
                         {"kind": "syntax", "message": "invalid syntax", "line": 2, "column": 5})

    def testTheProgramIsCompiledWhole(self):
        self.assertEqual(last("x = 1.5\ny = 1.5\nprint(x is y)\na = (1, 2.5)\nb = (1, 2.5)").value("a"), {"ref": 0})
        trace = record("x = 1000.5\ny = 1000.5\nprint(x is y)\na = (1, 'two words')\nb = (1, 'two words')\nprint(a is b)")
        self.assertEqual([s["stdout"] for s in trace["steps"] if s["stdout"]], ["True\n", "True\n"])

    def testOutputIsTakenWhoeverWritesIt(self):
        trace = record('''\
            import sys, os
            print("one")
            os.write(1, b"two\\n")
            sys.stdout = None
            os.system("echo three")
            sys.__stdout__.write("fo" + "ur\\n")
            sys.__stdout__.close()
            os.write(1, b"five")
        ''')
        self.assertEqual([s["stdout"] for s in trace["steps"]],
                         ["", "one\n", "two\n", "", "three\n", "four\n", "", "five"])

    def testTheProgramRunsAsMain(self):
        state = last('''\
            import sys, __main__
            a = sys.argv
            b = __name__
            c = sys.modules["__main__"].__dict__ is globals()
            d = __file__.endswith("program.py")
            e = "__clonescope_step__" in globals()
        ''')
        self.assertEqual(state.atom("a", 0), ("str", "'program.py'"))
        self.assertEqual(state.atom("b"), ("str", "'__main__'"))
        self.assertEqual([state.atom(n)[1] for n in "cde"], ["True", "True", "False"])


class Atoms(unittest.TestCase):
    def testSimpleValues(self):
        cases = {"None": "NoneType", "True": "bool", "-7": "int", "0.1": "float", "2j": "complex", "'a\\n'": "str",
                 "b'x'": "bytes", "NotImplemented": "NotImplementedType", "range(1, 9, 2)": "range"}
        for text, kind in cases.items():
            self.assertEqual(last("x = " + text).atom("x"), (kind, text))
        self.assertEqual(last("x = ...").atom("x"), ("ellipsis", "Ellipsis"))

    def testClassesFunctionsAndModulesOfOthers(self):
        cases = {"int": ("type", "int"), "collections.OrderedDict": ("type", "OrderedDict"),
                 "torch.Tensor": ("type", "Tensor"), "torch.nn.Parameter": ("type", "Parameter"),
                 "abc.ABC": ("type", "ABC"), "copy.deepcopy": ("function", "deepcopy"),
                 "len": ("builtin_function_or_method", "len"), "torch.arange": ("builtin_function_or_method", "arange")}
        for text, atom in cases.items():
            self.assertEqual(last("import torch, copy, abc, collections\nx = " + text).atom("x"), atom)
        self.assertEqual(last("import os.path\nx = [os.path]").atom("x", 0), ("module", "posixpath"))

    def testFrameworkAtoms(self):
        cases = {"torch.float32": ("torch.dtype", "torch.float32"), "torch.device('cpu')": ("torch.device", "cpu"),
                 "torch.zeros(2, 3).shape": ("torch.Size", "torch.Size([2, 3])"),
                 "numpy.dtype('int64')": ("numpy.dtype", "int64"), "numpy.float32(0.5)": ("numpy.float32", "0.5"),
                 "numpy.float64(0.1)": ("numpy.float64", "0.1"), "numpy.str_('a')": ("numpy.str_", "'a'")}
        for text, atom in cases.items():
            self.assertEqual(last("import torch, numpy\nx = " + text).atom("x"), atom)

    def testIntsTooLongForTextAreHexadecimal(self):
        self.assertEqual(last("x = -(1 << 20000)").atom("x"), ("int", hex(-(1 << 20000))))
        self.assertEqual(last("x = range(1 << 20000)").atom("x"), ("range", "range(0, %s)" % hex(1 << 20000)))


class Objects(unittest.TestCase):
    def testIdsAreInPreOrderAndUidsStay(self):
        steps = record("x = [[1], [2]]\na = x[1]\nx.append(3)")["steps"]
        self.assertEqual(steps[1]["names"], {"a": {"ref": 0}, "x": {"ref": 1}})
        self.assertEqual(steps[1]["objects"][1]["items"], [[0, {"ref": 2}], [1, {"ref": 0}]])
        uid = lambda step, name: State(step).at(name)["uid"]
        self.assertEqual(len({uid(step, "x") for step in steps}), 1)
        self.assertEqual(uid(steps[1], "a"), State(steps[0]).at("x", 1)["uid"])

    def testSequences(self):
        state = last('''\
            import collections
            class L(list): pass
            l = L([1, (2,)]); l.note = [3]
            d = collections.deque([1], 4)
            P = collections.namedtuple("P", "x y")
            p = P(1, 2)
        ''')
        self.assertEqual(state.at("l")["type"], "L")
        self.assertEqual(state.labels("l"), [0, 1, "__dict__"])
        self.assertEqual(state.labels("l", "__dict__"), ["'note'"])
        self.assertEqual((state.at("d")["type"], state.at("d")["maxlen"], state.labels("d")), ("deque", 4, [0]))
        self.assertEqual((state.at("p")["type"], state.labels("p")), ("P", [0, 1]))

    def testMappings(self):
        state = last('''\
            import collections
            d = {"a": 1, 2.5: 2, (1, 2): 3, None: 4}
            e = collections.defaultdict(list, k=[1])
            o = collections.OrderedDict(a=1, b=2)
            o.move_to_end("a")
            class D(dict): pass
            s = D(k=1); s.note = 1
        ''')
        self.assertEqual(state.labels("d"), ["'a'", "2.5", "<key 2>", "<value 2>", "None"])
        self.assertEqual(state.at("d", "<key 2>")["type"], "tuple")
        self.assertEqual(state.labels("e"), ["default_factory", "'k'"])
        self.assertEqual(state.atom("e", "default_factory"), ("type", "list"))
        self.assertEqual(state.labels("o"), ["'b'", "'a'"])
        self.assertEqual(state.labels("s"), ["'k'", "__dict__"])

    def testSetsAreInAnOrderOfTheirContent(self):
        state = last("s = {3, 'b', 'a', 10, (2,), (1,), frozenset([1])}")
        items = [v.get("repr") or state.objects[v["ref"]] for _, v in state.at("s")["items"]]
        self.assertEqual(items[:4], ["10", "3", "'a'", "'b'"])
        self.assertEqual([o["type"] for o in items[4:]], ["frozenset", "tuple", "tuple"])
        self.assertEqual(items[5]["items"][0][1]["repr"], "1")

    def testMembersOfLikeContentStandAsTheyAreArrivedAt(self):
        state = last('''\
            class P: pass
            x = [P() for _ in range(8)]
            a = frozenset(x)
            x[:] = x[3:] + x[:3]
            z = {"s": {*x, P()}}''')
        members = [value["ref"] for _, value in state.at("x")["items"]]
        self.assertEqual([value["ref"] for _, value in state.at("a")["items"]], members)
        self.assertEqual([value["ref"] for _, value in state.at("z", "'s'")["items"]][:8], members)

    def testObjectsWhoseSetsHoldOneAnother(self):
        state = last('''\
            class Node:
                def __init__(self, name):
                    self.name, self.near = name, set()
            nodes = [Node(name) for name in "cabd"]
            for node in nodes:
                node.near.update(nodes)
            near = nodes[0].near''')
        members = [state.objects[value["ref"]] for _, value in state.at("near")["items"]]
        dicts = [state.objects[member["items"][0][1]["ref"]] for member in members]
        self.assertEqual([held["items"][0][1]["repr"] for held in dicts], ["'a'", "'b'", "'c'", "'d'"])

    def testSubclassesOfAtoms(self):
        state = last('''\
            import enum
            class S(str): pass
            s = S("t"); s.note = []
            class C(enum.IntEnum): RED = 1
            c = C.RED
            class F(float): pass
            f = F(1.5)
        ''')
        self.assertEqual(state.labels("s"), ["value", "__dict__"])
        self.assertEqual(state.atom("s", "value"), ("str", "'t'"))
        self.assertEqual(state.atom("c", "value"), ("int", "1"))
        self.assertEqual(state.labels("f"), ["value"])

    def testInstancesAndSlots(self):
        state = last('''\
            class A:
                __slots__ = ("b", "a", "unset")
            class B(A):
                pass
            class Empty: pass
            x = B(); x.a = 1; x.b = 2; x.c = [3]
            e = Empty()
            o = object()
        ''')
        self.assertEqual(state.labels("x"), ["__dict__", ".a", ".b"])
        self.assertEqual((state.labels("e"), state.labels("o"), state.at("o")["type"]), ([], [], "object"))

    def testClasses(self):
        state = last('''\
            class Base: pass
            class C(Base, dict):
                """Doc."""
                __slots__ = ("s",)
                items = [1]
                size: int = 3
                def method(self): pass
                @property
                def p(self): pass
                k = classmethod(print); st = staticmethod(print)
                lam = lambda: 1
                inner = int
        ''')
        self.assertEqual((state.at("C")["type"], state.at("C")["name"]), ("type", "C"))
        self.assertEqual(state.labels("C"), ["<base 0>", "<base 1>", "items", "size", "inner"])
        self.assertEqual(state.atom("C", "<base 1>"), ("type", "dict"))
        self.assertEqual(state.labels("Base"), [])

    def testFunctions(self):
        state = last('''\
            def outer(z, a=[1], *, key={}):
                late = z
                def inner(): return late, first, never
                first = [late]
                inner.note = 1
                if False: never = 1
                return inner
            f = outer([0])
            g = lambda: 0
        ''')
        self.assertEqual(state.labels("outer"), ["<default 0>", "<kwdefault key>"])
        self.assertEqual(state.labels("f"), ["<cell first>", "<cell late>", "__dict__"])
        self.assertEqual((state.at("f")["name"], state.at("g")["name"], state.labels("g")), ("inner", "<lambda>", []))

    def testReferrers(self):
        state = last('''\
            import functools, weakref
            class A:
                def go(self): pass
            a = A()
            m = a.go
            w = weakref.ref(a)
            dead = weakref.ref(A())
            p = functools.partial(a.go, 1, k=2)
        ''')
        self.assertEqual((state.at("m")["type"], state.at("m")["name"]), ("method", "go"))
        self.assertEqual(state.value("m", "__self__"), state.value("a"))
        self.assertEqual(state.at("w")["type"], "ReferenceType")
        self.assertEqual(state.value("w", "referent"), state.value("a"))
        self.assertEqual(state.atom("dead", "referent"), ("NoneType", "None"))
        self.assertEqual((state.labels("p"), state.at("p")["type"]), (["func", "args", "keywords"], "partial"))

    def testABuiltinBoundToAnObjectHoldsIt(self):
        state = last('''\
            import torch
            x = [1]
            f = x.append
            g = torch.ones(2).add_
            h = "a".upper
            k = [].append
            y = [k]
            del x
        ''')
        self.assertEqual((state.at("f")["type"], state.at("f")["name"]), ("builtin_function_or_method", "append"))
        self.assertEqual(state.labels("f"), ["__self__"])
        self.assertEqual(state.atom("f", "__self__", 0), ("int", "1"))
        self.assertEqual((state.at("g", "__self__")["type"], state.at("g")["name"]), ("Tensor", "add_"))
        self.assertEqual(state.atom("h"), ("builtin_function_or_method", "upper"))
        self.assertEqual(state.value("y", 0), state.value("k"))

    def testAGradFunctionIsAnObject(self):
        state = last("import torch\ny = torch.ones(2, requires_grad=True) * 2\nf = y.grad_fn\ng = [y.grad_fn]")
        self.assertEqual((state.at("f")["type"], state.labels("f")), ("MulBackward0", []))
        self.assertEqual(state.value("g", 0), state.value("f"))

    def testExceptions(self):
        state = last('''\
            class E(Exception): pass
            try:
                try: {}[0]
                except KeyError as inner: raise E("a", [1]) from inner
            except E as error:
                e = error
            e.note = 1
            plain = ValueError("x")
        ''')
        self.assertEqual(state.labels("e"), ["args", "__cause__", "__context__", "__dict__"])
        self.assertEqual(state.labels("plain"), ["args"])

    def testBytesOfPythonsOwn(self):
        state = last('''\
            import array
            b = bytearray(b"abcd")
            m = memoryview(b)[1:3]
            a = array.array("h", [1, -2])
            empty = bytearray()
        ''')
        self.assertEqual(state.value("m", "storage"), state.value("b", "storage"))
        self.assertEqual(state.at("b", "storage")["data"], [97, 98, 99, 100])
        self.assertEqual((state.at("a", "storage")["data"], state.at("a")["type"]), ([1, -2], "array"))
        self.assertEqual(state.labels("empty"), [])

    def testAnythingElseHasInstancePartsOnly(self):
        state = last("import types\nn = types.SimpleNamespace(a=[1])\ns = slice(1)\ni = iter([1])")
        self.assertEqual(state.labels("n"), ["__dict__"])
        self.assertEqual((state.at("s"), state.labels("i")), (dict(state.at("s"), type="slice", items=[]), []))


class Tensors(unittest.TestCase):
    def testAHeaderAndItsBytes(self):
        state = last("import torch\nx = torch.arange(6.).reshape(2, 3)\ny = x.t()[1:]\ny.tags = [1]\ny += 1")
        y = state.at("y")
        self.assertEqual({k: v for k, v in y.items() if k not in ("id", "uid", "items")}, {
            "type": "Tensor", "dtype": "float32", "device": "cpu", "shape": [2, 2], "stride": [1, 3], "offset": 1,
            "requires_grad": False, "is_leaf": True, "grad_fn": None, "version": 1, "hooks": 0})
        self.assertEqual(state.labels("y"), ["storage", "_base", "__dict__"])
        self.assertEqual(state.at("x", "storage")["data"], [0.0, 2.0, 3.0, 3.0, 5.0, 6.0])
        self.assertEqual((state.at("x", "storage")["nbytes"], state.at("x", "storage")["items"]), (24, []))

    def testGradientsAndHooks(self):
        state = last('''\
            import torch
            x = torch.ones(2, requires_grad=True)
            h = x.register_hook(print)
            y = (x * 2).sum(); y.backward()
            z = x[0]
            p = torch.nn.Parameter(torch.zeros(0))
        ''')
        self.assertEqual((state.labels("x"), state.at("x")["hooks"]), (["storage", "grad"], 1))
        self.assertEqual((state.at("z")["grad_fn"], state.at("z")["is_leaf"]), ("SelectBackward0", False))
        self.assertEqual((state.at("p")["type"], state.labels("p")), ("Parameter", []))

    def testARefusedHistoryIsInvalid(self):
        state = last("import torch\nx = torch.ones(4, requires_grad=True)\ny = x * 1\na, b = y.split(2)\ny.mul_(2)")
        self.assertEqual((state.at("a")["is_leaf"], state.at("a")["grad_fn"]), (None, "invalid"))

    def testOverlappingRangesAreOneStorage(self):
        state = last('''\
            import torch, numpy
            a = numpy.arange(8.)
            t = torch.from_numpy(a[2:6])
            u = torch.from_numpy(a[4:])
            s = t[1:]
        ''')
        self.assertEqual(len({str(state.value(n, "storage")) for n in "atus"}), 1)
        self.assertEqual([state.at(n)["offset"] for n in "atus"], [0, 2, 4, 3])
        self.assertEqual(state.at("a", "storage")["nbytes"], 64)

    def testElementsAsJson(self):
        cases = {"torch.tensor([float('nan'), float('inf'), -float('inf')])": ["nan", "inf", "-inf"],
                 "torch.tensor([True, False])": [True, False], "torch.tensor([1+2j])": [[1.0, 2.0]],
                 "torch.tensor([0.1], dtype=torch.float16)": [0.0999755859375],
                 "torch.tensor([0.1], dtype=torch.bfloat16)": [0.10009765625],
                 "torch.tensor([2**62 + 1])": [2 ** 62 + 1], "torch.tensor([-1], dtype=torch.int8)": [-1],
                 "torch.zeros(64)": [0.0] * 64, "torch.zeros(65)": None}
        for text, data in cases.items():
            self.assertEqual(last("import torch\nx = " + text).at("x", "storage").get("data"), data)
        self.assertTrue(math.isclose(last("import torch\nx = torch.tensor(0.1)").at("x", "storage")["data"][0], 0.1,
                                     rel_tol=1e-6))

    def testNoStorageForNothing(self):
        self.assertEqual(last("import torch\nx = torch.zeros(0, 3)").labels("x"), [])
        self.assertEqual(last("import torch\nx = torch.zeros(3, device='meta')").labels("x"), [])
        self.assertEqual(last("import torch\nx = torch.eye(2).to_sparse()").labels("x"), [])

    def testASubclassCannotInterfere(self):
        state = last('''\
            import torch
            class T(torch.Tensor):
                __slots__ = ("slot",)
                shape = property(lambda self: print("touched"))
                @classmethod
                def __torch_function__(cls, *rest): print("touched")
                def __getattribute__(self, name): print("touched", name); return 1
            x = torch.Tensor._make_subclass(T, torch.zeros(2))
            pass
        ''')
        self.assertEqual((state.at("x")["shape"], state.at("x")["type"], state.step["stdout"]), ([2], "T", ""))

    def testTheCycleOfADeepCopy(self):
        state = last("import torch, copy\nx = torch.zeros(2)\nx.me = x\ny = copy.deepcopy(x)")
        self.assertEqual(state.value("x", "__dict__", "'me'"), state.value("x"))
        self.assertNotEqual(state.value("y", "__dict__", "'me'"), state.value("y"))
        self.assertEqual(state.value("y", "__dict__"), state.value("y", "__dict__", "'me'", "__dict__"))


class Arrays(unittest.TestCase):
    def testAnArrayAndItsViews(self):
        state = last('''\
            import numpy
            a = numpy.arange(6, dtype="int16").reshape(2, 3)
            v = a[:, ::-1]
            v.flags.writeable = False
        ''')
        v = state.at("v")
        self.assertEqual((v["dtype"], v["shape"], v["strides"], v["offset"], v["writeable"]),
                         ("int16", [2, 3], [6, -2], 4, False))
        self.assertEqual(state.labels("v"), ["storage", "base"])
        self.assertEqual(state.at("v", "storage")["data"], [0, 1, 2, 3, 4, 5])

    def testObjectArraysAndSubclasses(self):
        state = last('''\
            import numpy
            o = numpy.empty((1, 2), dtype=object)
            o[0, 0] = [1]; o[0, 1] = None
            class A(numpy.ndarray): pass
            s = numpy.zeros(2).view(A); s.note = 1
            big = numpy.array([1, 2], dtype=">i4")
        ''')
        self.assertEqual((state.labels("o"), state.at("o")["dtype"]), ([0, 1], "object"))
        self.assertEqual(state.labels("s"), ["storage", "base", "__dict__"])
        self.assertEqual(state.at("big", "storage")["data"], [1, 2])

    def testEagerTensors(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "tensorflow.py"), "w", encoding="utf-8") as file:
                file.write("import array, types\nclass EagerTensor(array.array):\n"
                           "    dtype = types.SimpleNamespace(name='float32')\n    shape = [2]\n")
            state = last("import sys; sys.path.insert(0, %r)\nimport tensorflow\n"
                         "x = tensorflow.EagerTensor('f', [1, 2]); x.notes = {}" % folder)
        self.assertEqual((state.at("x")["dtype"], state.at("x")["shape"]), ("float32", [2]))
        self.assertEqual(state.labels("x"), ["storage", "__dict__"])


class Looking(unittest.TestCase):
    def testNeverRunsTheProgramsCode(self):
        trace = record('''\
            class Loud:
                def __getattribute__(self, name): print("touched", name); return object.__getattribute__(self, name)
                def __repr__(self): print("touched repr"); return ""
                def __eq__(self, other): print("touched eq"); return True
                def __hash__(self): print("touched hash"); return 1
                def __iter__(self): print("touched iter"); return iter(())
                def __len__(self): print("touched len"); return 0
                __class__ = property(lambda self: print("touched class"))
            class Meta(type):
                def __getattribute__(cls, name): print("touched", name); return type.__getattribute__(cls, name)
            class Odd(Loud, dict, metaclass=Meta): pass
            class Row(Loud, list): pass
            x = Loud()
            key = {x: 1}
            o = Odd(); r = Row([1])
            s = {1, Loud()}
            pass
        ''')
        touched = [s["line"] for s in trace["steps"] if "touched" in s["stdout"]]
        self.assertEqual([line for line in touched if line not in (14, 16)], [])
        self.assertNotIn("repr", "".join(s["stdout"] for s in trace["steps"]))

    def testDoesNotCreateAttributeDictsNorKeepObjects(self):
        trace = record('''\
            import gc, weakref, sys
            def f(): pass
            class A: pass
            a = A()
            print(any(type(r) is dict and not r for r in gc.get_referents(f)))
            w = weakref.ref(a)
            del a
            print(w() is None, gc.isenabled())
        ''')
        self.assertEqual([s["stdout"] for s in trace["steps"] if s["stdout"]], ["False\n", "True False\n"])

    def testDepthDoesNotMatter(self):
        trace = record("x = []\nfor i in range(10000): x = [x]\ny = {1: x}\nt = ()\nfor i in range(10000): t = (t, i)")
        self.assertEqual(len(trace["steps"][-1]["objects"]), 20003)

    def testCyclesEnd(self):
        state = last("x = []\nx.append(x)\nd = {}\nd['x'] = (x, d)")
        self.assertEqual(state.value("x", 0), state.value("x"))
        self.assertEqual(state.value("d", "'x'", 1), state.value("d"))


def events(text):
    """The events of each step, with names in place of uids where a name of the step leads to the object or one of its parts."""
    told = []
    for step in record(text)["steps"]:
        names = {}
        roots = [(name, step["objects"][value["ref"]]) for name, value in step["names"].items() if "ref" in value]
        for name, known in roots:
            names.setdefault(known["uid"], name)
        for name, known in roots:
            for label, part in known["items"]:
                if "ref" in part:
                    names.setdefault(step["objects"][part["ref"]]["uid"], "%s.%s" % (name, label))
        named = lambda value: ([named(one) for one in value] if type(value) is list else
                               names.get(value, "?") if type(value) is int else value)
        for event in step["events"]:
            (kind, what), = event.items()
            if kind == "copy":
                told.append((what["method"], named(what["source"]), named(what["result"]), named(what["pairs"])))
            else:
                told.append((named(what["uid"]), what.get("key", what.get("layout"))))
    return told


class Events(unittest.TestCase):
    def testCopiesOfContainers(self):
        self.assertEqual(events("""\
            import copy
            from copy import deepcopy as other, copy as shallow
            x = [1, [2]]
            a = x.copy(); b = list(x); c = x[:]; d = copy.copy(x); e = copy.deepcopy(x); f = shallow(x)
        """), [("copy", "x", "a", [["x", "a"]]), ("list", "x", "b", [["x", "b"]]), ("[:]", "x", "c", [["x", "c"]]),
               ("copy.copy", "x", "d", [["x", "d"]]),
               ("copy.deepcopy", "x", "e", [["x", "e"], ["a.1", "e.1"]])])

    def testCopiesOfTensors(self):
        self.assertEqual(events("""\
            import torch, copy
            x = torch.ones(2, 3)
            x.tags = [1]
            a = x.clone()
            b = x.detach()
            c = x.t().contiguous()
            d = x.contiguous()
            e = copy.deepcopy(x)
            f = torch.clone(x)
        """), [("x.__dict__", "'tags'"),
               ("clone", "x", "a", [["x", "a"], ["x.storage", "a.storage"]]), ("detach", "x", "b", [["x", "b"]]),
               ("view", "x", "?", [["x", "?"]]), ("contiguous.copy", "?", "c", [["?", "c"], ["b.storage", "c.storage"]]),
               ("contiguous", "d", "d", []),
               ("copy.deepcopy", "d", "e", [["d", "e"], ["b.storage", "e.storage"], ["d.__dict__", "e.__dict__"], ["?", "?"]]),
               ("clone", "d", "f", [["d", "f"], ["b.storage", "f.storage"]])])

    def testCopiesOfArraysAndInstances(self):
        self.assertEqual(events("""\
            import numpy as np, torch
            x = np.arange(4)
            a = x.copy(); b = np.copy(x); c = x.reshape(2, 2); t = torch.from_numpy(x)
            class Box:
                def __init__(self, tags): self.tags = tags
                def copy(self): return Box(self.tags)
            y = Box([1])
            z = y.copy()
        """), [("copy", "x", "a", [["x", "a"], ["x.storage", "a.storage"]]),
               ("copy", "x", "b", [["x", "b"], ["x.storage", "b.storage"]]), ("view", "x", "c", [["x", "c"]]),
               ("torch.from_numpy", "x", "t", [["x", "t"]]),
               ("y.__dict__", "'tags'"), ("z.__dict__", "'tags'"),
               ("copy", "y", "z", [["y", "z"], ["y.__dict__", "z.__dict__"]])])

    def testFrameworksThatAreNotHereByModulesThatStandIn(self):
        self.assertEqual(events("""\
            import sys, types
            class Eager: pass
            Eager.__name__ = "EagerTensor"
            tensorflow = types.ModuleType("tensorflow"); jnp = types.ModuleType("jax.numpy")
            tensorflow.identity = lambda x: Eager()
            jnp.copy = lambda x: Eager()
            sys.modules["tensorflow"] = tensorflow; sys.modules["jax.numpy"] = jnp
            x = Eager()
            y = tensorflow.identity(x)
            z = jnp.copy(x)
        """), [("identity", "x", "y", [["x", "y"]]), ("copy", "x", "z", [["x", "z"]])])

    def testWrites(self):
        self.assertEqual(events("""\
            x = [1, 2]; d = {}
            x[-1] = 3; x.append(4); x += [5]; x[0:1] = []; x.sort(); del x[0]
            k = "b"
            d["a"] = d[k] = 1; d.update(c=2)
            class A:
                __slots__ = ("s",)
                def __setattr__(self, name, value): object.__setattr__(self, name, value)
            class B:
                def __init__(self): self.n = 0
                m = property(lambda self: 1, lambda self, value: None)
            a = A(); a.s = 1
            b = B(); b.m = 2; b.n += 1
        """), [("x", "1"), ("x", "2"), ("x", None), ("x", None), ("x", None), ("x", "0"), ("d", "'a'"), ("d", "'b'"), ("d", None),
               ("a", ".s"), ("b.__dict__", "'n'"), ("b.__dict__", "'n'")])

    def testAWriteToWhatGoesBecauseOfIt(self):
        self.assertEqual(events("""\
            import weakref
            class A: pass
            a, b = A(), A()
            a.b, b.a = b, a
            r = weakref.ref(a)
            del a, b
            r().b.a = None
        """), [("a.__dict__", "'b'"), ("b.__dict__", "'a'")])

    def testWritesOfElements(self):
        layout = lambda offset, shape, stride, dtype="float32": dict(offset=offset, shape=shape, stride=stride, dtype=dtype)
        self.assertEqual(events("""\
            import torch, numpy as np
            x = torch.zeros(3, 4)
            i = 2
            x[0] = 1
            x[:, ::2] = 1
            x[i] += 1
            x[x > 0] = 2
            x[1, 2:].mul_(3)
            x.add_(1)
            a = np.zeros((2, 3), "int16")
            a[-1, 1] = 4
        """), [("x.storage", layout(0, [4], [1])), ("x.storage", layout(0, [3, 2], [4, 2])), ("x.storage", layout(8, [4], [1])),
               ("x.storage", layout(0, [3, 4], [4, 1])), ("x.storage", layout(6, [2], [1])),
               ("x.storage", layout(0, [3, 4], [4, 1])), ("a.storage", layout(4, [], [], "int16"))])

    def testWhatIsYetToBeMadeIsNoCopy(self):
        self.assertEqual(events("""\
            import asyncio
            class A:
                async def copy(self): return A()
                def clone(self): yield A()
            async def f(): return await a.copy()
            a = A()
            b = asyncio.run(f()); c = list(a.clone())
        """), [])

    def testWhatRaisedIsNotWritten(self):
        self.assertEqual(events("x = [1]\nfor i in (5, 0):\n    try: x[i] = 2\n    except IndexError: pass"), [("x", "0")])

    def testATemporaryIsNotTakenForWhatCameInItsPlace(self):
        told = events("""\
            import torch
            x = torch.ones(3)
            for i in range(4):
                x.clone()
                y = torch.zeros(3)
        """)
        self.assertEqual([event[:3] for event in told], [("clone", "x", "?")] * 4)

    def testAStepTellsNoMoreThanAnybodyReads(self):
        self.assertEqual(len(events("x = []\nfor i in range(3000): x.append(i)")), clonescope_recorder.MOST_EVENTS)

    def testTheProgramSeesNothingOfIt(self):
        program = textwrap.dedent("""\
            from __future__ import annotations
            import copy, gc, inspect, sys, traceback, weakref
            import torch
            class A:
                def __init__(self, tags=None): self.tags = [] if tags is None else tags
                def __del__(self): print("gone")
                def copy(self) -> list.copy(1): return A(self.tags)
            class B(A):
                __n = 3
                def copy(self):
                    new = super().copy(); new.n = self.__n
                    return new
            b = B([1]).copy(); print(b.tags, b.n, B.copy.__qualname__, A.copy.__annotations__)
            for i in range(2):
                c = copy.copy(b); w = weakref.ref(c)
                print(sys.getrefcount(c), sys.getrefcount(c.tags), weakref.ref(c) is w)
                c = None
                print(w())
            t = torch.ones(2); u = t.clone(); print(weakref.getweakrefcount(u), sys.getrefcount(u), t._version, u._version)
            acc = []
            def deep(n):
                acc.append(n)
                deep(n + 1)
            def depth():
                n = 0
                frame = sys._getframe()
                while frame: n, frame = n + 1, frame.f_back
                return n
            try: deep(0)
            except RecursionError: print(len(acc) + depth() - sys.getrecursionlimit() in range(-3, 4))
            def fails(x):
                x.tags[0].append(
                    x.tags.copy().nothing)
            try: fails(b)
            except AttributeError: traceback.print_exc(file=sys.stdout)
            try: b.tags["k"] = 1
            except TypeError as error: print(error, error.__context__)
            try: [1].copy(2)
            except TypeError as error: print(error)
            def local():
                x = [1]; y = x.copy(); y.append(2)
                return locals(), [z[:] for z in (x, y)]
            print(local(), list(map(list, [(1, 2)])), f"{[1].copy()=}")
            def numbers():
                got = []
                while True: got.append((yield got.copy()))
            g = numbers(); print(next(g), g.send(1), g.send(2))
            print((lambda *a, **k: list(*a))([3]), dict({}, **{"a": 1}), list(), [*[1].copy()])
            print(inspect.getsource(A.copy), copy.copy.__name__, list, torch.clone.__name__, type(torch.Tensor.clone))
            x: dict.copy({}) = {}.copy(); print(__annotations__)
            del A.__del__
        """)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "p.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(program)
            alone = subprocess.run(["/usr/bin/python3", path], capture_output=True, check=True)
            subprocess.run(["/usr/bin/python3", RECORDER, path, "-o", path + ".json"], check=True)
            with open(path + ".json", encoding="utf-8") as file:
                steps = json.load(file)["steps"]
        self.maxDiff = None
        self.assertEqual("".join(step["stdout"] for step in steps), alone.stdout.decode())
        self.assertGreater(sum(len(step["events"]) for step in steps), 10)

    def testWhatIsCalledAfterTheEndStillRuns(self):
        with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
            file.write("import atexit\n@atexit.register\ndef last():\n    x = [1].copy(); x.append(2); open(%r, 'w').write(str(x))\n"
                       % (file.name + ".out"))
            file.flush()
            # With a decorator that nobody knows the function is left as it stands; so it is registered by a call, too.
            file.write("def other():\n    x = [1].copy(); x.append(3); open(%r, 'a').write(str(x))\natexit.register(other)\n"
                       % (file.name + ".out"))
            file.flush()
            run = subprocess.run(["/usr/bin/python3", RECORDER, file.name], capture_output=True)
            with open(file.name + ".out", encoding="utf-8") as out:
                self.assertEqual((out.read(), run.stderr), ("[1, 2]", b""))
            os.unlink(file.name + ".out")

    def testDeepNestingIsToldNoEvents(self):
        self.assertEqual(events("x = []\ny = " + " + ".join(["x.copy()"] * 3000)), [])
        self.assertEqual(record("x = [1]\n" + "x.copy()" + ".copy()" * 80)["error"], None)


class FromWithin(unittest.TestCase):
    """snapshot, recording and show, in a program of their own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def run_(self, text, *options, **variables):
        path = os.path.join(self.folder, "prog.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write("from clonescope_recorder import recording, show, snapshot\n" + textwrap.dedent(text))
        environment = dict(os.environ, PYTHONPATH=os.path.dirname(RECORDER), **variables)
        return subprocess.run(["/usr/bin/python3", *options, path], capture_output=True, cwd=self.folder, env=environment)

    def steps(self, name="t.json"):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return json.load(file)["steps"]

    def told(self):
        return [(step["line"], step["end_line"], step["source"], sorted(step["names"])) for step in self.steps()]

    def testASnapshotIsOneStepWithTheCallersLine(self):
        run = self.run_("""\
            class A: items = [1]
            def f():
                x = A(); y = [x]
                snapshot("t.json", y=y,
                         x=x)
                snapshot("all.json")
            f()
        """)
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, b"", b""))
        self.assertEqual(self.told(), [(5, 5, 'snapshot("t.json", y=y,', ["x", "y"])])
        state = State(self.steps()[0])
        self.assertEqual(state.value("y", 0), state.value("x"))
        self.assertEqual(sorted(self.steps("all.json")[0]["names"]), ["x", "y"])

    def testClassesOfTheCallersModuleAreItsOwn(self):
        with open(os.path.join(self.folder, "other.py"), "w", encoding="utf-8") as file:
            file.write("from clonescope_recorder import snapshot\nclass A: items = [1]\ndef f(): snapshot('t.json', c=A)\n")
        self.run_("import other\nother.f()")
        self.assertEqual(State(self.steps()[0]).labels("c"), ["items"])

    def testABlockIsTracedStatementByStatement(self):
        run = self.run_("""\
            def f(x):
                with recording("t.json"):
                    y = x[:]; z = 1
                    for i in range(3):
                        y.append(
                            i)
                    @staticmethod
                    def g(): return 3
                    del x
                return y
            print(f([7]))
        """)
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, b"[7, 0, 1, 2]\n", b""))
        self.assertEqual(self.told(), [
            (3, 3, 'with recording("t.json"):', ["x"]), (4, 4, "y = x[:]; z = 1", ["x", "y", "z"]),
            (5, 7, "for i in range(3):\n            y.append(\n                i)", ["i", "x", "y", "z"]),
            (8, 9, "        @staticmethod\n        def g(): return 3", ["g", "i", "x", "y", "z"]), (10, 10, "del x", ["g", "i", "y", "z"])])
        uids = [State(step).at("y")["uid"] for step in self.steps()[1:]]
        self.assertEqual(len(set(uids)), 1)

    def testAnExceptionEndsTheTraceAndGoesOn(self):
        run = self.run_("""\
            for i in range(2):
                with recording("t.json"):
                    try: {}[1]
                    except KeyError: x = [i]
                    x[9]
        """)
        self.assertIn(b"IndexError: list index out of range", run.stderr)
        self.assertEqual([step["error"] and step["error"]["type"] for step in self.steps()], [None, None, "IndexError"])

    def testWithoutASourceItIsLineByLine(self):
        self.run_("exec('with recording(\"t.json\"):\\n    a = [1]\\n    for i in range(2):\\n        a.append(i)\\n')")
        self.assertEqual([line for line, _, _, _ in self.told()], [1, 2, 3, 4, 3, 4, 3])
        self.run_("with recording('t.json'): a = [1]; a = [2]")
        self.assertEqual([source for _, _, source, _ in self.told()][1:], ["a = [1]; a = [2]"])

    def testADebuggerGoesOn(self):
        run = self.run_("""\
            import sys
            seen = []
            def local(frame, event, argument):
                seen.append((event, frame.f_lineno)); return local
            def calls(frame, event, argument):
                return local if frame.f_code.co_filename == __file__ else None
            def f():
                x = 1
                with recording("t.json"):
                    x = 2
                    g()
                return x
            def g():
                return 3
            sys.settrace(calls)
            f()
            ours = sys.gettrace() is calls
            sys.settrace(None)
            print(ours, [line for event, line in seen if event == "line"])
        """)
        self.assertEqual(run.stdout, b"True [9, 10, 11, 12, 15, 10, 13]\n", run.stderr)

    def testNothingIsKeptAlive(self):
        run = self.run_("""\
            import weakref
            class A: pass
            def f():
                with recording("t.json"):
                    a = A(); w = weakref.ref(a)
                    del a
                    print(w() is None)
            f()
        """)
        self.assertEqual(run.stdout, b"True\n", run.stderr)

    def testWhatCannotBeWrittenIsAnError(self):
        for call in ("snapshot('no/t.json', x=1)", "snapshot(__file__, x=1)"):
            run = self.run_(call)
            self.assertRegex(run.stderr, b"OSError: .*(its folder is not there|it is the program itself)")

    def testShowAsksTheInstalledProgram(self):
        program = os.path.join(self.folder, "stand-in")
        with open(program, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\necho \"$1 $5 $6\" > \"$4\"; test ! -e \"$HOME/refuse\" || { echo no >&2; exit 1; }\n")
        os.chmod(program, 0o755)
        run = self.run_("x = [1]; y = [x]\nprint(show(x=x, y=y)._repr_svg_() + show(x=x)._repr_svg_(), end='')",
                        CLONESCOPE=program, HOME=self.folder)
        self.assertEqual(run.stdout, b"render --compare x,y\nrender  \n", run.stderr)
        open(os.path.join(self.folder, "refuse"), "w").close()
        self.assertIn(b"stand-in could not draw it: no", self.run_("show(x=[])", CLONESCOPE=program, HOME=self.folder).stderr)

    def testWithoutTheProgramShowSaysWhatToDo(self):
        self.assertIn(b"RuntimeError: there is no program /no/clonescope: install Clonescope, or put the path",
                      self.run_("show(x=[])", CLONESCOPE="/no/clonescope").stderr)


class Syntax(unittest.TestCase):
    def testIsThatOfPython38(self):
        with open(RECORDER, encoding="utf-8") as file:
            ast.parse(file.read(), feature_version=(3, 8))


class CommandLine(unittest.TestCase):
    def run_(self, text, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "prog.py")
            with open(path, "wb") as file:
                file.write(textwrap.dedent(text).encode())
            with open(os.path.join(folder, "beside.py"), "w", encoding="utf-8") as file:
                file.write("answer = 42\n")
            run = subprocess.run(["/usr/bin/python3", RECORDER, path, *arguments], capture_output=True, cwd="/")
        return run

    def testWritesTheTraceToStandardOutput(self):
        run = self.run_("import beside, sys\nx = beside.answer\nh = sys.flags.hash_randomization\nprint(x)")
        trace = json.loads(run.stdout)
        self.assertEqual((run.returncode, trace["format"], trace["version"]), (0, "clonescope-trace", 1))
        self.assertEqual(trace["steps"][-1]["names"]["x"]["repr"], "42")
        self.assertEqual(trace["steps"][-1]["names"]["h"]["repr"], "0")
        self.assertEqual(trace["steps"][-1]["stdout"], "42\n")
        self.assertEqual(trace["producer"]["python"], "%d.%d" % sys.version_info[:2])
        self.assertNotIn("torch", trace["producer"])

    def testAProgramThatRaisesEndsInStatusOne(self):
        with tempfile.NamedTemporaryFile("r", suffix=".json") as out:
            run = self.run_("x = 1\nx.y", "-o", out.name)
            with open(out.name, encoding="utf-8") as written:
                self.assertEqual(len(json.load(written)["steps"]), 2)
        self.assertEqual((run.returncode, run.stdout), (1, b""))
        self.assertIn(b"prog.py\", line 2", run.stderr)
        self.assertNotIn(b"clonescope_recorder", run.stderr)

    def testAMissingFileIsStatusTwo(self):
        run = subprocess.run(["/usr/bin/python3", RECORDER, "/nowhere.py"], capture_output=True)
        self.assertEqual((run.returncode, run.stderr), (2, b"/nowhere.py: No such file or directory\n"))


# What the recorder is run by where its calls are to fail: CALL ERRNO, then its own arguments.
BROKEN = '''
import os, runpy, sys
call, number = sys.argv[1], int(sys.argv[2])
def fail(*rest, **named): raise OSError(number, os.strerror(number))
if call == "write":
    import io
    class Full(io.TextIOWrapper):
        write = flush = fail
    real = open
    import builtins
    builtins.open = lambda file, mode="r", **named: (
        Full(real(file, "wb"), **named) if isinstance(file, int) else real(file, mode, **named))
elif call == "folder":
    real = os.fsync
    os.fsync = lambda file: fail() if os.path.isdir("/proc/self/fd/%d" % file) else real(file)
else:
    setattr(os, call, fail)
sys.argv = [sys.argv[3]] + sys.argv[4:]
runpy.run_path(sys.argv[0], run_name="__main__")
'''


class Writing(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.put("p.py", "x = [1]\n")

    def path(self, name):
        return os.path.join(self.folder, name)

    def put(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def text(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def record(self, *arguments, before=(), **named):
        return subprocess.run(["/usr/bin/python3", *before, RECORDER, self.path("p.py"), *arguments], capture_output=True,
                              cwd=self.folder, env=dict(os.environ, PYTHONHASHSEED="0"), **named)

    def refuses(self, name, why):
        run = self.record("-o", name)
        self.assertEqual((run.returncode, run.stdout), (2, b""), run.stderr)
        self.assertIn(why, run.stderr)
        self.assertEqual(self.text("p.py"), "x = [1]\n")

    def testAFailureLeavesTheOldTrace(self):
        self.put("broken.py", BROKEN)
        for call in ("write", "fsync", "folder", "replace", "fchmod"):
            for number in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
                self.put("t.json", "old")
                run = self.record("-o", "t.json", before=(self.path("broken.py"), call, str(number)))
                self.assertEqual(run.returncode, 2, run.stderr)
                self.assertIn(os.strerror(number).encode(), run.stderr)
                self.assertEqual(run.stderr.count(b"\n"), 1, run.stderr)
                if call != "folder":  # by then the new trace has its place
                    self.assertEqual(self.text("t.json"), "old")
                self.assertEqual(sorted(os.listdir(self.folder)), ["broken.py", "p.py", "t.json"])

    def testNeverWritesOverTheProgram(self):
        os.link(self.path("p.py"), self.path("hard"))
        os.symlink("p.py", self.path("soft"))
        for name in ("p.py", "./p.py", "hard", "soft"):
            self.refuses(name, b"the program itself")
        with open(self.path("hard"), "a", encoding="utf-8") as file:
            run = subprocess.run(["/usr/bin/python3", RECORDER, self.path("p.py")], stdout=file, stderr=subprocess.PIPE)
        self.assertEqual(run.returncode, 2)
        self.assertEqual(self.text("p.py"), "x = [1]\n")

    def testTheProgramDoesNotRunInVain(self):
        self.put("p.py", "open('ran', 'w').close()\n")
        self.assertEqual(self.record("-o", "no/t.json").returncode, 2)
        self.assertEqual(self.record("-o", ".").returncode, 2)
        self.assertNotIn("ran", os.listdir(self.folder))

    def testKeepsModeAndFollowsLinks(self):
        self.put("t.json", "old")
        os.chmod(self.path("t.json"), 0o640)
        os.symlink("t.json", self.path("link"))
        self.assertEqual(self.record("-o", "link").returncode, 0)
        self.assertTrue(os.path.islink(self.path("link")))
        self.assertEqual(os.stat(self.path("t.json")).st_mode & 0o7777, 0o640)
        self.assertEqual(len(json.loads(self.text("t.json"))["steps"]), 1)

    def testWhatCouldOnlyBeWrittenInPlaceIsLeft(self):
        self.put("t.json", "old")
        os.link(self.path("t.json"), self.path("other"))
        self.refuses("t.json", b"2 names")
        self.assertEqual(self.text("other"), "old")

    def testDevicesAndPipes(self):
        self.assertIn(b"No space left", self.record("-o", "/dev/full").stderr)
        self.assertIn(b'"steps"', self.record("-o", "/dev/stdout").stdout)
        os.symlink("/dev/full", self.path("link"))
        self.refuses("link", b"a link to what is no ordinary file")
        os.mkfifo(self.path("pipe"))
        reader = os.open(self.path("pipe"), os.O_RDONLY | os.O_NONBLOCK)
        self.assertEqual(self.record("-o", "pipe").returncode, 0)
        self.assertIn(b'"steps"', os.read(reader, 65536))
        os.close(reader)

    @unittest.skipUnless(os.geteuid() == 0, "makes a device")
    def testABlockDeviceIsNotEvenOpened(self):
        os.mknod(self.path("disk"), stat.S_IFBLK | 0o600, os.makedev(240, 0))
        self.refuses("disk", b"no ordinary file")

    def testWhatStdoutAppendsToIsAppendedTo(self):
        self.put("log", "old\n")
        with open(self.path("log"), "a", encoding="utf-8") as log:
            subprocess.run(["/usr/bin/python3", RECORDER, self.path("p.py"), "-o", "/dev/stdout"], stdout=log, check=True)
        self.assertTrue(self.text("log").startswith("old\n{"))

    def testAKillLeavesTheOldTraceOrTheNewOne(self):
        self.put("p.py", "x = list(range(3000))\n" * 20)
        self.assertEqual(self.record("-o", "t.json").returncode, 0)
        whole = self.text("t.json")
        for i in range(20):
            self.put("t.json", "old")
            process = subprocess.Popen(["/usr/bin/python3", RECORDER, self.path("p.py"), "-o", "t.json"], cwd=self.folder)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(random.uniform(0.05, 0.6))
            process.kill()
            process.wait()
            self.assertIn(self.text("t.json"), ("old", whole))

    def testNoControlCharacterReachesTheTerminal(self):
        run = subprocess.run(["/usr/bin/python3", RECORDER, "no\x1b]0;x\x07\u202e.py"], capture_output=True)
        self.assertEqual((run.returncode, run.stderr), (2, b"no\\x1b]0;x\\x07\\u202e.py: No such file or directory\n"))


class Comparing(unittest.TestCase):
    def testAgreesWithItselfButForNumbersOfItsOwn(self):
        one, other = record("x = [1, 0.5]\nprint(id(x), 0.1)"), record("x = [1, 0.5]\nprint(id(x), 0.1000000001)")
        other["steps"][0]["objects"][0]["uid"] = 99
        self.assertIsNone(clonescope_recorder.difference(one, other))

    def testNamesTheFirstDifference(self):
        one = record("x = [1, 0.5]\nx.append(3)")
        self.assertIn("step 1 (line 1).objects[0 list].items[1][1].repr",
                      clonescope_recorder.difference(one, record("x = [1, 0.6]\nx.append(3)")))
        self.assertIn("step 2", clonescope_recorder.difference(one, record("x = [1, 0.5]\nx.append(4)")))
        self.assertIn("steps: expected 2", clonescope_recorder.difference(one, record("x = [1, 0.5]")))
        self.assertIn("stdout", clonescope_recorder.difference(record("print(1)"), record("print(2)")))

    def testExpandsTheShortForm(self):
        whole = record("x = [[1], 2]\nx[0].append(5)\nx[0] = 0")
        short = json.loads(json.dumps(whole))
        uids = {o["id"]: o["uid"] for o in whole["steps"][1]["objects"]}
        by_uid = lambda step: {n: {"ref": uids[v["ref"]]} for n, v in step["names"].items()}
        for step, gone in zip(short["steps"][1:], ([], [uids[1]])):
            changed = [dict(o, items=[[k, {"ref": uids[v["ref"]]} if "ref" in v else v] for k, v in o["items"]])
                       for o in step.pop("objects")]
            step.update(names=by_uid(step), changed=changed, gone=gone)
        self.assertIsNone(clonescope_recorder.difference(whole, short))


if __name__ == "__main__":
    unittest.main()
