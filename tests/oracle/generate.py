#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Random programs about tensors, what hangs on them, and copies of both.

    generate.py SEED            prints one program

A statement is tried on the live objects as soon as it is made: what raises is mostly thrown away, so
that programs run far before they stop, and what is there decides what can be done next. One program
in eight or so is meant to end in an error. The same seed gives the same program.
"""
import contextlib
import copy
import io
import random
import sys
import warnings

import generate_shapes as shapes
import torch

NAMES = ["a", "b", "c", "d", "n", "p", "q", "s", "t", "u", "v", "w", "x", "y", "z"]
ATTRIBUTES = ["tags", "note", "me", "info", "peer", "unit", "box"]
WORDS = ["ant", "bee", "cat", "dew", "elk", "it's", "", "Ω"]
KEYS = ["'k'", "'m'", "'deep'", "'n'", "1", "2", "(1, 2)", "None", "True", "2.5"]
COMPUTING = ["torch.float32", "torch.float64", "torch.int64", "torch.bool"]
HOLDING = ["torch.float16", "torch.bfloat16", "torch.int32", "torch.int16", "torch.int8", "torch.uint8",
           "torch.complex64"]
RANGING = ["torch.float32", "torch.float64", "torch.int64"]
DEPTH = 3
FEW_ELEMENTS = 48


class Maker:
    """Makes one program. `space` is the program's namespace, alive while it is being written."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.space = {"__name__": "__main__"}
        self.ended = False
        self.seeded = False
        self.is_inside = False  # a compound statement, whose lines are not tried one by one
        # Every program has a bent of its own: some kinds of statement come often, some hardly.
        self.weights = [(kind, weight * self.pick([0.3, 1, 1, 3])) for kind, weight in self.WEIGHTS]

    # Choosing

    def pick(self, options):
        return self.random.choice(list(options))

    def chance(self, probability):
        return self.random.random() < probability

    def number(self, low, high):
        return self.random.randint(low, high)

    def target_name(self):
        taken = [n for n in NAMES if n in self.space]
        return self.pick(taken) if taken and self.chance(0.25) else self.pick(NAMES)

    def paths(self, wanted=lambda value: True):
        """(expression, value) for everything that the names reach in a few steps."""
        found, level = [], [(n, self.space[n]) for n in NAMES if n in self.space]
        for _ in range(DEPTH):
            found += level
            level = [below for path, value in level for below in parts(path, value)][:40]
        return [pair for pair in found if wanted(pair[1])]

    def path(self, wanted=lambda value: True):
        found = self.paths(wanted)
        return self.pick(found) if found else None

    def tensor(self, wanted=lambda value: True):
        return self.path(lambda v: type(v) is torch.Tensor and wanted(v))

    def computing(self):
        return self.tensor(can_compute)

    # Values

    def atom(self):
        return self.pick([
            lambda: str(self.number(-5, 300)), lambda: repr(round(self.random.uniform(-9, 9), 2)),
            lambda: repr(self.pick(WORDS)), lambda: "True", lambda: "False", lambda: "None",
            lambda: "%d.5" % self.number(0, 9), lambda: str(2 ** self.number(30, 80))])()

    def small(self):
        return self.pick([str(self.number(-4, 9)), "%d.5" % self.number(0, 4), "2.0", "-1.0", "10"])

    def value(self, depth=0):
        """Any expression: an atom, a container, or something that already exists."""
        roll = self.random.random()
        if depth < 3 and roll < 0.40:
            return self.container(depth)
        if roll < 0.65:
            found = self.path()
            if found:
                return found[0]
        return self.atom()

    def container(self, depth=0):
        members = [self.value(depth + 1) for _ in range(self.number(0, 3))]
        kind = self.random.random()
        if kind < 0.5:
            return "[" + ", ".join(members) + "]"
        if kind < 0.75:
            keys = self.random.sample(KEYS, len(members))
            return "{" + ", ".join("%s: %s" % pair for pair in zip(keys, members)) + "}"
        return "(" + ", ".join(members) + ("," if len(members) == 1 else "") + ")"

    def shape(self):
        return [self.pick([1, 2, 3, 4]) for _ in range(self.pick([0, 1, 1, 2, 2, 2, 3]))]

    def options(self, dtypes=COMPUTING + HOLDING):
        dtype = self.pick(dtypes) if self.chance(0.35) else None
        chosen = ["dtype=" + dtype] if dtype else []
        if self.chance(0.2) and dtype in (None, "torch.float32", "torch.float64"):
            chosen.append("requires_grad=True")
        return "".join(", " + option for option in chosen)

    def nested(self, shape, item):
        if not shape:
            return item()
        return "[" + ", ".join(self.nested(shape[1:], item) for _ in range(shape[0])) + "]"

    def literal(self):
        """The argument of torch.tensor()."""
        kind = self.pick(["int", "float", "float", "bool", "mixed"])
        items = {"int": lambda: str(self.number(-3, 20)), "float": lambda: "%d.%d" % (
            self.number(-3, 9), self.number(0, 9)), "bool": lambda: self.pick(["True", "False"]),
            "mixed": lambda: self.pick(["1", "2.5", "True"])}
        return self.nested(self.shape(), items[kind])

    def new_tensor(self):
        shape = self.shape()
        spread = ", ".join(map(str, shape)) if shape and self.chance(0.6) else str(tuple(shape))
        if shape and self.chance(0.2):
            spread = str(shape)
        count = self.number(1, 12)
        makers = [
            lambda: "torch.arange(%d.%s)" % (count, self.options(RANGING)),
            lambda: "torch.arange(%d%s)" % (count, self.options(RANGING)),
            lambda: "torch.arange(%d, %d, %d%s)" % (self.number(0, 3), 3 + count, self.number(1, 3), self.options(RANGING)),
            lambda: "torch.arange(0, %d.5, 0.5)" % self.number(0, 4),
            lambda: "torch.tensor(%s%s)" % (self.literal(), self.options()),
            lambda: "torch.tensor(%s)" % self.literal(),
            lambda: "torch.zeros(%s%s)" % (spread, self.options()),
            lambda: "torch.ones(%s%s)" % (spread, self.options()),
            lambda: "torch.full(%s, %s%s)" % (tuple(shape), self.small(), self.options()),
            lambda: "torch.eye(%s%s)" % (self.pick(["2", "3", "2, 3"]), self.options()),
            self.random_tensor]
        return self.pick(makers)()

    def random_tensor(self):
        if not self.seeded:
            return "torch.ones(2, 2)"
        return "torch.rand(%s%s)" % (", ".join(map(str, self.shape())) or "1",
                                     self.pick(["", ", dtype=torch.float64", ", requires_grad=True"]))

    def index(self, shape, whole=False):
        """An index expression for a tensor of this shape: integers and slices."""
        parts_ = []
        for size in shape[:self.number(1, max(1, len(shape)))]:
            if self.chance(0.5) or size == 0:
                parts_.append(self.slice_(size))
            else:
                parts_.append(str(self.number(-size, size - 1)))
        if self.chance(0.05):
            parts_.insert(self.number(0, len(parts_)), self.pick(["None", "..."]))
        return ", ".join(parts_) or "..."

    def slice_(self, size):
        start, stop = self.number(0, max(0, size - 1)), self.number(0, size)
        return self.pick([":", "%d:" % start, ":%d" % stop, "%d:%d" % (start, size), "::2", "%d::2" % start,
                          "-%d:" % max(1, start), ":-1", "%d:%d" % (min(start, stop), max(start, stop))])

    def factors(self, count):
        """A shape with this many elements."""
        if count == 0:
            return [0]
        shape = []
        while count > 1 and len(shape) < 3:
            step = self.pick([f for f in range(1, count + 1) if count % f == 0])
            shape.append(step)
            count //= step
        shape += [count] if count > 1 or not shape else []
        if self.chance(0.2):
            shape[self.number(0, len(shape) - 1)] = -1
        return shape

    def derived(self):
        """An expression that makes a tensor from one that is there."""
        found = self.tensor()
        if not found:
            return self.new_tensor()
        path, value = found
        if self.chance(0.35):
            return self.pick([shapes.view, shapes.view, shapes.rearranged, shapes.after])(self, path, value)
        makers = [
            lambda: path + ".clone()", lambda: path + ".detach()", lambda: path + ".data",
            lambda: path + ".detach().clone()", lambda: path + ".contiguous()",
            lambda: "%s.view(%s)" % (path, ", ".join(map(str, self.factors(value.numel())))),
            lambda: "%s.reshape(%s)" % (path, ", ".join(map(str, self.factors(value.numel())))),
            lambda: "%s.view(%s)" % (path, tuple(self.factors(value.numel()))),
            lambda: path + ".flatten()", lambda: path + ".reshape(-1)",
            lambda: "%s.expand(%s)" % (path, self.expanded(list(value.shape))),
            lambda: "%s.to(%s)" % (path, self.pick(COMPUTING + HOLDING)),
            lambda: "%s.to(%s)" % (path, self.pick(["'cpu'", path + ".dtype", "torch.float64, copy=True"])),
            lambda: "copy.copy(%s)" % path, lambda: "copy.deepcopy(%s)" % path,
            lambda: "%s[%s]" % (path, self.index(value.shape)),
            lambda: "%s[%s]" % (path, self.index(value.shape)),
            lambda: "%s[%s]" % (path, self.index(value.shape)), self.arithmetic, self.arithmetic]
        if value.dim() <= 2:
            makers.append(lambda: path + ".t()")
        if value.dim() >= 2:
            dims = list(range(value.dim()))
            mixed = self.random.sample(dims, len(dims))
            makers += [lambda: path + ".transpose(0, -1)", lambda: path + ".transpose(%d, %d)" % tuple(mixed[:2]),
                       lambda: "%s.permute(%s)" % (path, ", ".join(map(str, mixed))),
                       lambda: path + ".flatten(0, 1)", lambda: path + ".flatten(start_dim=1)"]
        return self.pick(makers)()

    def expanded(self, shape):
        sizes = [self.pick([2, 3]) if size == 1 and self.chance(0.7) else self.pick([size, -1]) for size in shape]
        if self.chance(0.4) or not sizes:
            sizes.insert(0, self.pick([1, 2, 3]))
        return ", ".join(map(str, sizes))

    def arithmetic(self):
        found = self.computing()
        if not found:
            return self.new_tensor()
        path, value = found
        operator = self.pick(["+", "-", "*", "/"])
        other = self.operand(value)
        if self.chance(0.2):
            return "%s %s %s" % (self.small(), operator, path)
        if self.chance(0.15):
            return "(%s %s %s) * 2" % (path, operator, other)
        if self.chance(0.05):
            return "-" + path
        return "%s %s %s" % (path, operator, other)

    def operand(self, value):
        """A number, or a tensor that broadcasts with this one."""
        if self.chance(0.45):
            return self.small()
        found = self.path(lambda v: type(v) is torch.Tensor and can_compute(v) and broadcast(value, v))
        return found[0] if found and self.chance(0.8) else "torch.ones(%s)" % (
            ", ".join(map(str, value.shape)) or "()")

    # Statements: each a list of lines, or None where there is nothing to do it to

    def make_tensor(self):
        return ["%s = %s" % (self.target_name(), self.new_tensor())]

    def make_derived(self):
        return ["%s = %s" % (self.target_name(), self.derived())]

    def make_copy(self):
        found = self.path(lambda v: not isinstance(v, (int, float, str, type(None)))) or self.path()
        if not found:
            return None
        way = self.pick(["copy.copy", "copy.deepcopy", "copy.deepcopy"])
        return ["%s = %s(%s)" % (self.target_name(), way, found[0])]

    def make_value(self):
        name, value = self.target_name(), self.value()
        if self.chance(0.1):
            return ["%s: %s = %s" % (name, self.pick(["int", "list", "object"]), value)]
        return ["%s = %s" % (name, value)]

    def make_alias(self):
        found = self.path()
        return found and ["%s = %s" % (self.target_name(), found[0])]

    def unpack(self):
        one, other = self.random.sample(NAMES, 2)
        pair = self.path(lambda v: isinstance(v, (list, tuple)) and len(v) == 2)
        if pair and self.chance(0.5):
            return ["%s, %s = %s" % (one, other, pair[0])]
        if one in self.space and other in self.space and self.chance(0.5):
            return ["%s, %s = %s, %s" % (one, other, other, one)]
        if self.chance(0.3):
            return ["%s = %s = %s" % (one, other, self.value())]
        return ["%s, %s = %s, %s" % (one, other, self.value(), self.derived())]

    def set_attribute(self):
        found = self.tensor()
        if not found:
            return None
        name, value = self.pick(ATTRIBUTES), self.value()
        if self.chance(0.15):
            return ["setattr(%s, '%s', %s)" % (found[0], name, value)]
        if self.chance(0.12):
            return ["%s.me = %s" % (found[0], found[0])]
        return ["%s.%s = %s" % (found[0], name, value)]

    def change_attribute(self):
        found = self.tensor(lambda v: v.__dict__)
        if not found:
            return self.set_attribute()
        path, value = found
        name = self.pick(value.__dict__)
        held = value.__dict__[name]
        if self.chance(0.15):
            return [self.pick(["del %s.%s", "delattr(%s, '%s')"]) % (path, name)]
        return self.augment("%s.%s" % (path, name), held)

    def augment(self, path, held):
        """An augmented assignment that suits what the target holds."""
        if type(held) is torch.Tensor and can_compute(held):
            return ["%s %s %s" % (path, self.pick(["+=", "-=", "*=", "/="]), self.operand(held))]
        if isinstance(held, list):
            return ["%s %s" % (path, self.pick(["+= [%s]" % self.value(), "*= 2", "+= (%s,)" % self.atom()]))]
        if isinstance(held, (int, float)) and self.is_inside:  # it may be a tensor by then
            return ["%s %s" % (path, self.pick(["+= 1", "-= 2", "*= 3", "/= 2"]))]
        if isinstance(held, (int, float)):
            return ["%s %s" % (path, self.pick(["+= 1", "-= 2", "*= 3", "/= 2", "//= 2", "%= 5", "**= 2"]))]
        if isinstance(held, str):
            return ["%s += %r" % (path, self.pick(WORDS))]
        if isinstance(held, tuple):
            return ["%s += (%s,)" % (path, self.value())]
        return ["%s = %s" % (path, self.value())]

    def augmented(self):
        found = self.path(lambda v: isinstance(v, (torch.Tensor, list, int, float, str, tuple)))
        return found and self.augment(*found)

    def change_list(self):
        found = self.path(lambda v: type(v) is list and len(v) < 30)
        if not found:
            return None
        path, value = found
        size = len(value)
        if size and self.chance(0.4):
            place = self.number(-size, size - 1)
            return [self.pick(["%s[%d] = " % (path, place) + self.value(), "del %s[%d]" % (path, place),
                               "%s.pop(%d)" % (path, place), "%s = %s.pop()" % (self.target_name(), path)])]
        return [self.pick([
            lambda: "%s.append(%s)" % (path, self.value()), lambda: "%s.append(%s)" % (path, path),
            lambda: "%s.append(%s)" % (path, self.value()),
            lambda: "%s.insert(%d, %s)" % (path, self.number(-2, size), self.value()),
            lambda: "%s.extend(%s)" % (path, self.pick(["[%s]" % self.value(), "range(3)", "(1, 2)", path])),
            lambda: path + ".reverse()", lambda: path + ".clear()", lambda: path + ".sort()",
            lambda: "%s.sort(reverse=True)" % path,
            lambda: "%s[%d:%d] = [%s]" % (path, self.number(0, 2), self.number(0, 3), self.value()),
            lambda: "%s[:] = [%s, %s]" % (path, self.value(), self.value()),
            lambda: "del %s[%d:]" % (path, self.number(0, 3)),
            lambda: "%s = %s.copy()" % (self.target_name(), path),
            lambda: "%s = %s[%s]" % (self.target_name(), path, self.pick([":", "1:", "::2", "::-1", ":-1", "-2:"])),
            lambda: "%s = %s + [%s]" % (self.target_name(), path, self.value()),
            lambda: "%s = %s * 2" % (self.target_name(), path),
            lambda: "%s.remove(%s)" % (path, self.atom()) if not holds_tensors(value) else path + ".pop()",
            lambda: "%s = %s.count(%s)" % (self.target_name(), "[1, True, 'a', 1.0]" if holds_tensors(value) else path,
                                           self.atom())])()]

    def change_dict(self):
        found = self.path(lambda v: type(v) is dict)
        if not found:
            return None
        path, value = found
        known = [repr(k) for k in value if not isinstance(k, torch.Tensor)]
        key = self.pick(known) if known and self.chance(0.6) else self.pick(KEYS)
        return [self.pick([
            lambda: "%s[%s] = %s" % (path, key, self.value()), lambda: "%s[%s] = %s" % (path, key, self.value()),
            lambda: "del %s[%s]" % (path, key), lambda: "%s.pop(%s, None)" % (path, key),
            lambda: "%s = %s.get(%s)" % (self.target_name(), path, key),
            lambda: "%s = %s.get(%s, %s)" % (self.target_name(), path, key, self.atom()),
            lambda: "%s = %s.setdefault(%s, [])" % (self.target_name(), path, key),
            lambda: "%s.update({%s: %s})" % (path, key, self.value()), lambda: "%s.update(new=%s)" % (path, self.value()),
            lambda: "%s['me'] = %s" % (path, path), lambda: "%s.clear()" % path,
            lambda: "%s = %s.popitem()" % (self.target_name(), path),
            lambda: "%s = %s.copy()" % (self.target_name(), path),
            lambda: "%s = list(%s%s)" % (self.target_name(), path, self.pick(["", ".keys()", ".values()", ".items()"])),
            lambda: "%s = dict(%s)" % (self.target_name(), path)])()]

    def write_tensor(self):
        found = self.tensor()
        if not found:
            return None
        path, value = found
        if self.chance(0.1):
            return [shapes.in_place(self, path, value)]
        if can_compute(value) and self.chance(0.7):
            return [self.pick([
                lambda: "%s.%s_(%s)" % (path, self.pick(["add", "sub", "mul", "div"]), self.operand(value)),
                lambda: "%s %s %s" % (path, self.pick(["+=", "-=", "*=", "/="]), self.operand(value)),
                lambda: "%s[%s] = %s" % (path, self.index(value.shape), self.small()),
                lambda: "%s[%s] = %s" % (path, self.index(value.shape), self.small()),
                lambda: "%s[%s] %s %s" % (path, self.index(value.shape), self.pick(["+=", "*="]), self.small()),
                lambda: "%s[%s] = %s" % (path, self.index(value.shape), self.operand(value)),
                lambda: "%s.copy_(%s)" % (path, self.operand_tensor(value)),
                lambda: "%s.data %s %s" % (path, self.pick(["+=", "*="]), self.small()),
                lambda: "%s.data[%s] = %s" % (path, self.index(value.shape), self.small()),
                lambda: path + ".zero_()", lambda: "%s.fill_(%s)" % (path, self.small())])()]
        return ["%s.%s" % (path, self.pick(["zero_()", "fill_(1)"]))]

    def operand_tensor(self, value):
        found = self.tensor(lambda v: broadcast(value, v))
        return found[0] if found else "torch.zeros(1)"

    def change_grad(self):
        found = self.tensor(lambda v: v.dtype.is_floating_point)
        if not found:
            return None
        path, value = found
        # What PyTorch then says of a leaf's view hangs on whether somebody has asked before, as the recorder does.
        if self.path(lambda v: type(v) is torch.Tensor and v._base is value):
            return None
        return [self.pick([
            lambda: path + ".requires_grad_()", lambda: path + ".requires_grad_(False)",
            lambda: "%s.requires_grad = %s" % (path, self.pick(["True", "False"])),
            lambda: "%s.grad = %s" % (path, self.same_shape(value)), lambda: path + ".grad = None",
            lambda: "%s = %s.grad" % (self.target_name(), path)])()]

    def set_data(self):
        found = self.tensor()
        return found and ["%s.data = %s" % (found[0], self.same_shape(found[1], 0.7))]

    def same_shape(self, value, likely=1.0):
        like = self.tensor(lambda v: v.shape == value.shape and v.dtype == value.dtype)
        other = self.tensor()
        if not self.chance(likely):
            return other[0] + ".clone()"
        return like[0] if like and self.chance(0.4) else "torch.ones(%s, dtype=%s)" % (tuple(value.shape), value.dtype)

    def unbind(self):
        """The rows of a tensor: by a loop, by unpacking, as a list."""
        found = self.tensor(lambda v: v.dim() > 0 and 0 < len(v) < 4)
        if not found:
            return None
        path, value = found
        names = self.random.sample(NAMES, len(value))
        inside = self.pick(["print(r)", "print(r.requires_grad, r._version)", "r.zero_()", "%s.zero_()" % path,
                            "r.tags = [1]", "print(r.is_leaf)", "w = r.view(-1)", "u = r.clone()",
                            "%s[0] = 3" % path, "r.data.zero_()"])
        return self.pick([["%s, = %s" % (names[0], path)] if len(value) == 1 else ["%s = %s" % (", ".join(names), path)],
                          ["%s = %s(%s)" % (names[0], self.pick(["list", "tuple"]), path)],
                          ["for r in %s:" % path, "    " + inside], ["for r in %s:" % path, "    " + inside]])

    def cut_list(self):
        """Slices of a list, with any bounds and steps, read, written and deleted."""
        found = self.path(lambda v: type(v) is list and len(v) < 20)
        if not found:
            return None
        part = "%s[%s]" % (found[0], self.any_slice())
        return [self.pick([
            lambda: "%s = %s" % (self.target_name(), part), lambda: "del " + part,
            lambda: "%s = %s" % (part, self.pick([found[0], "[%s]" % self.value(), "(%s, %s)" % (self.atom(), self.value()),
                                                  "[]", "'ab'", "range(2)", "[%s] * 3" % self.atom()])),
            lambda: "%s += [%s]" % (part, self.value()), lambda: part + " *= 2"])()]

    def any_slice(self):
        bound = lambda: self.pick(["", "", "0", "1", "2", "-1", "-2", "5", "-9", "None"])
        step = self.pick(["", "", "", ":", ":1", ":2", ":-1", ":-2", ":None", ":3"])
        return "%s:%s%s" % (bound(), bound(), step)

    def change_while_walking(self):
        found = self.path(lambda v: type(v) in (list, dict) and 0 < len(v) < 6)
        if not found:
            return None
        path, value = found
        if type(value) is dict:
            inside = self.pick(["%s.pop(one)", "del %s[one]", "%s.clear()", "%s['new'] = 1", "%s[one] = 0"])
        else:
            inside = self.pick(["%s.pop()", "del %s[0]", "%s.clear()", "%s[0] = one", "%s.insert(0, 1); break", "%s.pop(0)"])
        return ["for one in %s:" % path, "    " + inside % path]

    def delete_part(self):
        found = self.path(lambda v: (type(v) in (list, dict) and v) or (type(v) is torch.Tensor and v.__dict__))
        if not found:
            return None
        path, value = found
        below = [one for one, _ in parts(path, value)]
        alive = [n for n in NAMES if n in self.space and len(self.space) > 6]
        targets = [self.pick(below)] + ([self.pick(alive)] if alive and self.chance(0.3) else [])
        return [self.pick(["del %s", "del (%s)", "del [%s]"]) % ", ".join(targets)] if targets else None

    def delete_name(self):
        alive = [n for n in NAMES if n in self.space]
        return ["del " + self.pick(alive)] if len(alive) > 2 else None

    def condition(self):
        one, other = self.path(), self.path()
        if not one:
            return "True"
        path, value = one
        options = ["%s is %s" % (path, other[0]), "%s is not %s" % (path, other[0]), "%s is None" % path,
                   "isinstance(%s, %s)" % (path, self.pick(["list", "dict", "torch.Tensor", "int", "(int, str)"]))]
        if type(value) is torch.Tensor:
            options += ["hasattr(%s, '%s')" % (path, self.pick(ATTRIBUTES)), path + ".is_contiguous()",
                        path + ".requires_grad", "%s.dim() == 2" % path, "%s.numel() > 4" % path]
            if can_compute(value) and value.numel() == 1:
                options += [path, "not " + path, "%s > 1" % path, "%s == 0" % path, "0 < %s < 3" % path]
            if can_compute(value):
                options += ["%s in %s" % (self.small(), path), "%s == None" % path, "%s in [%s, 1]" % (path, path)]
        elif isinstance(value, (list, dict, tuple, str)):
            options += ["len(%s) > 2" % path, path, "not " + path]
            if not isinstance(value, str) and not holds_tensors(value):
                options += ["%s in %s" % (self.atom(), path), "%s not in %s" % (self.atom(), path)]
        elif isinstance(value, (int, float)):
            options += ["%s < 3" % path, "0 < %s <= 10" % path, "%s == %s" % (path, self.atom())]
        condition = self.pick(options)
        if self.chance(0.2):
            condition += self.pick([" and ", " or "]) + self.pick(options)
        return condition

    def simple(self):
        """A statement for the inside of a compound one."""
        ways = [self.change_list, self.write_tensor, self.set_attribute, self.make_derived, self.printing,
                self.augmented, self.make_copy, self.delete_part, self.cut_list, self.change_grad]
        self.is_inside = True
        made = (self.pick(ways)() for _ in range(10))
        lines = next((lines for lines in made if lines and len(lines) == 1), ["pass"])
        self.is_inside = False
        return lines[0]

    def branch(self):
        lines = ["if %s:" % self.condition(), "    " + self.simple()]
        if self.chance(0.3):
            lines += ["elif %s:" % self.condition(), "    " + self.simple()]
        if self.chance(0.5):
            lines += ["else:", "    " + self.simple()]
        return lines

    def loop(self):
        counter = self.pick(["i", "j", "k"])
        roll = self.random.random()
        tensor = self.computing()
        if roll < 0.3 and tensor and tensor[1].dim() >= 1:
            inside = self.pick(["%s[%s] = %s * 2", "%s[%s] += %s", "%s[%s] *= %s + 1"]) % (tensor[0], counter, counter)
            return ["for %s in range(%d):" % (counter, min(3, tensor[1].shape[0])), "    " + inside]
        if roll < 0.45:
            container = self.path(lambda v: isinstance(v, (list, tuple)) and 0 < len(v) < 8)
            if container:
                if self.chance(0.6):
                    return ["for %s in %s:" % (counter, container[0]),
                            "    print(%s)" % self.pick([counter] + ([] if any(isinstance(v, type) for v in container[1])
                                                                else ["type(%s)" % counter]))]
                # What the body does to the container must not keep the loop going for ever.
                return ["for %s in %s[:]:" % (counter, container[0]), "    " + self.simple()]
        if roll < 0.6:
            container = self.path(lambda v: type(v) is dict)
            if container:
                return ["for %s, value in %s.items():" % (counter, container[0]), "    print(%s)" % counter]
        if roll < 0.8:
            return ["for %s in range(%d):" % (counter, self.number(1, 3)), "    " + self.simple(), "    " + self.simple()]
        return ["%s = 0" % counter, "while %s < %d:" % (counter, self.number(1, 3)), "    " + self.simple(),
                "    %s += 1" % counter]

    def question(self):
        """An expression whose answer is a number, a text or the like."""
        one = self.path()
        if not one:
            return "1 + 1"
        path, value = one
        if type(value) is torch.Tensor and self.chance(0.2):
            return shapes.question(self, path, value)
        if type(value) is torch.Tensor:
            options = [path + ".shape", path + ".dtype", path + ".requires_grad", path + ".is_leaf", path + "._version",
                       path + ".size()", path + ".dim()", path + ".numel()", path + ".stride()", path + ".storage_offset()",
                       path + ".is_contiguous()", "len(%s)" % path, path + ".device",
                       "%s.data_ptr() == %s.data_ptr()" % (path, self.tensor()[0]),
                       "%s.data is %s.data" % (path, path), "%s._base is %s" % (path, self.tensor()[0]),
                       "type(%s)" % path, "getattr(%s, '%s', None)" % (path, self.pick(ATTRIBUTES)), path + ".shape[0]"]
            if can_compute(value):
                options += ["%s %s %s" % (path, self.pick(["==", "!=", "<", "<=", ">", ">="]), self.operand(value)),
                            "%s.neg()" % path, "+(%s * 1)" % path,
                            "%s.%s(%s)" % (path, self.pick(["add", "sub", "mul", "div"]), self.operand(value)),
                            "%s[%s].%s" % (path, self.index(value.shape), self.pick(["t()", "clone()", "view(-1)", "detach()", "data"]))]
            if not value.is_complex():  # Python's complex numbers are not in the language
                options += [path + ".tolist()"]
            if value.numel() == 1 and not value.is_complex():
                options += [path + ".item()", path + ".item()", "float(%s)" % path, "int(%s)" % path]
            return self.pick(options)
        if isinstance(value, (list, tuple)):
            return self.pick(["len(%s)" % path, "%s[0]" % path, "list(%s)" % path, "tuple(%s)" % path, "type(%s)" % path,
                              "bool(%s)" % path, path] +
                             ([] if holds_tensors(value) else
                              ["sum(%s)" % path, "max(%s)" % path, "min(%s)" % path]))
        if isinstance(value, str):
            return self.pick(["%s.upper()" % path, "%s[1:]" % path, "%s * 2" % path, "len(%s)" % path, "repr(%s)" % path,
                              "list(%s)" % path, "'e' in %s" % path, path])
        if isinstance(value, (int, float)):
            return self.pick(["%s + 1" % path, "%s * 2.5" % path, "%s - %s" % (path, self.small()), "%s / 4" % path,
                              "%s // 3" % path, "%s %% 3" % path, "-%s" % path, "str(%s)" % path, "int(%s)" % path,
                              "float(%s)" % path, "bool(%s)" % path, "%s ** 2" % path, "repr(%s)" % path])
        return self.pick([path, "str(%s)" % path, self.condition()] + ([] if isinstance(value, type) else ["type(%s)" % path]))

    def answer(self):
        question = self.question()
        if self.chance(0.2):
            question = "%s if %s else %s" % (question, self.condition(), self.atom())
        return ["%s = %s" % (self.target_name(), question)]

    def printing(self):
        found = self.path()
        if not found:
            return ["print('start')"]
        path = found[0]
        return [self.pick([
            lambda: "print(%s)" % path, lambda: "print(%s)" % self.question(), lambda: "print(%s)" % self.question(),
            lambda: "print(f'%s: {%s}')" % (path.replace("'", ""), path.replace("'", '"')),
            lambda: "print(f'{%s!r}|{%s!s}')" % (path.replace("'", '"'), path.replace("'", '"')),
            lambda: "print(f'{%s=}')" % path.replace("'", '"'),
            lambda: "print(%s * %s)" % (self.big_tensor(), self.pick(["1", "0.001", "1e5"])),
            lambda: "print(%s, %s, sep='; ')" % (path, self.question()),
            lambda: "print(%s, end='.\\n')" % self.condition(), lambda: "print(%s)" % self.condition(),
            lambda: "print(id(%s) == id(%s))" % (path, self.path()[0]), lambda: "print(repr(%s))" % path])()]

    def big_tensor(self):
        """One that is printed in part, or over several lines."""
        return self.pick(["torch.arange(1001.)", "torch.arange(40.).reshape(2, 20)", "torch.full((30, 40), 2.5)",
                          "torch.arange(24.).reshape(2, 3, 4)", "torch.tensor([float('nan'), 1.0, float('inf')])",
                          "torch.tensor([1e10, 1.0, 1e-10])", "torch.zeros(0, 3)", "torch.arange(1200).reshape(40, 30)"])

    def oddity(self):
        return self.pick([["pass"], ["'a lone text'"], ["# only a comment", "pass"],
                          ["%s = 1; %s = 2" % tuple(self.random.sample(NAMES, 2))], ["..."]])

    def failing(self):
        """A statement that very likely raises."""
        tensor, anything = self.computing() or ("nothing", None), self.path() or ("nothing", None)
        things = self.path(lambda v: isinstance(v, (list, tuple))) or ("nothing", None)
        return [self.pick([
            "print(%s.missing)" % tensor[0], "%s.clone().tags.append(1)" % tensor[0], "print(missing)",
            "%s[99] = 1" % tensor[0], "%s.view(7, 11)" % tensor[0], "%s.t().view(-1)" % tensor[0],
            "copy.deepcopy(%s * 1.0)" % tensor[0], "%s[99]" % things[0], "print({}['k'])", "del %s.missing" % tensor[0],
            "%s.missing = 1" % things[0], "print(%s + 'text')" % anything[0], "%s.expand(5, 7)" % tensor[0],
            "%s += torch.ones(7, 5)" % tensor[0], "int('x')", "[].pop()", "x, y = [1, 2, 3]",
            "torch.zeros(2) + torch.zeros(3)", "%s[::-1]" % tensor[0], "%s.permute(0, 0)" % tensor[0],
            "torch.tensor([[1, 2], [3]])", "torch.tensor('text')", "%s[0, 0, 0, 0, 0]" % tensor[0],
            "%s.transpose(0, 5)" % tensor[0], "%s.reshape(-1, -1)" % tensor[0], "bool(torch.zeros(2))",
            "torch.ones(2, requires_grad=True).add_(1)", "torch.arange(3, requires_grad=True)", "%s.no_method()" % anything[0], "1 / 0", "'a' + 1", "{}[[]]",
            "%s()" % anything[0], "%s.shape = (1,)" % tensor[0], "[1].remove(2)", "len(3)", "del missing",
            "%s.expand(2, -1, -1, -1, -1)" % tensor[0], "torch.ones(3).expand(2, 3).add_(1)", "(1, 2)[0] = 3", "range(3)[5]"])]

    WEIGHTS = [("make_tensor", 8), ("make_derived", 14), ("make_copy", 12), ("make_value", 8), ("make_alias", 5),
               ("unpack", 3), ("set_attribute", 13), ("change_attribute", 5), ("augmented", 5), ("change_list", 10),
               ("change_dict", 8), ("write_tensor", 14), ("delete_name", 3),
               ("delete_part", 3), ("cut_list", 4), ("change_grad", 5), ("set_data", 1), ("unbind", 4),
               ("change_while_walking", 1), ("branch", 3), ("loop", 4), ("answer", 5),
               ("printing", 7), ("oddity", 1)]

    def statement(self):
        kinds, weights = zip(*self.weights)
        return getattr(self, self.random.choices(kinds, weights)[0])()

    # Writing the program

    def attempt(self, lines, may_fail=False):
        """Runs the lines on the live objects and keeps them, unless they raise or grow out of hand."""
        text = "\n".join(lines)
        try:
            code = compile(text, "attempt", "exec")
        except SyntaxError:
            return
        try:
            with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exec(code, self.space)
        except Exception:
            # A statement that fails halfway has left its traces in the live objects, and the text
            # does not have them; so a program whose compound statement failed ends there as well.
            if may_fail or len(lines) > 1:
                self.lines += lines
                self.ended = True
            return
        self.lines += lines
        self.ended = self.ended or may_fail or self.too_big()

    def too_big(self):
        tensors = [v for _, v in self.paths(lambda v: type(v) is torch.Tensor)]
        lists = [v for _, v in self.paths(lambda v: isinstance(v, (list, str))) if len(v) > 60]
        wide = [v for _, v in self.paths(lambda v: isinstance(v, int)) if abs(v) > 10 ** 60]
        return bool(lists or wide) or any(v.numel() > FEW_ELEMENTS or wild(v) for v in tensors)

    def header(self):
        lines = ["import copy", "import torch"]
        if self.chance(0.1):
            lines = ["import copy, torch"]
        if self.chance(0.15):
            lines.insert(0, '"""A program by chance."""')
        if self.chance(0.1):
            lines.append("from copy import deepcopy as deep")
        if self.chance(0.3):
            lines.append("torch.manual_seed(%d)" % self.number(0, 999))
            self.seeded = True
        return lines

    def program(self):
        self.attempt(self.header())
        self.attempt(self.make_tensor())
        size = len(self.lines) + self.number(6, 20)
        for _ in range(200):
            if self.ended or len(self.lines) >= size:
                break
            lines = self.statement()
            if lines:
                self.attempt(lines)
        if not self.ended and self.chance(0.07):
            self.attempt(self.failing(), may_fail=True)
        return "\n".join(self.lines) + "\n"


