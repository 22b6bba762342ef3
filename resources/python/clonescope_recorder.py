#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Runs one Python program and writes what each of its statements did to its objects.

    python3 clonescope_recorder.py PROGRAM.py [-o TRACE.json] [--args ARG…]
    python3 clonescope_recorder.py --compare EXPECTED.json ACTUAL.json

From within a program, a test or a notebook:

    from clonescope_recorder import recording, show, snapshot
    snapshot("bug.trace.json", x=x, y=y)     # what these are now
    with recording("bug.trace.json"): ...    # what each statement of the block does
    show(x=x, y=y)                           # the picture, in a notebook's cell

The program runs as it would run alone, in this Python, with all that is installed here. After
every top-level statement the objects that its names reach are written down as a Clonescope trace.
Exit status: 0 done, 1 the program ended in an error (the trace is written all the same),
2 the recorder could not do its work.

Each step has, beside what it left, the copies and writes that the program's own text makes (`events`, below).

Looking never runs code of the program: parts are read through the descriptors of Python's own
classes, never by attribute access on the program's objects. Every walk is a loop, so that depth
does not matter. Needs Python 3.8 and its standard library; torch and numpy only where the program itself
imported them.
"""
import argparse
import array
import ast
import collections
import contextlib
import ctypes
import errno
import functools
import gc
import io
import itertools
import json
import linecache
import math
import os
import re
import shutil
import stat
import struct
import sys
import tempfile
import traceback
import types
import warnings
import weakref
from _thread import get_ident

FORMAT = {"format": "clonescope-trace", "version": 1}
PRODUCER = "clonescope-recorder 0.1.0"
PROGRAM = "__main__"
OWN_MODULES = {PROGRAM}
HOOK = "__clonescope_step__"
MOST_ELEMENTS = 64

SIMPLE_ATOMS = {type(None), bool, int, float, complex, str, bytes, type(...), type(NotImplemented), range}
NOT_CLASS_DATA = {types.FunctionType, classmethod, staticmethod, property, types.MemberDescriptorType}
DESCRIPTORS = (types.GetSetDescriptorType, types.MemberDescriptorType)
MANAGED_DICT = 1 << 4


# ---- Reading Python's own parts, past anything that the program may have overridden ----------------

def class_part(name):
    """A reader of one of the attributes that `type` gives every class."""
    return type.__dict__[name].__get__


class_mro, class_name, class_dict = class_part("__mro__"), class_part("__name__"), class_part("__dict__")
class_bases, class_module, class_flags = (
    class_part("__bases__"), class_part("__module__"), class_part("__flags__"))


def module_dict(module):
    return types.ModuleType.__dict__["__dict__"].__get__(module)


def is_a(obj, cls):
    """isinstance() without `__class__` and `__instancecheck__`, both of which a program can write."""
    return cls in class_mro(type(obj))


def loaded(module, name):
    """An attribute of a module, if the program has loaded that module; else None."""
    found = sys.modules.get(module)
    return module_dict(found).get(name) if is_a(found, types.ModuleType) else None


def module_of_class(cls):
    try:
        return class_module(cls)
    except AttributeError:
        return None


def is_programs_own(module):
    return type(module) is str and module in OWN_MODULES


def exact_text(text):
    return str.__str__(text) if is_a(text, str) else "?"


def function_name(function):
    return exact_text(function.__name__)


def int_text(number):
    try:
        return repr(number)
    except ValueError:  # longer than sys.get_int_max_str_digits()
        return hex(number)


def range_text(span):
    parts = [span.start, span.stop] + ([span.step] if span.step != 1 else [])
    return "range(" + ", ".join(map(int_text, parts)) + ")"


def simple_text(value):
    if type(value) is int:
        return int_text(value)
    return range_text(value) if type(value) is range else repr(value)


def atom_of(value):
    """The atom that a value is drawn as, or None where it is an object."""
    cls = type(value)
    if cls in SIMPLE_ATOMS:
        return {"atom": cls.__name__, "repr": simple_text(value)}
    mro = class_mro(cls)
    if type in mro:
        own = is_programs_own(module_of_class(value))
        return None if own else {"atom": "type", "repr": class_name(value)}
    if cls is types.FunctionType:
        own = is_programs_own(value.__module__)
        return None if own else {"atom": "function", "repr": function_name(value)}
    if cls is types.BuiltinFunctionType and (value.__self__ is None or atom_of(value.__self__)):
        return {"atom": "builtin_function_or_method", "repr": function_name(value)}
    if types.ModuleType in mro:
        return {"atom": "module", "repr": exact_text(module_dict(value).get("__name__", "?"))}
    return framework_atom(value, cls, mro)


def framework_atom(value, cls, mro):
    for name in ("dtype", "device", "Size"):
        if cls is loaded("torch", name):
            return {"atom": "torch." + name, "repr": str(value)}
    if loaded("numpy", "dtype") in mro:
        return {"atom": "numpy.dtype", "repr": str(value)}
    if loaded("numpy", "generic") in mro and module_of_class(cls) == "numpy":
        return {"atom": "numpy." + class_name(cls), "repr": numpy_scalar_text(value)}
    return None


def numpy_scalar_text(value):
    item = loaded("numpy", "generic").item(value)
    return int_text(item) if type(item) is int else repr(item)


def attribute_dict(obj):
    """The object's `__dict__`, or None where it has none or an empty one that looking would create."""
    reader = dict_descriptor(type(obj))
    if reader is None or not has_attribute_dict(obj):
        return None
    found = reader.__get__(obj)
    return found if is_a(found, dict) and dict.__len__(found) else None


def has_attribute_dict(obj):
    cls = type(obj)
    if loaded("torch", "Tensor") in class_mro(cls):  # hidden from the collector, and harmless to ask
        return True
    if class_flags(cls) & MANAGED_DICT:  # the attributes may not be in a dict yet, but they are visited
        return any(part is not cls for part in gc.get_referents(obj))
    pointer = ctypes.pythonapi._PyObject_GetDictPtr
    pointer.argtypes, pointer.restype = [ctypes.py_object], ctypes.c_void_p
    slot = pointer(obj)
    return bool(slot) and ctypes.c_void_p.from_address(slot).value is not None


def dict_descriptor(cls):
    for base in class_mro(cls):
        found = class_dict(base).get("__dict__")
        if type(found) in DESCRIPTORS:
            return found
    return None


def filled_slots(obj):
    """(name, value) of every filled slot of classes written in Python, base classes first."""
    for base in reversed(class_mro(type(obj))):
        members = class_dict(base)
        if "__slots__" not in members:
            continue
        for name, member in members.items():
            if type(member) is types.MemberDescriptorType and member.__objclass__ is base:
                if name not in ("__dict__", "__weakref__"):
                    try:
                        yield name, member.__get__(obj)
                    except AttributeError:
                        pass


# ---- Bytes: address ranges, and their elements as JSON ---------------------------------------------

class PyBuffer(ctypes.Structure):
    _fields_ = [("buf", ctypes.c_void_p), ("obj", ctypes.c_void_p), ("len", ctypes.c_ssize_t),
                ("itemsize", ctypes.c_ssize_t), ("readonly", ctypes.c_int), ("ndim", ctypes.c_int),
                ("format", ctypes.c_char_p), ("shape", ctypes.POINTER(ctypes.c_ssize_t)),
                ("strides", ctypes.POINTER(ctypes.c_ssize_t)), ("suboffsets", ctypes.c_void_p),
                ("internal", ctypes.c_void_p)]


def buffer_range(obj):
    """(address, length in bytes, item format) of an exporter of one block of memory, else None."""
    view = PyBuffer()
    full_read_only = 0x011C
    get = ctypes.pythonapi.PyObject_GetBuffer
    get.argtypes = [ctypes.py_object, ctypes.POINTER(PyBuffer), ctypes.c_int]
    try:
        get(obj, ctypes.byref(view), full_read_only)
    except (BufferError, TypeError, ValueError):
        return None
    try:
        low, high = 0, 0
        for axis in range(view.ndim):
            reach = view.strides[axis] * (view.shape[axis] - 1)
            low, high = (low + reach, high) if reach < 0 else (low, high + reach)
        return view.buf + low if view.buf else 0, (high - low + view.itemsize) if view.len else 0, \
            (view.format or b"B").decode()
    finally:
        ctypes.pythonapi.PyBuffer_Release(ctypes.byref(view))


# Element readers: struct letter (size follows from it), and how the unpacked numbers become JSON.
DTYPE_LETTERS = {
    "uint8": "B", "int8": "b", "int16": "h", "int32": "i", "int64": "q", "uint16": "H", "uint32": "I",
    "uint64": "Q", "float16": "e", "float32": "f", "float64": "d", "bool": "?", "bfloat16": "H",
    "complex32": "ee", "complex64": "ff", "complex128": "dd"}
FORMAT_DTYPES = {"b": "int8", "B": "uint8", "h": "int16", "H": "uint16", "i": "int32", "I": "uint32",
                 "l": "int64", "L": "uint64", "q": "int64", "Q": "uint64", "f": "float32",
                 "d": "float64", "?": "bool", "e": "float16"}


def float_json(number):
    if number != number:
        return "nan"
    return ("inf" if number > 0 else "-inf") if number in (float("inf"), float("-inf")) else number


NATIVE = "<" if sys.byteorder == "little" else ">"


def elements(address, nbytes, dtype, order=NATIVE):
    """The run's elements as JSON, or None where they are too many. Numbers come out exact: the shorter
    float types are widened. `address` may be the bytes themselves."""
    if dtype not in DTYPE_LETTERS:
        dtype = "uint8"
    letters = DTYPE_LETTERS[dtype]
    size = struct.calcsize(order + letters)
    count = nbytes // size
    if count > MOST_ELEMENTS:
        return None
    raw = address if isinstance(address, bytes) else ctypes.string_at(address, count * size)
    rows = struct.iter_unpack(order + letters, raw)
    if dtype == "bfloat16":
        return [float_json(struct.unpack("<f", struct.pack("<I", bits << 16))[0]) for bits, in rows]
    if len(letters) == 2:
        return [[float_json(re), float_json(im)] for re, im in rows]
    return [float_json(n) if type(n) is float else n for n, in rows]


class Claim:
    """A range of bytes that an object looks into, and how the object would read it."""

    def __init__(self, address, nbytes, device, dtype, order=NATIVE, content=None):
        self.address, self.nbytes, self.device = address, nbytes, device
        self.dtype, self.order = dtype, order
        self.content = content  # where the bytes cannot be read at the address
        self.run = None


