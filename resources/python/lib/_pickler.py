# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Pickler: objects as the bytes of protocols 2 to 5. What it refers to again it writes as a number of its memo."""
from copyreg import builtin_module, dispatch_table as _registered, importable
import _engine
import _types
from _pickleopcodes import (MARK, STOP, POP, POP_MARK, PROTO, FRAME, NONE, TRUE, FALSE, BININT, BININT1, BININT2, LONG1,
    LONG4, BINFLOAT, BINUNICODE, SHORT_BINUNICODE, BINUNICODE8, BINBYTES, SHORT_BINBYTES, BINBYTES8, BYTEARRAY8, EMPTY_TUPLE, TUPLE1,
    TUPLE2, TUPLE3, TUPLE, EMPTY_LIST, APPEND, APPENDS, EMPTY_DICT, SETITEM, SETITEMS, EMPTY_SET, ADDITEMS, FROZENSET,
    GLOBAL, STACK_GLOBAL, REDUCE, NEWOBJ, NEWOBJ_EX, BUILD, BINPERSID, MEMOIZE, BINPUT, LONG_BINPUT, BINGET, LONG_BINGET,
    PicklingError)
from _picklenames import old_name
from math import copysign, frexp, isinf, isnan
from types import BuiltinFunctionType, FunctionType

BATCH = 1000  # items between a mark and what puts them into a container
FRAME_TARGET = 64 * 1024


def float_bytes(value):
    """The eight bytes of IEEE 754, the largest first."""
    sign = copysign(1.0, value) < 0
    if isnan(value):
        bits = 0x7FF8000000000000
    elif isinf(value):
        bits = 0x7FF0000000000000
    elif value == 0:
        bits = 0
    else:
        fraction, exponent = frexp(abs(value))
        exponent += 1022
        if exponent <= 0:  # subnormal
            bits = int(fraction * 2.0 ** (exponent + 52)) if exponent > -60 else 0
        else:
            bits = (exponent << 52) + int(fraction * 2.0 ** 53) - (1 << 52)
    return (bits | sign << 63).to_bytes(8, "big")


def is_iterator(value):
    try:
        return iter(value) is value
    except TypeError:
        return False


def encode(text, encoding):
    """Stands for codecs.encode, by which protocol 2 writes bytes."""
    return text.encode(encoding)


class Writer:
    """The bytes of one pickle, in frames of about FRAME_TARGET."""

    def __init__(self, protocol):
        self.done = [PROTO + bytes([protocol])]
        self.framed = protocol >= 4
        self.frame, self.size = [], 0

    def write(self, *pieces):
        for piece in pieces:
            self.frame.append(piece)
            self.size += len(piece)

    def write_long(self, header, content):
        if len(content) < FRAME_TARGET:
            return self.write(header, content)
        self.close()
        self.done += header, content

    def boundary(self):
        if self.size >= FRAME_TARGET:
            self.close()

    def close(self):
        if self.framed and self.size >= 4:
            self.done.append(FRAME + self.size.to_bytes(8, "little"))
        self.done += self.frame
        self.frame, self.size = [], 0

    def whole(self):
        self.write(STOP)
        self.close()
        return b"".join(self.done)


