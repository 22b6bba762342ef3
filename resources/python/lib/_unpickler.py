# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Unpickler: the machine that makes objects from the opcodes that Pickler writes."""
from copyreg import importable
import _engine
from _pickleopcodes import (MARK, STOP, POP, POP_MARK, PROTO, FRAME, NONE, TRUE, FALSE, BININT, BININT1, BININT2, LONG1,
    LONG4, BINFLOAT, BINUNICODE, SHORT_BINUNICODE, BINUNICODE8, BINBYTES, SHORT_BINBYTES, BINBYTES8, BYTEARRAY8, EMPTY_TUPLE, TUPLE1,
    TUPLE2, TUPLE3, TUPLE, EMPTY_LIST, APPEND, APPENDS, EMPTY_DICT, SETITEM, SETITEMS, EMPTY_SET, ADDITEMS, FROZENSET,
    GLOBAL, STACK_GLOBAL, REDUCE, NEWOBJ, NEWOBJ_EX, BUILD, BINPERSID, MEMOIZE, BINPUT, LONG_BINPUT, BINGET, LONG_BINGET,
    UnpicklingError)
from _picklenames import new_name
from _pickler import encode
from math import inf, ldexp, nan

MISSING = object()


def float_of(eight):
    bits = int.from_bytes(eight, "big")
    sign, exponent, fraction = bits >> 63, bits >> 52 & 0x7FF, bits & (1 << 52) - 1
    if exponent == 0x7FF:
        size = nan if fraction else inf
    elif exponent:
        size = ldexp(float(fraction + (1 << 52)), exponent - 1075)
    else:
        size = ldexp(float(fraction), -1074)
    return -size if sign else size