class Run:
    """The union of overlapping claims: one storage node."""

    def __init__(self, claim):
        self.start, self.end, self.device = claim.address, claim.address + claim.nbytes, claim.device
        self.uid = None

    def record(self, first):
        fields = {"type": "storage", "nbytes": self.end - self.start}
        if self.device == "cpu" or first.content is not None:
            data = elements(first.content or self.start, self.end - self.start, first.dtype, first.order)
            if data is not None:
                fields["data"] = data
        return fields


def unite(claims):
    """Gives every claim its run; the runs are returned by address."""
    runs = []
    for claim in sorted(claims, key=lambda c: (c.device, c.address, -c.nbytes)):
        last = runs[-1] if runs else None
        if last and last.device == claim.device and claim.address < last.end:
            last.end = max(last.end, claim.address + claim.nbytes)
        else:
            runs.append(Run(claim))
        claim.run = runs[-1]
    return runs


# ---- One look at everything that the program's names reach -----------------------------------------

class Look:
    """Walks the object graph once. It holds the objects, so it must not outlive its step."""

    def __init__(self, is_for_order=False):
        self.is_for_order = is_for_order  # only the text that comes of it is wanted
        self.contents = {}  # id() to content, of members of sets
        self.alike = []     # (items, from, to): members of a set that have the same content
        self.objects = []   # in order of discovery
        self.index = {}     # id() to place in `objects`
        self.claims = []
        self.records = []   # per object: (fields, items); a value is an atom, a place, or a Claim

    def value(self, value):
        atom = atom_of(value)
        if atom is not None:
            return atom
        place = self.index.get(id(value))
        if place is None:
            place = self.index[id(value)] = len(self.objects)
            self.objects.append(value)
        return place

    def walk(self, names):
        """Records everything reachable; the names' values, in their order."""
        roots = [(name, self.value(names[name])) for name in sorted(names)]
        for obj in self.objects:  # grows while it is read
            fields, items = {"type": class_name(type(obj))}, []
            self.describe(obj, fields, items)
            self.records.append((fields, items))
        return roots

    def claim(self, items, *range_and_reading):
        claim = Claim(*range_and_reading)
        if claim.nbytes and claim.address:
            self.claims.append(claim)
            items.append(("storage", claim))
            return claim
        return None

    def add(self, items, label, value):
        items.append((label, self.value(value)))

    def describe(self, obj, fields, items):
        cls = type(obj)
        method = self.by_class_name.get(class_name(cls)) if is_framework_class(cls) else None
        if method is None:
            mro = class_mro(cls)
            method = next((method for kind, method in self.kinds() if kind in mro), Look.anything)
        method(self, obj, fields, items)

    def anything(self, obj, fields, items):
        self.instance_parts(obj, items)

    def instance_parts(self, obj, items):
        attributes = attribute_dict(obj)
        if attributes is not None:
            self.add(items, "__dict__", attributes)
        for name, value in filled_slots(obj):
            self.add(items, "." + name, value)

    # Containers

    def sequence(self, obj, fields, items):
        kind = next(k for k in (list, tuple, collections.deque) if is_a(obj, k))
        if kind is collections.deque:
            fields["maxlen"] = collections.deque.maxlen.__get__(obj)
        for place, member in enumerate(kind.__iter__(obj)):
            self.add(items, place, member)
        self.instance_parts(obj, items)

    def mapping(self, obj, fields, items):
        if is_a(obj, collections.defaultdict):
            self.add(items, "default_factory", collections.defaultdict.default_factory.__get__(obj))
        for place, (key, value) in enumerate(ordered_entries(obj)):
            atom = atom_of(key)
            if atom is None:
                self.add(items, "<key %d>" % place, key)
                self.add(items, "<value %d>" % place, value)
            else:
                self.add(items, atom["repr"], value)
        self.instance_parts(obj, items)

    def members(self, obj, fields, items):
        kind = set if is_a(obj, set) else frozenset
        atoms, others = [], []
        for member in kind.__iter__(obj):
            atom = atom_of(member)
            if atom is None:
                others.append(member)
            else:
                atoms.append(atom)
        for atom in sorted(atoms, key=lambda a: (a["atom"], a["repr"])):
            items.append(("<member>", atom))
        if self.is_for_order:  # objects whose sets hold one another have no end, so their classes must do
            names = sorted(class_name(type(member)) for member in others if not is_a(member, frozenset))
            items += [("<member>", {"atom": "object", "repr": name}) for name in names]
            others = [member for member in others if is_a(member, frozenset)]
        for _, group in itertools.groupby(sorted(others, key=self.content), key=self.content):
            first = len(items)
            for member in group:
                self.add(items, "<member>", member)
            if len(items) > first + 1:
                self.alike.append((items, first, len(items)))
        self.instance_parts(obj, items)

    def content(self, member):
        if id(member) not in self.contents:
            self.contents[id(member)] = content(member)
        return self.contents[id(member)]

    # Values with parts

    def text_value(self, obj, fields, items):
        self.add(items, "value", str.__str__(obj))
        self.instance_parts(obj, items)

    def int_value(self, obj, fields, items):
        self.add(items, "value", int.__int__(obj))
        self.instance_parts(obj, items)

    def float_value(self, obj, fields, items):
        self.add(items, "value", float.__float__(obj))
        self.instance_parts(obj, items)

    def bytes_value(self, obj, fields, items):
        self.add(items, "value", bytes.__getitem__(obj, slice(None)))
        self.instance_parts(obj, items)

    # Classes, functions, and what refers to them

    def class_(self, obj, fields, items):
        fields["name"] = class_name(obj)
        for place, base in enumerate(class_bases(obj)):
            if base is not object:
                self.add(items, "<base %d>" % place, base)
        for name, value in list(class_dict(obj).items()):
            if not (name.startswith("__") and name.endswith("__")) and type(value) not in NOT_CLASS_DATA:
                self.add(items, name, value)

    def function(self, obj, fields, items):
        fields["name"] = function_name(obj)
        for place, default in enumerate(obj.__defaults__ or ()):
            self.add(items, "<default %d>" % place, default)
        for name, default in (obj.__kwdefaults__ or {}).items():
            self.add(items, "<kwdefault %s>" % name, default)
        cells = zip(obj.__code__.co_freevars, obj.__closure__ or ())
        for name, cell in sorted(cells, key=lambda pair: pair[0]):
            try:
                self.add(items, "<cell %s>" % name, cell.cell_contents)
            except ValueError:  # not filled yet
                pass
        self.instance_parts(obj, items)

    def method(self, obj, fields, items):
        function = obj.__func__
        named = type(function) in (types.FunctionType, types.BuiltinFunctionType)
        fields["name"] = function_name(function) if named else class_name(type(function))
        self.add(items, "__self__", obj.__self__)

    def bound_builtin(self, obj, fields, items):
        fields["name"] = function_name(obj)
        self.add(items, "__self__", obj.__self__)

    def reference(self, obj, fields, items):
        self.add(items, "referent", weakref.ref.__call__(obj))

    def partial(self, obj, fields, items):
        for part in ("func", "args", "keywords"):
            self.add(items, part, functools.partial.__dict__[part].__get__(obj))
        self.instance_parts(obj, items)

    def exception(self, obj, fields, items):
        self.add(items, "args", BaseException.args.__get__(obj))
        for part in ("__cause__", "__context__"):
            other = BaseException.__dict__[part].__get__(obj)
            if other is not None:
                self.add(items, part, other)
        self.instance_parts(obj, items)

    # Bytes of Python's own

    def raw_bytes(self, obj, fields, items):
        found = owner = None
        if is_a(obj, memoryview):
            try:
                owner = memoryview.obj.__get__(obj)
            except ValueError:  # released
                return
        whole = owner if type(owner) in (bytes, bytearray, array.array, memoryview) else obj
        found, own = buffer_range(whole), buffer_range(obj)
        if found and own:
            dtype = FORMAT_DTYPES.get(own[2].lstrip("@=<"), "uint8")
            self.claim(items, found[0], found[1], "cpu", dtype)
        if type(obj) not in (bytearray, memoryview, array.array):
            self.instance_parts(obj, items)

    # Frameworks

    def tensor(self, obj, fields, items):
        base = torch_base()
        read = lambda name: base[name].__get__(obj)
        dtype = str(read("dtype")).replace("torch.", "")
        fields.update(dtype=dtype, device=str(read("device")), shape=list(read("shape")))
        fields.update(tensor_layout(base, obj))
        fields["requires_grad"] = read("requires_grad")
        fields.update(autograd_state(read))
        hooks = read("_backward_hooks")
        fields["hooks"] = dict.__len__(hooks) if hooks else 0
        bytes_claimed = tensor_bytes(base, obj)
        if bytes_claimed:
            claim = self.claim(items, *bytes_claimed[:2], fields["device"], dtype)
            if claim:
                fields["offset"] = (claim, bytes_claimed[2], bytes_claimed[3])
        for part in ("_base", "grad"):
            value = read(part) if part == "_base" or fields["is_leaf"] else None
            if value is not None:
                self.add(items, part, value)
        self.instance_parts(obj, items)

    def numpy_array(self, obj, fields, items):
        read = lambda name: loaded("numpy", "ndarray").__dict__[name].__get__(obj)
        dtype = read("dtype")
        fields.update(dtype=str(dtype), shape=list(read("shape")), strides=list(read("strides")), offset=0,
                      writeable=read("flags").writeable)
        if dtype.hasobject and dtype.kind == "O":
            for place, element in enumerate(object_elements(obj, len(fields["shape"]))):
                self.add(items, place, element)
        else:
            address, order = read("__array_interface__")["data"][0], dtype.str[0]
            claim = self.claim(items, *array_owner_range(obj), "cpu", str(dtype.newbyteorder("=")),
                               order if order in "<>" else NATIVE)
            if claim:
                fields["offset"] = (claim, address, 1)
        base = read("base")
        if base is not None and is_a(base, loaded("numpy", "ndarray")):
            self.add(items, "base", base)
        self.instance_parts(obj, items)

    def eager_tensor(self, obj, fields, items):
        fields.update(dtype=obj.dtype.name, shape=[int(n) for n in obj.shape])
        found = buffer_range(obj)
        if found:
            self.claim(items, found[0], found[1], "cpu", fields["dtype"])
        self.instance_parts(obj, items)

    def variable(self, obj, fields, items):
        """A variable's bytes have no address to be had: each variable stands for bytes of its own."""
        fields.update(dtype=obj.dtype.name, shape=[int(n) for n in obj.shape])
        value = obj.numpy().tobytes()
        self.claim(items, id(obj), len(value), "variable %d" % id(obj), fields["dtype"], NATIVE, value)
        self.instance_parts(obj, items)

    def jax_array(self, obj, fields, items):
        fields.update(dtype=str(obj.dtype), shape=[int(n) for n in obj.shape])
        try:
            self.claim(items, obj.unsafe_buffer_pointer(), obj.nbytes, "cpu", fields["dtype"])
        except (AttributeError, ValueError, RuntimeError):
            pass
        self.instance_parts(obj, items)

    by_class_name = {"EagerTensor": eager_tensor, "ResourceVariable": variable, "ArrayImpl": jax_array}

    own_kinds = [
        (type, class_), (types.FunctionType, function), (types.MethodType, method),
        (types.BuiltinFunctionType, bound_builtin),
        (weakref.ref, reference), (functools.partial, partial), (BaseException, exception),
        (bytearray, raw_bytes), (memoryview, raw_bytes), (array.array, raw_bytes),
        (list, sequence), (tuple, sequence), (collections.deque, sequence), (dict, mapping),
        (set, members), (frozenset, members),
        (str, text_value), (int, int_value), (float, float_value), (bytes, bytes_value)]

    def kinds(self):
        """Which method describes which class; tensors and arrays once their module is loaded."""
        frameworks = [(loaded("torch", "Tensor"), Look.tensor), (loaded("numpy", "ndarray"), Look.numpy_array)]
        return itertools.chain(frameworks, self.own_kinds)