class Saver:
    """What a Pickler does, without what a program can see of it."""

    def __init__(self, protocol, pickler=None):
        self.protocol, self.pickler = protocol, pickler
        self.memo = {}  # id: (number, the object, that it may live)
        self.modules, self.names = {}, {}  # which are the same objects everywhere

    def pickled(self, obj):
        self.out = Writer(self.protocol)
        self.write = self.out.write
        self.save(obj)
        return self.out.whole()

    def memoize(self, obj):
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.protocol >= 4:
            self.write(MEMOIZE)
        else:
            self.write(BINPUT + bytes([number]) if number < 256 else LONG_BINPUT + number.to_bytes(4, "little"))

    def write_get(self, obj):
        number = self.memo[id(obj)][0]
        self.write(BINGET + bytes([number]) if number < 256 else LONG_BINGET + number.to_bytes(4, "little"))

    def save(self, obj, persistent=True):
        self.out.boundary()
        if persistent and self.pickler is not None:
            pid = self.pickler.persistent_id(obj)
            if pid is not None:
                self.save(pid, False)
                return self.write(BINPERSID)
        cls = type(obj)
        atom = ATOMS.get(cls)
        if atom is not None:
            return atom(self, obj)
        if id(obj) in self.memo:
            return self.write_get(obj)
        kind = KINDS.get(cls)
        if kind is not None:
            return kind(self, obj)
        reduced = NotImplemented
        override = getattr(self.pickler, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            if cls is type:
                return self.save_type(obj)
            if cls is FunctionType:
                return self.save_global(obj)
            reduced = self.reduce(obj, cls)
            if reduced is None:
                return self.save_global(obj)
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduced(*reduced, obj=obj)

    def reduce(self, obj, cls):
        """What takes the object apart gives; None for a class, which is a name."""
        table = getattr(self.pickler, "dispatch_table", _registered)
        function = table.get(cls)
        if function is not None:
            return function(obj)
        if issubclass(cls, type):
            return None
        if cls.__module__ in ("torch", "torch._C") and cls.__name__ != "Tensor":
            return self.reduce_of_torch(obj, cls)
        if cls.__name__ == "module":
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        return obj.__reduce_ex__(self.protocol)

    def reduce_of_torch(self, obj, cls):
        if cls.__name__ == "Size":
            return cls, (tuple(obj),)
        if cls.__name__ == "dtype":
            return repr(obj)[len("torch."):]
        if cls.__name__ == "device":
            return cls, (obj.type,) if obj.index is None else (obj.type, obj.index)
        _engine.refused(f"pickling a {cls.__module__}.{cls.__name__}")

    def save_none(self, obj):
        self.write(NONE)

    def save_bool(self, obj):
        self.write(TRUE if obj else FALSE)

    def save_int(self, obj):
        if 0 <= obj < 256:
            self.write(BININT1 + bytes([obj]))
        elif 0 <= obj < 65536:
            self.write(BININT2 + obj.to_bytes(2, "little"))
        elif -0x80000000 <= obj < 0x80000000:
            self.write(BININT + obj.to_bytes(4, "little", signed=True))
        else:
            whole = obj if obj >= 0 else ~obj
            size = whole.bit_length() // 8 + 1
            header = LONG1 + bytes([size]) if size < 256 else LONG4 + size.to_bytes(4, "little")
            self.out.write_long(header, obj.to_bytes(size, "little", signed=True))

    def save_float(self, obj):
        self.write(BINFLOAT, float_bytes(obj))

    def save_sized(self, obj, content, short, middle, long):
        size = len(content)
        if size < 256 and short is not None:
            header = short + bytes([size])
        elif size < 1 << 32:
            header = middle + size.to_bytes(4, "little")
        else:
            header = long + size.to_bytes(8, "little")
        self.out.write_long(header, content)
        self.memoize(obj)

    def save_str(self, obj):
        short = SHORT_BINUNICODE if self.protocol >= 4 else None
        self.save_sized(obj, obj.encode("utf-8", "surrogatepass"), short, BINUNICODE, BINUNICODE8)

    def save_bytes(self, obj):
        if self.protocol < 3:
            return self.save_reduced(encode if obj else bytes, (obj.decode("latin1"), "latin1") if obj else (), obj=obj)
        self.save_sized(obj, obj, SHORT_BINBYTES, BINBYTES, BINBYTES8)

    def save_bytearray(self, obj):
        if self.protocol < 5:
            return self.save_reduced(bytearray, (bytes(obj),) if obj else (), obj=obj)
        self.out.write_long(BYTEARRAY8 + len(obj).to_bytes(8, "little"), bytes(obj))
        self.memoize(obj)

    def save_tuple(self, obj):
        if not obj:
            return self.write(EMPTY_TUPLE)
        if len(obj) > 3:
            self.write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:  # it is within itself
            self.write(POP * len(obj) if len(obj) <= 3 else POP_MARK)
            return self.write_get(obj)
        self.write((TUPLE, TUPLE1, TUPLE2, TUPLE3)[len(obj) if len(obj) <= 3 else 0])
        self.memoize(obj)

    def save_list(self, obj):
        self.write(EMPTY_LIST)
        self.memoize(obj)
        self.fill(iter(obj), 1, APPEND, APPENDS, len(obj))

    def save_dict(self, obj):
        self.write(EMPTY_DICT)
        self.memoize(obj)
        self.fill(iter(obj.items()), 2, SETITEM, SETITEMS, len(obj))

    def fill(self, walk, width, one, many, length=None):
        """Puts what is walked (pairs, where the width is 2) into the container below. Of how many there are nothing may be
        known: then a batch of one is written as one, too."""
        save_both = self.save_pair if width == 2 else self.save
        while True:
            batch = []
            for item in walk:
                if width == 2 and not (isinstance(item, tuple) and len(item) == 2):
                    raise TypeError("dict items iterator must return 2-tuples")
                batch.append(item)
                if len(batch) == BATCH:
                    break
            if not batch:
                return
            if len(batch) == 1 and length in (None, 1):
                save_both(batch[0])
                self.write(one)
            else:
                self.write(MARK)
                for item in batch:
                    save_both(item)
                self.write(many)
            if len(batch) < BATCH:
                return

    def save_pair(self, pair):
        self.save(pair[0])
        self.save(pair[1])

    def save_set(self, obj):
        if self.protocol < 4:
            return self.save_reduced(set, (list(obj),), obj=obj)
        self.write(EMPTY_SET)
        self.memoize(obj)
        items = list(obj)
        for start in range(0, len(items), BATCH):
            self.write(MARK)
            for item in items[start:start + BATCH]:
                self.save(item)
            self.write(ADDITEMS)

    def save_frozenset(self, obj):
        if self.protocol < 4:
            return self.save_reduced(frozenset, (list(obj),), obj=obj)
        self.write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self.write(POP_MARK)
            return self.write_get(obj)
        self.write(FROZENSET)
        self.memoize(obj)

    def save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                return self.save_reduced(type, (value,), obj=obj)
        self.save_global(obj)

    def save_global(self, obj, name=None):
        if name is None:
            name = obj.__name__ if type(obj) is BuiltinFunctionType else obj.__qualname__
        if type(obj) is BuiltinFunctionType:
            module = builtin_module(obj)
        elif obj is ... or obj is NotImplemented:
            module = "builtins"
        elif type(obj).__module__ == "torch":
            module = "torch"
        else:
            module = getattr(obj, "__module__", None) or "__main__"
        if obj is encode:
            return self.write_global("_codecs", "encode", obj)
        parts = name.split(".")
        if "<locals>" in parts:
            raise AttributeError(f"Can't pickle local object {name!r}")
        found = _engine.global_of(importable(module), parts[0], MISSING)
        parent = None
        for part in parts[1:]:
            parent, found = found, getattr(found, part, MISSING) if found is not MISSING else found
        if found is MISSING:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed")
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        if self.protocol >= 4:
            return self.write_global(module, name, obj)
        if parent is not None:
            return self.save_reduced(getattr, (parent, parts[-1]), obj=obj)
        self.write_global(*(old_name(module, name, obj) if self.protocol < 3 else (module, name)), obj)

    def write_global(self, module, name, obj):
        if self.protocol < 4:
            self.write(GLOBAL + module.encode() + b"\n" + name.encode() + b"\n")
            return self.memoize(obj)
        self.save(self.modules.setdefault(module, module))
        self.save(self.names.setdefault(name, name))
        self.write(STACK_GLOBAL)
        self.memoize(obj)

    def save_reduced(self, function, args, state=None, items=None, pairs=None, setter=None, obj=None):
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if items is not None and not is_iterator(items):
            raise PicklingError("fourth element of the tuple returned by __reduce__ must be an iterator, not "
                                f"{type(items).__name__}")
        if pairs is not None and not is_iterator(pairs):
            raise PicklingError("fifth element of the tuple returned by __reduce__ must be an iterator, not "
                                f"{type(pairs).__name__}")
        name = getattr(function, "__name__", "")
        if name == "__newobj_ex__":
            if self.protocol < 4:
                _engine.refused(f"pickle protocol {self.protocol} of what __getnewargs_ex__ tells of")
            cls, args, keywords = args
            self.check_class(cls, obj, name)
            self.save(cls)
            self.save(args)
            self.save_named(keywords)
            self.write(NEWOBJ_EX)
        elif name == "__newobj__":
            cls = args[0]
            self.check_class(cls, obj, name)
            self.save(cls)
            self.save(args[1:])
            self.write(NEWOBJ)
        else:
            self.save(function)
            self.save(args)
            self.write(REDUCE)
        if id(obj) in self.memo:  # one of the arguments led back to it
            self.write(POP)
            self.write_get(obj)
        else:
            self.memoize(obj)
        if items is not None:
            self.fill(items, 1, APPEND, APPENDS)
        if pairs is not None:
            self.fill(pairs, 2, SETITEM, SETITEMS)
        if state is None:
            return
        if setter is None:
            self.save_state(state)
            self.write(BUILD)
        else:
            self.save(setter)
            self.save(obj)
            self.save(state)
            self.write(TUPLE2, REDUCE, POP)

    def save_state(self, state):
        if type(state) is not tuple or len(state) != 2 or type(state[1]) is not dict:
            return self.save_named(state)
        self.save_named(state[0])  # attributes, and beside them slots
        self.save_named(state[1])
        self.write(TUPLE2)
        self.memoize(state)

    def save_named(self, names):
        """A dict of attributes: their names are the same objects everywhere."""
        if type(names) is not dict or id(names) in self.memo:
            return self.save(names)
        self.write(EMPTY_DICT)
        self.memoize(names)
        pairs = [(self.names.setdefault(key, key) if type(key) is str else key, value) for key, value in names.items()]
        self.fill(iter(pairs), 2, SETITEM, SETITEMS, len(pairs))

    def check_class(self, cls, obj, name):
        if not hasattr(cls, "__new__"):
            raise PicklingError(f"args[0] from {name} args has no __new__")
        if obj is not None and obj.__class__ is not cls:
            raise PicklingError(f"args[0] from {name} args has the wrong class")


MISSING = object()
ATOMS = {type(None): Saver.save_none, bool: Saver.save_bool, int: Saver.save_int, float: Saver.save_float}
KINDS = {str: Saver.save_str, bytes: Saver.save_bytes, bytearray: Saver.save_bytearray, tuple: Saver.save_tuple,
         list: Saver.save_list, dict: Saver.save_dict, set: Saver.save_set, frozenset: Saver.save_frozenset}