def parts(path, value):
    """The paths one step further."""
    if type(value) is torch.Tensor:
        return [("%s.%s" % (path, name), held) for name, held in value.__dict__.items()]
    if isinstance(value, (list, tuple)):
        return [("%s[%d]" % (path, place), member) for place, member in enumerate(value[:4])]
    if isinstance(value, dict):
        return [("%s[%r]" % (path, key), held) for key, held in list(value.items())[:4]]
    return []


def can_compute(tensor):
    return str(tensor.dtype) in COMPUTING


def broadcast(one, other):
    """Whether the second can be computed into the shape of the first."""
    try:
        return torch.broadcast_shapes(one.shape, other.shape) == one.shape
    except RuntimeError:
        return False


def holds_tensors(container, depth=3):
    members = container.values() if isinstance(container, dict) else container
    return depth == 0 or any(isinstance(m, torch.Tensor) or
                             (isinstance(m, (list, tuple, dict)) and holds_tensors(m, depth - 1)) for m in members)


def wild(tensor):
    """Numbers so large that turning them into integers is not defined."""
    if tensor.dtype.is_complex or tensor.dtype == torch.bool or not tensor.numel():
        return False
    largest = tensor.detach().to(torch.float64).abs().max().item()
    return not largest < 1e6


def generate(seed):
    """The program of this seed. Runs it here: best called in a fork."""
    return Maker(seed).program()


if __name__ == "__main__":
    print(generate(int(sys.argv[1])), end="")