def is_framework_class(cls):
    return str(module_of_class(cls)).split(".")[0] in ("tensorflow", "jaxlib", "jax")


def ordered_entries(mapping):
    """The entries in the mapping's own order, without hashing keys that the program wrote."""
    entries = list(dict.items(mapping))
    if is_a(mapping, collections.OrderedDict) and all(atom_of(key) is not None for key, _ in entries):
        by_key = {id(key): value for key, value in entries}
        return [(key, by_key[id(key)]) for key in collections.OrderedDict.__iter__(mapping)]
    return entries


def content(obj):
    """A text by which the members of a set are put in an order that addresses do not decide."""
    look = Look(is_for_order=True)
    roots = look.walk({"member": obj}) if not is_deep_set(obj) else [("member", {"repr": "set"})]
    document, _ = number(roots, look, {}, itertools.count())
    for record in document["objects"]:
        del record["uid"]
    return json.dumps(document, sort_keys=True, default=str)


def is_deep_set(obj, most=20):
    """Sets in sets in sets …: ordering each by its content would recurse."""
    for _ in range(most):
        if not is_a(obj, frozenset):
            return False
        obj = next((m for m in frozenset.__iter__(obj) if is_a(m, frozenset)), None)
    return True


def torch_base():
    """The descriptors of the class below torch.Tensor, which no subclass can override."""
    return class_dict(class_mro(loaded("torch", "Tensor"))[1])


def tensor_layout(base, obj):
    try:
        return {"stride": list(base["stride"](obj)), "offset": base["storage_offset"](obj)}
    except RuntimeError:  # sparse and the like
        return {"stride": [], "offset": 0}


def tensor_bytes(base, obj):
    """(address and size of its storage, address of its first element, element size), or None."""
    try:
        storage = (base["untyped_storage"] if "untyped_storage" in base else base["_storage"])(obj)
        address, size = storage.data_ptr(), base["element_size"](obj)
        return address, storage.nbytes(), address + base["storage_offset"](obj) * size, size
    except (RuntimeError, NotImplementedError):
        return None


def autograd_state(read):
    state = {}
    try:
        node = read("grad_fn")
        state.update(is_leaf=read("is_leaf"), grad_fn=None if node is None else class_name(type(node)))
    except RuntimeError:  # a view whose history an in-place operation made invalid
        state.update(is_leaf=None, grad_fn="invalid")
    try:
        state["version"] = read("_version")
    except RuntimeError:  # inference tensors do not track versions
        state["version"] = None
    return state


def array_owner_range(obj):
    """Address and size of the memory that the outermost array over these bytes claims."""
    ndarray = loaded("numpy", "ndarray")
    read = lambda name, one: ndarray.__dict__[name].__get__(one)
    owner = obj
    while is_a(read("base", owner), ndarray):
        owner = read("base", owner)
    low = high = read("__array_interface__", owner)["data"][0]
    for length, stride in zip(read("shape", owner), read("strides", owner)):
        reach = stride * (length - 1)
        low, high = (low + reach, high) if reach < 0 else (low, high + reach)
    empty = 0 in read("shape", owner)
    return low, 0 if empty else high - low + read("itemsize", owner)


def object_elements(obj, dimensions):
    nested = [loaded("numpy", "ndarray").tolist(obj)]
    for _ in range(dimensions):
        nested = [element for row in nested for element in row]
    return nested


# ---- Numbering ------------------------------------------------------------------------------------

def node(value):
    """What a value of a record is drawn as: claims of one run are one."""
    return value.run if isinstance(value, Claim) else value


def pre_order(roots, look, into_sets=True):
    """The values that are no atoms as a walk from the names arrives at them, each node once."""
    seen, order = set(), []
    waiting = [value for _, value in reversed(roots)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict) or node(value) in seen:
            continue
        seen.add(node(value))
        order.append(value)
        if not isinstance(value, Claim) and (into_sets or not is_set(look.objects[value])):
            waiting.extend(part for _, part in reversed(look.records[value][1]))
    return order


def is_set(obj):
    return is_a(obj, set) or is_a(obj, frozenset)


def put_in_order(alike, order):
    """Members that their contents do not tell apart stand as they are arrived at past all sets; who is in sets only, last."""
    ranks = {value: rank for rank, value in enumerate(order)}
    for items, first, end in alike:
        items[first:end] = sorted(items[first:end], key=lambda item: ranks.get(item[1], len(ranks)))


def number(roots, look, known, fresh, events=None):
    """The names, objects and events of a step, objects numbered in pre-order; and the numbers known after it."""
    runs = unite(look.claims)
    if look.alike:
        put_in_order(look.alike, pre_order(roots, look, into_sets=False))
    order = pre_order(roots, look)
    places = {node(value): place for place, value in enumerate(order)}

    def written(value):
        return value if isinstance(value, dict) else {"ref": places[node(value)]}

    numbers = Numbers(known, fresh, look, runs)
    objects = []
    for place, value in enumerate(order):
        if isinstance(value, Claim):
            fields, items = value.run.record(value), ()
        else:
            fields, items = look.records[value]
        record = {"id": place, "uid": numbers.of(value), "type": fields["type"]}
        for name, field in fields.items():
            record[name] = offset_in_run(*field) if type(field) is tuple else field
        record["items"] = [[label, written(part)] for label, part in items]
        objects.append(record)
    names = {name: written(value) for name, value in roots}
    state = {"names": names, "objects": objects}
    if events is not None:
        state["events"] = events.finish(numbers)
    return state, numbers.after


def offset_in_run(claim, address, size):
    return (address - claim.run.start) // size


class Numbers:
    """uids: an object found where one of the same class was found a step ago is taken for the same."""

    def __init__(self, known, fresh, look, runs):
        self.known, self.fresh, self.look, self.runs, self.after = known, fresh, look, runs, {}
        old = sorted(entry for entry in known if entry[0] == "run")
        for run in runs:
            same = [e for e in old if e[3] == run.device and e[1] < run.end and run.start < e[2]]
            exact = [e for e in same if e[1] == run.start]
            entry = next(iter(exact or same), None)
            if entry:
                old.remove(entry)
            run.uid = known[entry] if entry else next(fresh)
            self.after["run", run.start, run.end, run.device] = run.uid

    def of(self, value):
        if isinstance(value, Claim):
            return value.run.uid
        obj = self.look.objects[value]
        entry = (id(obj), id(type(obj)))
        self.after[entry] = uid = self.known.get(entry) or next(self.fresh)
        return uid

    # What events speak of

    def at(self, place):
        obj = self.look.objects[place]
        return self.after[id(obj), id(type(obj))]

    def marked(self, mark):
        """The number of an object that is there, or was a step ago; else None."""
        return (self.known if self.place(mark) is None else self.after).get(mark.key)

    def place(self, mark):
        """Where an object is among those that are there; else None."""
        place = self.look.index.get(mark.key[0])
        return place if place is not None and mark.is_(self.look.objects[place]) else None

    def temporary(self, mark):
        """The number of one that came and went within the step."""
        mark.uid = mark.uid or next(self.fresh)
        return mark.uid

    def numbered(self, part):
        """The same for what a copy's outline holds: the key of an object, or where bytes lie."""
        if type(part[0]) is str:
            run = self.run_at(*part)
            return run and run.uid
        return self.after.get(part) or self.known.get(part)

    def run_at(self, device, address):
        return next((run for run in self.runs if run.device == device and run.start <= address < run.end), None)

    def parts(self, mark):
        """The parts of an object by their labels; none where it is gone."""
        place = self.place(mark)
        return {} if place is None else dict(self.look.records[place][1])


# ---- Events: what the program's own code says that it copies and writes ----------------------------

# A step's `events` are a list, in order, of what could be told:
#   {"copy": {"method": NAME, "source": UID, "result": UID, "pairs": [[UID, UID], …], "line": N}}   pairs: each part of the
#       source and its new counterpart, source and result first; none where both are the same object
#   {"write": {"uid": UID, "key": LABEL}}     a member, attribute (of the `__dict__`) or slot, by its label's text
#   {"write": {"uid": UID, "layout": {"offset", "shape", "stride", "dtype"}}}   elements of a storage
#   {"write": {"uid": UID}}                   somewhere in it: members were rearranged, or nobody knows which
#   each with the "line" where that stands
# An object that a copy made and that was gone by the end of the step has a uid that no state has; a write to it is left out.
# Only calls, assignments and `del` in the program's own text are told; what libraries do inside shows by comparing states.
#
# The text is compiled with calls of the recorder around such expressions. Each hands on what it is given and keeps only
# numbers and weak references, so that everything lives exactly as long as it would; `weakref.getweakrefcount` counts these
# within the step.

GIVEN, MADE, INTO, AT, WROTE = ("__clonescope_%s__" % word for word in ("given", "made", "into", "at", "wrote"))
MOST_EVENTS = 1000    # of a step; who copies more in one step is not read to the end
MOST_ASKED = 20000    # of what looks like one
MOST_OUTLINED = 20000
MOST_WAITING = 500