class Loader:
    """What an Unpickler does, without what a program can see of it. `read(n)` gives the next bytes."""

    def __init__(self, read, find_class, persistent_load):
        self.read, self.find_class, self.persistent_load = read, find_class, persistent_load
        self.memo, self.protocol = {}, 0
        self.actions = {opcode[0]: action for opcode, action in ACTIONS.items()}

    def load(self):
        self.stack, self.marks = [], []
        while True:
            opcode = self.read(1)
            if not opcode:
                raise EOFError("Ran out of input")
            if opcode == STOP:
                if not self.stack:
                    raise UnpicklingError("unpickling stack underflow")
                return self.stack.pop()
            action = self.actions.get(opcode[0])
            if action is None:
                self.reject(opcode)
            try:
                action(self)
            except IndexError:
                if self.stack:
                    raise
                raise UnpicklingError("unpickling stack underflow") from None

    def reject(self, opcode):
        if opcode in KNOWN_ELSEWHERE:
            _engine.refused(f"pickles with the opcode {opcode!r}")
        shown = f"'{chr(opcode[0])}'" if 32 <= opcode[0] < 127 else f"'\\x{opcode[0]:02x}'"
        raise UnpicklingError(f"invalid load key, {shown}.")

    def take(self, count):
        found = self.read(count)
        if len(found) < count:
            raise UnpicklingError("pickle data was truncated")
        return found

    def number(self, size, signed=False):
        return int.from_bytes(self.take(size), "little", signed=signed)

    def push(self, value):
        self.stack.append(value)

    def since_mark(self):
        if not self.marks:
            raise UnpicklingError("could not find MARK")
        found, self.stack = self.stack, self.marks.pop()
        return found

    def proto(self):
        protocol = self.number(1)
        if protocol > 5:
            raise ValueError(f"unsupported pickle protocol: {protocol}")
        self.protocol = protocol

    def mark(self):
        self.marks.append(self.stack)
        self.stack = []

    def pop(self):
        if self.stack:
            self.stack.pop()
        else:
            self.since_mark()

    def long(self, size):
        self.push(int.from_bytes(self.take(self.number(size)), "little", signed=True))

    def text(self, size):
        self.push(self.take_sized(size).decode("utf-8", "surrogatepass"))

    def take_sized(self, size):
        count = self.number(size)
        return self.take(count) if count else b""

    def tuple(self, count):
        items = self.stack[-count:]
        del self.stack[-count:]
        self.push(tuple(items))

    def append(self):
        value = self.stack.pop()
        self.extend(self.stack[-1], [value])

    def appends(self):
        items = self.since_mark()
        self.extend(self.stack[-1], items)

    @staticmethod
    def extend(target, items):
        if type(target) is list or hasattr(target, "extend"):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def setitem(self):
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    def setitems(self):
        items = self.since_mark()
        target = self.stack[-1]
        for place in range(0, len(items), 2):
            target[items[place]] = items[place + 1]

    def additems(self):
        items = self.since_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def line(self):
        found = []
        while (one := self.take(1)) != b"\n":
            found.append(one)
        return b"".join(found).decode()

    def find_global(self):
        module, name = self.line(), self.line()
        if (module, name) == ("_codecs", "encode"):
            return self.push(encode)
        self.push(self.find_class(*(new_name(module, name) if self.protocol < 3 else (module, name))))

    def stack_global(self):
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.push(self.find_class(module, name))

    def reduce(self):
        args, function = self.stack.pop(), self.stack.pop()
        self.push(function(*args))

    def newobj(self):
        args, cls = self.stack.pop(), self.stack.pop()
        self.push(cls.__new__(cls, *args))

    def newobj_ex(self):
        keywords, args, cls = self.stack.pop(), self.stack.pop(), self.stack.pop()
        self.push(cls.__new__(cls, *args, **keywords))

    def build(self):
        state, made = self.stack.pop(), self.stack[-1]
        own = getattr(made, "__setstate__", MISSING)
        if own is not MISSING:
            own(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            attributes = made.__dict__
            for name, value in state.items():
                attributes[name] = value
        if slots is not None:
            if not isinstance(slots, dict):
                raise UnpicklingError("slot state is not a dictionary")
            for name, value in slots.items():
                setattr(made, name, value)

    def get(self, size):
        number = self.number(size)
        if number not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {number}")
        self.push(self.memo[number])

    def put(self, size):
        self.memo[self.number(size)] = self.stack[-1]

    def memoize(self):
        self.memo[len(self.memo)] = self.stack[-1]

    def binpersid(self):
        self.push(self.persistent_load(self.stack.pop()))


def find_global(module, name):
    module = importable(module)
    found = MISSING
    for place, part in enumerate(name.split(".")):
        found = getattr(found, part, MISSING) if place else _engine.global_of(module, part, MISSING)
        if found is MISSING:
            _engine.refused(f"the error of unpickling {module}.{name}, which is not there")
    return found


# Of older protocols, of extension registries and of buffers out of band.
KNOWN_ELSEWHERE = [bytes([opcode]) for opcode in b"FIJLPSTUV2dgiopl\x82\x83\x84\x97\x98"]
ACTIONS = {
    PROTO: Loader.proto, FRAME: lambda self: self.take(8), MARK: Loader.mark, POP: Loader.pop,
    POP_MARK: lambda self: self.since_mark() and None,
    NONE: lambda self: self.push(None), TRUE: lambda self: self.push(True), FALSE: lambda self: self.push(False),
    BININT: lambda self: self.push(self.number(4, True)), BININT1: lambda self: self.push(self.number(1)),
    BININT2: lambda self: self.push(self.number(2)), LONG1: lambda self: self.long(1), LONG4: lambda self: self.long(4),
    BINFLOAT: lambda self: self.push(float_of(self.take(8))),
    SHORT_BINUNICODE: lambda self: self.text(1), BINUNICODE: lambda self: self.text(4),
    BINUNICODE8: lambda self: self.text(8), SHORT_BINBYTES: lambda self: self.push(self.take_sized(1)),
    BYTEARRAY8: lambda self: self.push(bytearray(self.take_sized(8))),
    BINBYTES: lambda self: self.push(self.take_sized(4)), BINBYTES8: lambda self: self.push(self.take_sized(8)),
    EMPTY_TUPLE: lambda self: self.push(()), TUPLE1: lambda self: self.tuple(1), TUPLE2: lambda self: self.tuple(2),
    TUPLE3: lambda self: self.tuple(3), TUPLE: lambda self: self.push(tuple(self.since_mark())),
    EMPTY_LIST: lambda self: self.push([]), APPEND: Loader.append, APPENDS: Loader.appends,
    EMPTY_DICT: lambda self: self.push({}), SETITEM: Loader.setitem, SETITEMS: Loader.setitems,
    EMPTY_SET: lambda self: self.push(set()), ADDITEMS: Loader.additems,
    FROZENSET: lambda self: self.push(frozenset(self.since_mark())), STACK_GLOBAL: Loader.stack_global,
    REDUCE: Loader.reduce, NEWOBJ: Loader.newobj, NEWOBJ_EX: Loader.newobj_ex, BUILD: Loader.build,
    BINPERSID: Loader.binpersid, MEMOIZE: Loader.memoize, GLOBAL: Loader.find_global,
    BINPUT: lambda self: self.put(1), LONG_BINPUT: lambda self: self.put(4), BINGET: lambda self: self.get(1), LONG_BINGET: lambda self: self.get(4),
}