# Names of methods that may copy, and what they are on tensors and arrays. What had to copy gets ".copy" added.
TENSOR_COPIES = {"clone": "clone", "detach": "detach", "contiguous": "contiguous", "to": "to", "numpy": "numpy"}
TENSOR_COPIES.update(dict.fromkeys(
    ("view", "view_as", "reshape", "expand", "expand_as", "transpose", "permute", "squeeze", "unsqueeze", "narrow", "flatten",
     "t", "unfold", "diagonal", "select"), "view"))
ARRAY_COPIES = {"copy": "copy", "astype": "astype", "flatten": "copy"}
ARRAY_COPIES.update(dict.fromkeys(("view", "reshape", "ravel", "transpose", "squeeze", "swapaxes", "diagonal"), "view"))
OTHER_COPIES = {"copy", "clone", "__copy__", "__deepcopy__"}
COPY_NAMES = OTHER_COPIES.union(TENSOR_COPIES, ARRAY_COPIES, (
    "deepcopy", "array", "asarray", "tensor", "as_tensor", "from_numpy", "identity"))
CALLED_NAMES = ("copy", "deepcopy", "list", "dict", "set", "frozenset", "tuple", "deque", "OrderedDict", "clone", "from_numpy")
FUNCTIONS = (
    ("copy", "copy", "copy.copy"), ("copy", "deepcopy", "copy.deepcopy"), ("builtins", "list", "list"),
    ("builtins", "dict", "dict"), ("builtins", "set", "set"), ("builtins", "frozenset", "frozenset"),
    ("builtins", "tuple", "tuple"), ("collections", "deque", "deque"), ("collections", "OrderedDict", "OrderedDict"),
    ("torch", "clone", "clone"), ("torch", "detach", "detach"), ("torch", "tensor", "torch.tensor"),
    ("torch", "as_tensor", "torch.as_tensor"), ("torch", "from_numpy", "torch.from_numpy"), ("torch", "reshape", "view"),
    ("numpy", "copy", "copy"), ("numpy", "array", "numpy.array"), ("numpy", "asarray", "numpy.asarray"),
    ("numpy", "reshape", "view"), ("numpy", "ravel", "view"), ("tensorflow", "identity", "identity"),
    ("jax.numpy", "copy", "copy"), ("jax.numpy", "array", "jax.numpy.array"))
CONVERSIONS = {"list", "dict", "set", "frozenset", "tuple", "deque", "OrderedDict"}  # of an iterator, too
COPIES_ALL = {"copy.deepcopy", "__deepcopy__"}
LATER = {types.CoroutineType, types.GeneratorType, types.AsyncGeneratorType}  # what such a call has not done yet
MAY_HAVE_TO_COPY = {"view", "contiguous", "to"}

# Python's own containers, and their methods that write. What a program wrote in the place of one does anything.
CONTAINERS = (list, dict, set, collections.deque, collections.OrderedDict, collections.defaultdict)
EDITOR_NAMES = {
    "append", "appendleft", "extend", "extendleft", "insert", "remove", "pop", "popleft", "popitem", "clear", "sort", "reverse",
    "rotate", "update", "setdefault", "add", "discard", "difference_update", "intersection_update"}
KEEP_ELEMENTS = {"requires_grad_", "detach_", "retain_grad_", "share_memory_", "rename_", "set_", "resize_", "resize_as_"}
# Decorators that do not look at the code that they are given.
HARMLESS_DECORATORS = {
    "property", "staticmethod", "classmethod", "setter", "getter", "deleter", "abstractmethod", "contextmanager", "wraps",
    "lru_cache", "cache", "cached_property", "singledispatch", "no_grad", "inference_mode", "enable_grad", "override"}


def last_name(node):
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", None)


class Hooks(ast.NodeTransformer):
    """Puts the recorder's calls into a tree. `sites` says of each place what stands there."""

    def __init__(self):
        self.sites = []      # (kind, name) each
        self.lines = {}      # by site, where it stands
        self.targets = None  # the sites of what the statement that is visited assigns to

    def site(self, kind, name):
        self.sites.append((kind, name))
        return len(self.sites) - 1

    def call(self, name, site, value, like=None):
        place = like or value
        self.lines.setdefault(site, place.lineno)
        made = ast.Call(ast.Name(name, ast.Load()), [ast.Constant(site, kind=None)] + ([value] if value else []), [])
        for node in (made, made.func, made.args[0]):
            ast.copy_location(node, place)
        return made

    # What is left as it stands: text made of code, code that others read, and the depth of recursion

    def visit_JoinedStr(self, node):
        return node

    def visit_FunctionDef(self, node):
        recurses = any(isinstance(one, ast.Call) and last_name(one) == node.name for one in ast.walk(node))
        if not recurses and all(last_name(one) in HARMLESS_DECORATORS for one in node.decorator_list):
            node.body = self.block(node.body)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        node.body = self.block(node.body)
        return node

    def block(self, statements):
        made = []
        for statement in statements:
            hooked = self.visit(statement)
            made.extend(hooked if isinstance(hooked, list) else [hooked])
        return made

    # Copies

    def visit_Call(self, node):
        self.generic_visit(node)
        function, first = node.func, node.args[0] if node.args else None
        has_first = first is not None and not isinstance(first, ast.Starred)
        if isinstance(function, ast.Attribute):
            name = function.attr
            if name in COPY_NAMES:
                return self.copying("method", node, function.value, first if has_first else None)
            in_place = name.endswith("_") and not name.startswith("_") and not name.endswith("__")
            if name in EDITOR_NAMES or in_place and name not in KEEP_ELEMENTS:
                site = self.site("edit", name)
                function.value = self.call(INTO, site, function.value)
                return self.call(WROTE, site, node)
        elif isinstance(function, ast.Name) and function.id in CALLED_NAMES and has_first:
            return self.copying("function", node, function, first)
        return node

    def copying(self, kind, node, holder, argument):
        site = self.site(kind, last_name(node))
        if argument is not None:
            node.args[0] = self.call(GIVEN, self.site("argument", site), argument)
        if kind == "method":
            node.func.value = self.call(GIVEN, site, holder)
        else:
            node.func = self.call(GIVEN, site, holder)
        return self.call(MADE, site, node)

    # Writes

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            if node.attr != "data":
                return node
            site = self.site("method", "data")
            node.value = self.call(GIVEN, site, node.value)
            return self.call(MADE, site, node)
        if self.targets is not None and not isinstance(node.ctx, ast.Del):
            node.value = self.call(INTO, self.target("attribute", node.attr), node.value)
        return node

    def visit_Subscript(self, node):
        self.generic_visit(node)
        holder = node if not type(node.slice).__name__ == "Index" else node.slice  # Python 3.8 has a node more
        key = node.slice if holder is node else holder.value
        known, value = literal_index(key)
        if isinstance(node.ctx, ast.Load):
            if known and value == slice(None):
                site = self.site("method", "[:]")
                node.value = self.call(GIVEN, site, node.value)
                return self.call(MADE, site, node)
            return node
        if self.targets is not None:
            site = self.target("item", (known, value))
            node.value = self.call(INTO, site, node.value)
            if not known and isinstance(key, ast.expr) and not has_slice(key):
                setattr(holder, "slice" if holder is node else "value", self.call(AT, site, key))
        return node

    def target(self, kind, name):
        self.targets.append(self.site(kind, name))
        return self.targets[-1]

    def writing(self, node):
        outer, self.targets = self.targets, []
        for field in ("value", "targets", "target"):  # not an annotation, which may become text
            child = getattr(node, field, None)
            if isinstance(child, list):
                setattr(node, field, [self.visit(one) for one in child])
            elif child is not None:
                setattr(node, field, self.visit(child))
        targets, self.targets = self.targets, outer
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            name = ast.copy_location(ast.Name(node.target.id, ast.Load()), node.target)
            told = self.call(WROTE, self.site("name", node.target.id), name, node)
        elif targets:
            told = self.call(WROTE, self.site("statement", targets), None, node)
        else:
            return node
        return [node, ast.copy_location(ast.Expr(told), node)]

    visit_Assign = visit_AugAssign = visit_AnnAssign = visit_Delete = writing


def has_slice(node):
    return isinstance(node, (ast.Slice, ast.Starred)) or any(has_slice(one) for one in getattr(node, "elts", ()))


def literal_index(node):
    """(True, value) of an index that is written out, slices among it; else (False, None)."""
    try:
        return True, literal_part(node)
    except (ValueError, TypeError, SyntaxError, AttributeError, MemoryError, RecursionError):
        return False, None


def literal_part(node):
    if isinstance(node, ast.Tuple) or type(node).__name__ == "ExtSlice":
        return tuple(literal_part(getattr(one, "value", one) if type(one).__name__ == "Index" else one)
                     for one in getattr(node, "elts", None) or node.dims)
    if isinstance(node, ast.Slice):
        return slice(*(None if part is None else literal_part(part) for part in (node.lower, node.upper, node.step)))
    return ast.literal_eval(node)


class OwnReference(weakref.ref):
    """A weak reference of the recorder's own: the program's are shared between all who ask."""
    __slots__ = ()


class Mark:
    """How an object is known again at the end of the step. What takes no weak references is taken for the same while it
    still has a member of those that it had."""

    def __init__(self, obj):
        self.key, self.members, self.uid = (id(obj), id(type(obj))), None, None
        try:
            self.reference = OwnReference(obj)
        except TypeError:
            self.members = members_of(obj)

    def is_(self, obj):
        if self.key != (id(obj), id(type(obj))):
            return False
        if self.members is None:
            return self.reference() is obj
        return not self.members or not self.members.isdisjoint(members_of(obj))


def members_of(obj):
    return frozenset(map(id, gc.get_referents(obj)[:8]))


class Copying:
    """A copy that is about to be made: of the source only numbers are kept."""

    def __init__(self, site, method, takes_argument):
        self.site, self.method, self.takes_argument, self.source, self.mark = site, method, takes_argument, None, None

    def take(self, value, marked):
        self.takes_argument = False
        self.is_deep = self.method in COPIES_ALL or is_programs_own(module_of_class(type(value)))
        self.source, self.mark = self.outline(value), marked

    def outline(self, value):
        """A copy that the program itself wrote may reach as far as it likes."""
        return outline(value, self.is_deep)


def outline(obj, is_deep):
    """The parts of an object as numbers alone: a row each with its key and, by label, the rows or addresses of its parts."""
    look, rows, described = Look(), [], {0}
    look.value(obj)
    for place, one in enumerate(look.objects):
        if place >= MOST_OUTLINED:
            break
        items = []
        if is_deep or place in described:
            describe_briefly(look, one, items)
        parts = {}
        for label, value in items:
            if type(value) is Claim:
                parts[label] = (value.device, value.address)
            elif type(value) is int:
                parts[label] = value
        if place == 0 and not is_deep:
            described.update(part for label, part in parts.items() if label == "__dict__")
        rows.append(((id(one), id(type(one))), parts))
    return rows


def describe_briefly(look, obj, items):
    """Without what PyTorch makes anew when it is asked for: a view's history."""
    if is_a(obj, loaded("torch", "Tensor")):
        found = tensor_bytes(torch_base(), obj)
        if found:
            look.claim(items, found[0], found[1], str(torch_base()["device"].__get__(obj)), "uint8")
        look.instance_parts(obj, items)
    else:
        look.describe(obj, {}, items)


def pairs_between(source, result):
    """What stands at the same place in both, is of one class, and is not the same object."""
    pairs, seen, waiting = [], set(), [(0, 0)]
    while waiting:
        here = waiting.pop()
        if here in seen or max(here[0] - len(source), here[1] - len(result)) >= 0:
            continue
        seen.add(here)
        (one, parts), (other, others) = source[here[0]], result[here[1]]
        if one == other or one[1] != other[1] and here != (0, 0):
            continue
        pairs.append((one, other))
        for label, part in reversed(list(parts.items())):
            counterpart = others.get(label)
            if type(part) is int and type(counterpart) is int:
                waiting.append((part, counterpart))
            elif type(part) is tuple and type(counterpart) is tuple and part != counterpart:
                pairs.append((part, counterpart))
    return pairs


def class_attribute(obj, name):
    """(class, attribute) of the first class of the object that has one, past instances and `__getattr__`."""
    return next(((base, class_dict(base)[name]) for base in class_mro(type(obj)) if name in class_dict(base)), (None, None))


def is_containers_own(obj, name):
    owner = class_attribute(obj, name)[0]
    return any(owner is kind for kind in CONTAINERS)


def view_at(index, shape, stride, offset):
    """(offset, shape, stride) of what a basic index shows; None where it is another one."""
    index = index if type(index) is tuple else (index,)
    taken = sum(type(one) in (int, slice) for one in index)
    if not all(type(one) in (int, slice) or one is None or one is ... for one in index) or taken > len(shape):
        return None
    shown, steps, axis = [], [], 0
    rest = len(shape) - taken
    for one in index + (() if ... in index else (...,)):
        if one is None:
            shown.append(1), steps.append(0)
        elif one is ...:
            shown.extend(shape[axis:axis + rest]), steps.extend(stride[axis:axis + rest])
            axis += rest
        elif type(one) is int:
            offset += (one + shape[axis] if one < 0 else one) * stride[axis]
            axis += 1
        else:
            begin, end, step = one.indices(shape[axis])
            offset += begin * stride[axis]
            shown.append(len(range(begin, end, step))), steps.append(step * stride[axis])
            axis += 1
    return offset, shown, steps


class Elements:
    """A tensor or array as a write finds it: where its bytes lie, and how it reads them, in elements of its dtype."""

    def __init__(self, obj):
        self.address = None
        if is_a(obj, loaded("torch", "Tensor")):
            base = torch_base()
            found = tensor_bytes(base, obj)
            if found:
                self.device, self.address, self.size = str(base["device"].__get__(obj)), found[2], found[3]
                self.shape, self.stride = list(base["shape"].__get__(obj)), list(base["stride"](obj))
                self.dtype = str(base["dtype"].__get__(obj)).replace("torch.", "")
        else:
            read = lambda name: loaded("numpy", "ndarray").__dict__[name].__get__(obj)
            if not read("dtype").hasobject:
                self.device, self.address, self.size = "cpu", read("__array_interface__")["data"][0], read("itemsize") or 1
                self.shape, self.dtype = list(read("shape")), str(read("dtype"))
                self.stride = [step // self.size for step in read("strides")]

    def written(self, index):
        """(device, address of the first element, size of one, shape, stride, dtype) of what an index writes."""
        if self.address is None:
            return None
        offset, shape, stride = view_at(index, self.shape, self.stride, 0) or (0, self.shape, self.stride)
        return self.device, self.address + offset * self.size, self.size, shape, stride, self.dtype


def is_elements(obj):
    return any(kind is not None and is_a(obj, kind) for kind in (loaded("torch", "Tensor"), loaded("numpy", "ndarray")))


class Events:
    """What the hooks of a running program tell, a step at a time."""

    def __init__(self, hooks):
        self.sites, self.lines, self.thread = hooks.sites, hooks.lines, get_ident()
        self.begin(False)

    def begin(self, is_open):
        self.told, self.given_, self.into_, self.marks = [], [], [], {}
        self.is_open, self.asked = is_open, 0

    def install(self, builtins):
        """For good: the program's functions may be called after its end."""
        for name, method in ((GIVEN, self.given), (MADE, self.made), (INTO, self.into), (AT, self.at), (WROTE, self.wrote)):
            builtins[name] = method

    def mark(self, obj):
        """The same mark as before, where it is the same object."""
        key = (id(obj), id(type(obj)))
        known = self.marks.get(key)
        if known is None or not known.is_(obj):
            known = self.marks[key] = Mark(obj)
        return known

    def given(self, site, value):
        self.quietly(self.take_source, site, value)
        return value

    def made(self, site, value):
        self.quietly(self.take_result, site, value)
        return value

    def into(self, site, value):
        self.quietly(self.take_target, site, value)
        return value

    def at(self, site, key):
        self.quietly(self.take_key, site, key)
        return key

    def wrote(self, site, value=None):
        self.quietly(self.take_write, site, value)
        return value

    def quietly(self, take, site, value):
        if not self.is_open or get_ident() != self.thread:
            return
        self.is_open = False  # what looks tells nothing
        self.asked += 1
        try:
            with undisturbed():
                take(site, value)
        except Exception:  # what cannot be told shows by comparing states
            pass
        self.is_open = len(self.told) < MOST_EVENTS and self.asked < MOST_ASKED
        for waiting in (self.given_, self.into_):
            if len(waiting) > MOST_WAITING:  # of statements that raised
                del waiting[:MOST_WAITING // 2]

    # Copies

    def take_source(self, site, value):
        kind, name = self.sites[site]
        if kind == "argument":
            last = self.given_[-1] if self.given_ else None
            if last and last.site == name and last.takes_argument and atom_of(value) is None:
                last.take(value, self.mark(value))
            return
        function = value if kind == "function" else None
        if is_a(value, types.ModuleType):
            function = module_dict(value).get(name)
        if function is not None:
            method = next((m for module, n, m in FUNCTIONS if loaded(module, n) is function), None)
            if method:
                self.given_.append(Copying(site, method, True))
        elif atom_of(value) is None:
            method = copying_method(value, name)
            if method:
                self.given_.append(Copying(site, method, False))
                self.given_[-1].take(value, self.mark(value))

    def take_result(self, site, value):
        at = next((i for i in range(len(self.given_) - 1, -1, -1) if self.given_[i].site == site), None)
        if at is None:
            return
        copying = self.given_[at]
        del self.given_[at:]
        if copying.source is None or atom_of(value) is not None or type(value) in LATER:
            return
        result, method = copying.outline(value), copying.method
        if method in MAY_HAVE_TO_COPY and copying.source[0][1].get("storage") != result[0][1].get("storage"):
            method = "contiguous.copy" if method == "view" else method + ".copy"
        self.told.append((self.lines.get(site), "copy", method, copying.mark, self.mark(value), pairs_between(copying.source, result)))

    # Writes

    def take_target(self, site, value):
        kind, name = self.sites[site]
        target = None
        if kind == "attribute":
            target = None if type(class_attribute(value, name)[1]) is property else ("attribute", self.mark(value), name)
        elif is_elements(value):
            known, index = name if kind == "item" else (True, ...)
            target = ("elements", Elements(value), index if known else ...)
        elif kind == "item" and is_containers_own(value, "__setitem__"):
            known, index = name
            target = ("member", self.mark(value), member_label(value, index) if known else None, list_size(value))
        elif kind == "edit" and is_containers_own(value, name):
            size = list_size(value)
            target = ("member", self.mark(value), str(size) if name == "append" and size is not None else None, size)
        self.into_.append((site, target))

    def take_key(self, site, key):
        last_site, target = self.into_[-1]
        if last_site != site or target is None or atom_of(key) is None:
            return
        if target[0] == "elements" and type(key) is int:
            self.into_[-1] = (site, target[:2] + (key,))
        elif target[0] == "member":
            self.into_[-1] = (site, target[:2] + (label_of(key, target[3]),))

    def take_write(self, site, value):
        kind, name = self.sites[site]
        if kind == "name":
            if is_elements(value):
                self.tell_write(site, ("elements", Elements(value), ...))
            elif is_containers_own(value, "__iadd__") or is_containers_own(value, "__ior__"):
                self.tell_write(site, ("member", self.mark(value), None))
            return
        wanted = name if kind == "statement" else [site]
        end = next((i for i in range(len(self.into_), 0, -1) if self.into_[i - 1][0] == wanted[-1]), 0)
        found = self.into_[max(end - len(wanted), 0):end]
        if [one for one, _ in found] == wanted:
            del self.into_[end - len(wanted):]
            for _, target in found:
                if target is not None:
                    self.tell_write(site, target)

    def tell_write(self, site, target):
        kind, what, where = target[:3]
        told = (self.lines.get(site),) + (("elements", what.written(where)) if kind == "elements" else (kind, what, where))
        if told[2] is not None and (not self.told or self.told[-1] != told):
            self.told.append(told)

    # The end of a step

    def finish(self, numbers):
        """The events as the trace has them."""
        told = []
        for line, kind, *rest in self.told:
            event = getattr(self, "finish_" + kind)(numbers, *rest)
            for of_kind in (event or {}).values():
                of_kind["line"] = line
            if event is not None and (not told or told[-1] != event):
                told.append(event)
        return told

    @staticmethod
    def finish_copy(numbers, method, source, result, pairs):
        one, other = numbers.marked(source), numbers.marked(result)
        if one is None and method in CONVERSIONS:
            return None
        ends = [numbers.temporary(source) if one is None else one, numbers.temporary(result) if other is None else other]
        parts = [[numbers.numbered(a), numbers.numbered(b)] for a, b in pairs[1:]]
        return {"copy": {"method": method, "source": ends[0], "result": ends[1],
                         "pairs": ([ends] if pairs else []) + [pair for pair in parts if None not in pair]}}

    @staticmethod
    def finish_member(numbers, holder, label):
        uid = numbers.marked(holder)
        if uid is None:
            return None
        return {"write": {"uid": uid} if label is None else {"uid": uid, "key": label}}

    @staticmethod
    def finish_attribute(numbers, holder, name):
        uid, parts = numbers.marked(holder), numbers.parts(holder)
        label = next((label for label in ("." + name, name) if label in parts), None)
        if label is not None:
            return {"write": {"uid": uid, "key": label}}
        attributes = parts.get("__dict__")
        if attributes is None or repr(name) not in dict(numbers.look.records[attributes][1]):
            return None  # a property, or `__setattr__`
        return {"write": {"uid": numbers.at(attributes), "key": repr(name)}}

    @staticmethod
    def finish_elements(numbers, written):
        device, address, size, shape, stride, dtype = written
        run = numbers.run_at(device, address)
        if run is None:
            return None
        return {"write": {"uid": run.uid, "layout": {"offset": (address - run.start) // size, "shape": shape, "stride": stride,
                                                     "dtype": dtype}}}


def list_size(holder):
    return list.__len__(holder) if is_a(holder, list) else None


def label_of(key, size):
    """The label of a member in `items`, as text; `size` of a list, whose index may count from its end."""
    if type(key) is int and size is not None and key < 0:
        key += size
    return atom_of(key)["repr"]


def member_label(holder, index):
    return None if atom_of(index) is None or type(index) is slice else label_of(index, list_size(holder))


def copying_method(obj, name):
    """What a method of this name is on this object, or None where it copies nothing."""
    if is_a(obj, loaded("torch", "Tensor")):
        return {"data": "data", "[:]": "index"}.get(name) or TENSOR_COPIES.get(name) or (
            name if name in ("__copy__", "__deepcopy__") else None)
    if is_a(obj, loaded("numpy", "ndarray")):
        return "index" if name == "[:]" else ARRAY_COPIES.get(name)
    if name == "[:]":
        return "[:]" if is_a(obj, list) else None
    if is_a(obj, type) or name not in OTHER_COPIES:
        return None
    return name


# ---- Running --------------------------------------------------------------------------------------

class Output:
    """Everything that reaches file descriptor 1, whoever writes it and whatever became of sys.stdout."""

    def __enter__(self):
        self.file = tempfile.TemporaryFile()
        self.seen = 0
        self.before = sys.stdout, sys.__stdout__
        flush(sys.stdout)
        self.saved = os.dup(1)
        os.dup2(self.file.fileno(), 1)
        raw = io.FileIO(1, "w", closefd=False)
        raw.name = "<stdout>"
        self.stream = io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="strict")
        sys.stdout = sys.__stdout__ = self.stream
        return self

    def __exit__(self, *_):
        flush(self.stream)
        os.dup2(self.saved, 1)
        os.close(self.saved)
        sys.stdout, sys.__stdout__ = self.before
        self.file.close()

    def taken(self):
        """What was written since the last call."""
        flush(self.stream)
        size = os.fstat(self.file.fileno()).st_size
        text = os.pread(self.file.fileno(), size - self.seen, self.seen).decode("utf-8", "backslashreplace")
        self.seen = size
        return text


def flush(stream):
    try:
        stream.flush()
    except (ValueError, OSError, AttributeError):  # closed, or no stream at all
        pass


def plain(text):
    """Text that any UTF-8 reader takes: lone surrogates are escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def first_line(statement):
    return min([statement.lineno] + [d.lineno for d in getattr(statement, "decorator_list", [])])


def statement_source(lines, statement):
    first = first_line(statement)
    chunk = lines[first - 1:statement.end_lineno]
    if not chunk:
        return ""
    chunk = [line.encode("utf-8") for line in chunk]
    chunk[-1] = chunk[-1][:statement.end_col_offset]
    if first == statement.lineno:
        chunk[0] = chunk[0][statement.col_offset:]
    return "\n".join(line.decode("utf-8", "replace") for line in chunk)


def is_docstring(statement):
    value = getattr(statement, "value", None)
    return isinstance(statement, ast.Expr) and isinstance(value, ast.Constant) and isinstance(value.value, str)


def future_head(body):
    """How many leading statements must stay together because Python wants `__future__` first."""
    head = 0
    for place, statement in enumerate(body):
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__" and not statement.level:
            head = place + 1
        elif not (place == 0 and is_docstring(statement)):
            break
    return head


def bound_names(statement):
    return {alias.asname or alias.name for alias in getattr(statement, "names", [])}


def with_hooks(tree, events=None):
    """The same module with a call of the recorder after every statement, and with those that tell events: still compiled
    as one, so that equal constants stay one object."""
    body, head = [], future_head(tree.body)
    for place, statement in enumerate(tree.body):
        body.extend([statement] if events is None else events.block([statement]))
        if place + 1 >= head:
            call = ast.Call(ast.Name(HOOK, ast.Load()), [], [])
            spot = dict.fromkeys(("lineno", "end_lineno"), statement.end_lineno)
            spot.update(col_offset=statement.end_col_offset, end_col_offset=statement.end_col_offset)
            hook = ast.Expr(call)
            for node in (hook, call, call.func):
                for name, number_ in spot.items():
                    setattr(node, name, number_)
            body.append(hook)
    return ast.Module(body, tree.type_ignores)


class Recording:
    """One run of one program; `write` takes each step as it is made."""

    def __init__(self, source, text, filename, write, arguments=()):
        tree = ast.parse(source, filename)
        self.statements, self.filename, self.write, self.arguments = tree.body, filename, write, list(arguments)
        self.lines = text.splitlines()
        self.head = future_head(tree.body)
        self.code, hooks = compile(with_hooks(tree), filename, "exec", dont_inherit=True), Hooks()
        with contextlib.suppress(Exception), warnings.catch_warnings():  # what nests too deeply is told no events of
            warnings.simplefilter("ignore")
            self.code = compile(with_hooks(ast.parse(source, filename), hooks), filename, "exec", dont_inherit=True)
        self.events = Events(hooks)
        self.done, self.known, self.fresh = 0, {}, itertools.count(1)
        self.process = os.getpid()

    def run(self):
        """Runs the program; returns the exception that ended it, or None."""
        main = types.ModuleType(PROGRAM)
        main.__dict__.update(__file__=os.path.abspath(self.filename), __builtins__=sys.modules["builtins"],
                             __cached__=None)
        builtins = vars(sys.modules["builtins"])
        replaced = sys.modules.get(PROGRAM), sys.argv, sys.path[:]
        sys.modules[PROGRAM], sys.argv = main, [self.filename] + self.arguments
        sys.path[0:1] = [os.path.dirname(os.path.realpath(self.filename))]
        builtins[HOOK] = functools.partial(self.step, main.__dict__)
        self.events.install(builtins)
        collecting = gc.isenabled()
        gc.disable()
        try:
            with Output() as self.output:
                return self.execute(main.__dict__)
        finally:
            builtins.pop(HOOK, None)
            sys.modules[PROGRAM], sys.argv, sys.path[:] = replaced
            if collecting:
                gc.enable()

    def execute(self, namespace):
        self.events.begin(True)
        try:
            exec(self.code, namespace)
        except RecorderFailure:
            raise
        except BaseException as error:
            if os.getpid() == self.process:
                self.step(namespace, error)
            return error
        return None

    def step(self, namespace, error=None):
        """Called after each statement, and once more when an exception has ended the program."""
        if os.getpid() != self.process:
            return
        try:
            if self.done == 0 and self.head > 1:
                for place in range(self.head - 1):
                    later = set().union(*map(bound_names, self.statements[place + 1:self.head]))
                    self.observe({k: v for k, v in namespace.items() if k not in later}, None)
            self.observe(namespace, error)
        except BaseException as failure:
            raise RecorderFailure("line %d: %r" % (self.line(), failure)) from failure

    def line(self):
        return self.statements[min(self.done, len(self.statements) - 1)].lineno

    def observe(self, namespace, error):
        statement = self.statements[min(self.done, len(self.statements) - 1)]
        self.done += 1
        self.events.is_open = False
        output = plain(self.output.taken())
        names = names_of(namespace)
        state, self.known = look_at(names, self.known, self.fresh, self.events)
        self.events.begin(error is None)
        del names
        step = {"line": first_line(statement), "end_line": statement.end_lineno,
                "source": plain(statement_source(self.lines, statement)), "stdout": output,
                "error": error_record(error)}
        step.update(state)
        self.write(step)


class RecorderFailure(BaseException):
    """A fault of the recorder, never the program's."""


def names_of(namespace):
    return {name: value for name, value in namespace.items()
            if type(name) is str and not name.startswith("_") and not is_a(value, types.ModuleType)}


def look_at(names, known, fresh, events=None):
    with undisturbed():
        look = Look()
        return number(look.walk(names), look, known, fresh, events)


def undisturbed():
    """A context in which subclasses of tensors are asked nothing."""
    quiet = loaded("torch._C", "DisableTorchFunction")
    return contextlib.nullcontext() if quiet is None else quiet()


def error_record(error):
    if error is None:
        return None
    try:
        message = str(error)
    except BaseException:
        message = "<exception str() failed>"
    return {"type": class_name(type(error)), "message": plain(message)}


def syntax_problem(error):
    kind = "syntax" if isinstance(error, (SyntaxError, ValueError)) else "limit"
    message = getattr(error, "msg", None) or str(error)
    return {"kind": kind, "message": plain(message), "line": getattr(error, "lineno", None) or 1,
            "column": getattr(error, "offset", None) or 1}


def producer():
    about = {"name": PRODUCER, "python": "%d.%d" % sys.version_info[:2]}
    for name in ("torch", "numpy", "tensorflow", "jax"):
        version = loaded(name, "__version__")
        if version is not None:
            about[name] = ".".join(re.findall(r"\d+", str(version))[:2])
    return about


def run_source(source, filename, write, arguments=()):
    """Runs a program given as text or bytes. Returns (document without steps, exception or None)."""
    problem = raised = None
    try:
        ast.parse(source, filename)
        text = source if isinstance(source, str) else decoded(source)
        recording = Recording(source, text, filename, write, arguments)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        problem, raised = syntax_problem(error), error
    else:
        raised = recording.run()
    return dict(FORMAT, producer=producer(), error=problem), raised


def decoded(source):
    import tokenize
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    return io.TextIOWrapper(io.BytesIO(source), encoding).read()


def record_source(text, filename="program.py"):
    """The trace of a program as a dict. For a process that runs each program in a fork of its own:
    the program shares this process's modules. PYTHONHASHSEED=0 is up to the caller."""
    steps = []
    document, _ = run_source(text, filename, steps.append)
    document["steps"] = steps
    return document


# ---- Comparing two traces of one program -----------------------------------------------------------

# Floats agree within 1e-5 relative plus 1e-8 absolute, also where they are part of a text; integers agree exactly; in
# what was printed, addresses match each other, and so do integers of 2**32 and more.
NOT_COMPARED = {"producer", "source", "uid", "events"}
PRINTED = {"stdout", "message"}
NUMBER = re.compile(r"0x[0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


def difference(expected, actual):
    """Where two trace documents first differ, as text; None where they agree."""
    expected, actual = without_descriptions(expand(expected)), without_descriptions(expand(actual))
    steps = zip(expected["steps"], actual["steps"])
    for place, (one, other) in enumerate(steps):
        found = first_difference(one, other, "step %d (line %s)" % (place + 1, one.get("line")))
        if found:
            return found
    for key in ("error", "format", "version"):
        found = first_difference(expected.get(key), actual.get(key), key)
        if found:
            return found
    if len(expected["steps"]) != len(actual["steps"]):
        return "steps: expected %d, found %d" % (len(expected["steps"]), len(actual["steps"]))
    return None


DESCRIBED = {"_SpecialForm", "_LiteralSpecialForm", "_SpecialGenericAlias", "_CallableType", "_TupleType"}


def without_descriptions(trace):
    """Without what the objects of `typing` say of themselves: sentences of Python's own library."""
    steps = []
    for step in trace["steps"]:
        described = [record for record in step["objects"] if record["type"] in DESCRIBED]
        hidden = {id(record): ".__doc__" for record in described}
        for record in described:
            attributes = dict(record["items"]).get("__dict__", {}).get("ref")
            if attributes is not None:
                hidden[id(step["objects"][attributes])] = "'__doc__'"
        objects = [dict(record, items=[item for item in record["items"] if item[0] != hidden[id(record)]])
                   if id(record) in hidden else record for record in step["objects"]]
        steps.append(dict(step, objects=objects))
    return dict(trace, steps=steps)


def first_difference(one, other, path):
    """Depth first, in reading order; a trace's own nesting is shallow, so recursion is safe."""
    if isinstance(one, dict) and isinstance(other, dict):
        return dict_difference(one, other, path)
    if isinstance(one, list) and isinstance(other, list):
        for place, pair in enumerate(zip(one, other)):
            found = first_difference(*pair, path + entry_label(pair[0], place))
            if found:
                return found
        one_extra, other_extra = one[len(other):], other[len(one):]
        if one_extra or other_extra:
            extra = "missing %s" % short(one_extra) if one_extra else "unexpected %s" % short(other_extra)
            return "%s: expected %d entries, found %d; %s" % (path, len(one), len(other), extra)
        return None
    if agree(one, other, path.rsplit(".", 1)[-1]):
        return None
    return "%s: expected %s, found %s" % (path, short(one), short(other))


def dict_difference(one, other, path):
    for key in one:
        if key in NOT_COMPARED:
            continue
        if key not in other:
            return "%s.%s: expected %s, found no such field" % (path, key, short(one[key]))
        found = first_difference(one[key], other[key], "%s.%s" % (path, key))
        if found:
            return found
    for key in other:
        if key not in one and key not in NOT_COMPARED:
            return "%s.%s: no such field expected, found %s" % (path, key, short(other[key]))
    return None


def entry_label(entry, place):
    if isinstance(entry, dict) and "id" in entry and "type" in entry:
        return "[%d %s]" % (entry["id"], entry["type"])
    return "[%d]" % place


def agree(one, other, field):
    if isinstance(one, str) and isinstance(other, str):
        return one == other or texts_agree(one, other, field in PRINTED)
    if isinstance(one, bool) or isinstance(other, bool) or one is None or other is None:
        return one is other
    if isinstance(one, float) or isinstance(other, float):
        numbers = isinstance(one, (int, float)) and isinstance(other, (int, float))
        return numbers and floats_agree(float(one), float(other))
    return type(one) is type(other) and one == other


def floats_agree(one, other):
    if math.isnan(one) or math.isnan(other):
        return math.isnan(one) and math.isnan(other)
    return one == other or abs(one - other) <= 1e-5 * max(abs(one), abs(other)) + 1e-8


def texts_agree(one, other, printed):
    if NUMBER.split(one) != NUMBER.split(other):
        return False
    pairs = zip(NUMBER.findall(one), NUMBER.findall(other))
    return all(a == b or number_texts_agree(a, b, printed) for a, b in pairs)


def number_texts_agree(one, other, printed):
    if one.startswith("0x") or other.startswith("0x"):
        return printed and one.startswith("0x") and other.startswith("0x")
    if one.isdigit() and other.isdigit():
        return printed and int(one) >= 2 ** 32 and int(other) >= 2 ** 32
    if one.isdigit() or other.isdigit():
        return False
    return floats_agree(float(one), float(other))


def short(value, most=160):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= most else text[:most] + " …"


# ---- The short form (`trace --delta`) -------------------------------------------------------------

def expand(document):
    """The document with every step in full: objects by uid are numbered anew in pre-order."""
    steps, objects = [], {}
    for step in document["steps"]:
        if "objects" in step:
            by_id = {o["id"]: o["uid"] for o in step["objects"] if "uid" in o}
            if len(by_id) == len(step["objects"]):
                objects = {o["uid"]: with_refs(o, by_id) for o in step["objects"]}
            steps.append(step)
        else:
            for uid in step["gone"]:
                objects.pop(uid, None)
            objects.update((o["uid"], o) for o in step["changed"])
            steps.append(full_step(step, objects))
    return dict(document, steps=steps)


def with_refs(obj, names):
    return dict(obj, items=[[label, renamed(value, names)] for label, value in obj["items"]])


def renamed(value, names):
    return {"ref": names[value["ref"]]} if "ref" in value else value


def full_step(step, objects):
    order = {}
    waiting = list(reversed(list(step["names"].values())))
    while waiting:
        uid = waiting.pop().get("ref")
        if uid is not None and uid not in order:
            order[uid] = len(order)
            waiting.extend(value for _, value in reversed(objects[uid]["items"]))
    full = {key: value for key, value in step.items() if key not in ("changed", "gone")}
    full["names"] = {name: renamed(value, order) for name, value in step["names"].items()}
    full["objects"] = [dict(with_refs(objects[uid], order), id=place) for uid, place in order.items()]
    return full


# ---- From within one's own program, a test or a notebook -------------------------------------------

class Diary:
    """The steps of a trace that a program keeps of itself. What it prints is left to itself."""

    def __init__(self, path, frame):
        self.path = os.fspath(path)
        self.lines = [line.rstrip("\n") for line in linecache.getlines(frame.f_code.co_filename, frame.f_globals)]
        self.module = frame.f_globals.get("__name__")
        self.known, self.fresh, self.steps = {}, itertools.count(1), []
        program = os.path.realpath(frame.f_code.co_filename)
        self.destination = Destination(self.path, program if os.path.exists(program) else None)

    def source(self, line):
        return self.lines[line - 1].strip() if 0 < line <= len(self.lines) else ""

    def keep(self, names, line, end_line, source, error=None):
        """The collector does not run meanwhile: what it ends could be the program's code."""
        step = {"line": line, "end_line": end_line, "source": plain(source), "stdout": "", "error": error_record(error)}
        added = type(self.module) is str and self.module not in OWN_MODULES
        collecting = gc.isenabled()
        gc.disable()
        try:
            if added:
                OWN_MODULES.add(self.module)
            state, self.known = look_at(names, self.known, self.fresh)
        finally:
            if added:
                OWN_MODULES.discard(self.module)
            if collecting:
                gc.enable()
        step.update(state)
        self.steps.append(json.dumps(step, ensure_ascii=False))

    def write(self):
        document = dict(FORMAT, producer=producer(), error=None)
        self.destination.write(lambda out: write_trace(out, document, self.steps))


def local_names(frame):
    """What a person named: some tools put names of their own beside them, which are no identifiers."""
    return {name: value for name, value in names_of(frame.f_locals).items() if name.isidentifier()}


def snapshot(path, frame=None, /, **named):
    """Writes what the named objects are now as a trace of one step: `snapshot("bug.trace.json", x=x, y=y)`. Without names
    it takes all that the caller has, or those of another frame."""
    frame = frame or sys._getframe(1)
    diary = Diary(path, frame)
    diary.keep(named or local_names(frame), frame.f_lineno, frame.f_lineno, diary.source(frame.f_lineno))
    diary.write()


class recording:
    """Traces a block: `with recording("bug.trace.json"):`. The first step is what was there before it; then one for each of
    its statements, or for each line where its source cannot be had. The trace is written at its end, also by an exception,
    which goes on. A debugger or a measurement of coverage that is at work goes on, too."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        frame = sys._getframe(1)
        self.diary = Diary(self.path, frame)
        self.opened, self.statements, self.current = frame.f_lineno, self.block(frame.f_lineno), None
        self.diary.keep(local_names(frame), frame.f_lineno, frame.f_lineno, self.diary.source(frame.f_lineno))
        self.frame, self.outer, self.before = frame, sys.gettrace(), frame.f_trace
        sys.settrace(self.calls)
        frame.f_trace = self.follow

    def __exit__(self, kind, error, trace):
        sys.settrace(self.outer)
        self.frame.f_trace = self.before
        if self.current is None and self.statements:  # all on the line of `with`
            self.current = self.statements[-1]
        if self.current is not None:
            self.keep(error)
        self.frame = None
        self.diary.write()

    def calls(self, frame, event, argument):
        return self.outer(frame, event, argument) if self.outer else None

    def follow(self, frame, event, argument):
        if self.before:
            self.before(frame, event, argument)
        if event == "line":
            here = self.at(frame.f_lineno)
            if here is not None and here is not self.current:
                if self.current is not None:
                    self.keep(None)
                self.current = here
        return self.follow

    def at(self, line):
        """What is being done there: statements of the block, or nothing where it is left. Without a source, a line."""
        if self.statements is not None:
            return next((one for one in self.statements if one.lineno <= line <= one.end_lineno), None)
        return None if line == self.opened else ast.Pass(lineno=line, end_lineno=line, col_offset=0, end_col_offset=0)

    def keep(self, error):
        one = self.current
        source = statement_source(self.diary.lines, one) if self.statements else self.diary.source(one.lineno)
        self.diary.keep(local_names(self.frame), one.lineno, one.end_lineno, source, error)

    def block(self, line):
        """The statements of the block whose `with` stands at a line, those on one line as one, since they cannot be told
        apart; None where the source does not tell."""
        try:
            tree = ast.parse("\n".join(self.diary.lines))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
        found = [one for one in ast.walk(tree) if isinstance(one, (ast.With, ast.AsyncWith))
                 and one.lineno <= line <= one.body[0].lineno]
        if not found:
            return None
        spans = []
        for one in max(found, key=lambda one: one.lineno).body:
            if spans and first_line(one) <= spans[-1].end_lineno:
                spans[-1].end_lineno, spans[-1].end_col_offset = one.end_lineno, one.end_col_offset
            else:
                has_decorators = first_line(one) != one.lineno
                spans.append(ast.Pass(lineno=first_line(one), col_offset=0 if has_decorators else one.col_offset,
                                      end_lineno=one.end_lineno, end_col_offset=one.end_col_offset))
        return spans


class Figure:
    """A picture for a notebook's cell."""

    def __init__(self, svg):
        self.svg = svg

    def _repr_svg_(self):
        return self.svg

    def __repr__(self):
        return "<picture by Clonescope, %d bytes of SVG>" % len(self.svg)


def installed_program():
    """The clonescope that belongs to this file, or the one on PATH."""
    here = os.path.dirname(os.path.abspath(__file__))
    beside = [os.path.join(here, *place) for place in (
        ("..", "..", "bin", "clonescope"), ("..", "..", "clonescope"), ("..", "..", "build", "release", "clonescope"))]
    wanted = os.environ.get("CLONESCOPE")
    for path in [wanted] if wanted else beside:
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return os.path.normpath(path)
    found = None if wanted else shutil.which("clonescope")
    if not found:
        raise RuntimeError("%s: install Clonescope, or put the path of the program into the environment variable CLONESCOPE" % (
            "there is no program %s" % wanted if wanted else
            "the program clonescope is neither on PATH nor beside %s" % os.path.basename(__file__)))
    return found


def show(**named):
    """The picture of the named objects, for a notebook's cell: `show(x=x, y=y)`. Two are compared. Without names it takes
    all that the caller has."""
    import subprocess  # starts nothing unless it is asked to
    frame, program = sys._getframe(1), installed_program()
    names = named or local_names(frame)
    with tempfile.TemporaryDirectory(prefix="clonescope-") as folder:
        trace, picture = os.path.join(folder, "cell.trace.json"), os.path.join(folder, "cell.svg")
        snapshot(trace, frame, **names)
        pair = ["--compare", ",".join(names)] if len(names) == 2 else []
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        run = subprocess.run([program, "render", trace, "-o", picture] + pair, stderr=subprocess.PIPE, env=environment)
        if run.returncode != 0:
            raise RuntimeError("%s could not draw it: %s" % (program, run.stderr.decode("utf-8", "replace").strip()))
        with open(picture, encoding="utf-8") as file:
            return Figure(file.read())


# ---- Command line ---------------------------------------------------------------------------------

def start_again_without_hash_seed():
    """String hashes decide the order of sets, so they must be the same in every run."""
    if sys.flags.hash_randomization and not sys.flags.ignore_environment:
        flush(sys.stdout)
        arguments = getattr(sys, "orig_argv", [sys.executable, __file__] + sys.argv[1:])[1:]
        os.execve(sys.executable, [sys.executable] + arguments, dict(os.environ, PYTHONHASHSEED="0"))


def report(error, filename):
    """The traceback as Python prints it, without the recorder's own frames."""
    if isinstance(error, SystemExit):
        return
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    traceback.print_exception(type(error), error, trace)


def write_trace(out, document, steps):
    head = json.dumps(document, ensure_ascii=False)
    out.write(head[:-1] + ', "steps": [')
    out.write(",\n".join(steps))
    out.write("]}\n")


class Destination:
    """Where the trace goes: a file that is written whole or not at all, or a pipe, terminal or character device that
    is written straight through. Looked at before the program runs, as what cannot be written is better told then."""

    def __init__(self, name, program=None):
        self.descriptor, self.target = descriptor_named(name), os.path.realpath(name)
        self.old, self.is_straight = None, self.descriptor is not None
        with contextlib.suppress(FileNotFoundError):
            self.old = os.stat(self.descriptor if self.is_straight else self.target)
        why = self.refusal(os.path.islink(name), program)
        if why:
            raise OSError(0, why)

    def refusal(self, is_link, program):
        folder = os.path.dirname(self.target)
        if program is not None and self.old is not None and os.path.samestat(self.old, os.stat(program)):
            return "it is the program itself"
        if self.is_straight:
            return None
        kind = stat.S_IFREG if self.old is None else stat.S_IFMT(self.old.st_mode)
        if kind != stat.S_IFREG and is_link:
            return "it is a link to what is no ordinary file"
        if kind in (stat.S_IFCHR, stat.S_IFIFO):
            self.is_straight = True
            return None
        if kind != stat.S_IFREG:
            return "it is a folder" if kind == stat.S_IFDIR else "it is no ordinary file"
        if not os.path.isdir(folder):
            return "its folder is not there"
        if not os.access(folder, os.W_OK | os.X_OK) or self.old is not None and not os.access(self.target, os.W_OK):
            return "you may not write there"
        if self.old is not None and self.old.st_nlink > 1:
            return "it has %d names (hard links), and only this one would lead to the new trace" % self.old.st_nlink
        return None

    def write(self, put):
        if self.is_straight:
            file = os.dup(self.descriptor) if self.descriptor is not None else os.open(self.target, os.O_WRONLY)
            with open(file, "w", encoding="utf-8") as out:
                put(out)
            return
        folder = os.path.dirname(self.target)
        file, temporary = tempfile.mkstemp(prefix=".clonescope-", dir=folder)
        try:
            with open(file, "w", encoding="utf-8") as out:
                self.make_like_old(file)
                put(out)
                out.flush()
                os.fsync(file)
            os.replace(temporary, self.target)
        except BaseException:
            os.unlink(temporary)
            raise
        sync_folder(folder)

    def make_like_old(self, file):
        if self.old is None:
            mask = os.umask(0)
            os.umask(mask)
            os.fchmod(file, 0o666 & ~mask)
            return
        mode = self.old.st_mode & 0o777
        try:
            os.fchown(file, self.old.st_uid, self.old.st_gid)
        except PermissionError:
            try:
                os.fchown(file, -1, self.old.st_gid)
            except PermissionError:  # a group that the file cannot be given to may do no more than everybody
                mode &= 0o707 | (mode & 0o007) << 3
        os.fchmod(file, mode)


def sync_folder(folder):
    """So that the new name reaches the disk, too. A folder that may not be read cannot be asked."""
    with contextlib.suppress(PermissionError):
        file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno != errno.EINVAL:  # this file system has no such thing
                raise
        finally:
            os.close(file)


def descriptor_named(name):
    """The open file that a name stands for, or None. Opened anew, what stdout goes to would be written from its start."""
    found = re.fullmatch(r"(-|/dev/stdout)|(/dev/stderr)|(?:/dev/fd|/proc/self/fd)/([0-9]+)", name)
    if not found:
        return None
    return 1 if found[1] else 2 if found[2] else int(found[3])


def shown(name):
    """A file name as it may stand in a message: no control character reaches the terminal."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in name)


def compare_files(names):
    """Says where two traces first differ. Exit status: 0 they agree, 1 they differ, 2 one cannot be read."""
    documents = []
    for name in names:
        try:
            with open(name, encoding="utf-8") as file:
                documents.append(json.load(file))
            if documents[-1]["format"] != FORMAT["format"]:
                raise ValueError
        except OSError as error:
            print("%s: %s" % (shown(name), error.strerror), file=sys.stderr)
            return 2
        except (ValueError, KeyError, TypeError, RecursionError):
            print("%s: this is no trace" % shown(name), file=sys.stderr)
            return 2
    found = difference(*documents)
    problem = documents[1].get("error") or {}
    if found and found.startswith("error: ") and problem.get("kind") == "unsupported":
        found = "the first %d steps agree; the second trace ends there: line %s: %s" % (
            len(documents[1]["steps"]), problem.get("line"), problem.get("message"))
    print(shown(found or "the traces agree"))
    return 1 if found else 0


def explain_missing_module(error, filename):
    """Another Python may have what this one lacks."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        print("%s: %s has no module %s: `clonescope record --python PATH` runs the program by another Python" % (
            shown(filename), shown(sys.executable or "this Python"), shown(error.name)), file=sys.stderr)


def main():
    if sys.version_info < (3, 8):
        sys.exit("clonescope_recorder.py needs Python 3.8 or newer, and %s is %d.%d" % (
            (sys.executable,) + sys.version_info[:2]))
    if sys.argv[1:2] == ["--compare"] and len(sys.argv) == 4:
        return compare_files(sys.argv[2:])
    parser = argparse.ArgumentParser(
        description="Run a Python program and write its Clonescope trace; or compare two traces.",
        epilog="%(prog)s --compare EXPECTED ACTUAL says where two traces of one program first differ.")
    parser.add_argument("file", help="the program, which is executed with all that it may do to your files")
    parser.add_argument("-o", "--output", default="-", help="where the trace goes; else standard output")
    parser.add_argument("--text", metavar="FILE", help="read the program's text there, as if it stood in its own file")
    parser.add_argument("--args", nargs=argparse.REMAINDER, default=[], metavar="ARG",
                        help="all that follows is the program's own: its sys.argv[1:]")
    options = parser.parse_args()

    def not_written(error):
        parser.exit(2, "%s could not be written: %s\n" % (shown(options.output), error.strerror))

    start_again_without_hash_seed()
    try:
        with open(options.text or options.file, "rb") as file:
            source = file.read()
    except OSError as error:
        parser.exit(2, "%s: %s\n" % (shown(options.text or options.file), error.strerror))
    try:
        destination = Destination(options.output, options.file)
    except OSError as error:
        not_written(error)
    steps, process = [], os.getpid()
    try:
        document, raised = run_source(
            source, options.file, lambda step: steps.append(json.dumps(step, ensure_ascii=False)), options.args)
    except RecorderFailure as failure:
        parser.exit(2, "%s: the recorder failed: %s\n" % (shown(options.file), failure))
    if raised is not None:
        report(raised, options.file)
        explain_missing_module(raised, options.file)
    if os.getpid() != process:
        return 0
    try:
        destination.write(lambda out: write_trace(out, document, steps))
    except OSError as error:
        not_written(error)
    return 1 if raised is not None else 0


if __name__ == "__main__":
    sys.exit(main())
