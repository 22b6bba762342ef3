# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""pickle, as in Python 3.11, with its bytes: dumps, loads, dump, load, Pickler, Unpickler.

Left out: protocols before 2, buffers out of band, extension codes.
"""
import _engine
import _types
from _pickleopcodes import PickleError, PicklingError, UnpicklingError
from _pickler import Saver
from _unpickler import Loader, find_global

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads"]

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = "4.0"


def _protocol(given):
    if given is None:
        return DEFAULT_PROTOCOL
    if given < 0:
        return HIGHEST_PROTOCOL
    if given > HIGHEST_PROTOCOL:
        raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
    if given < 2:
        _engine.refused(f"pickle protocol {given}")
    return given


def _without_buffers(buffers):
    if buffers is not None:
        _engine.refused("buffers out of band of pickles")


@_types.builtin_function
def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    _without_buffers(buffer_callback)
    return Saver(_protocol(protocol)).pickled(obj)


@_types.builtin_function
def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    _without_buffers(buffer_callback)
    write = _writer(file)
    write(Saver(_protocol(protocol)).pickled(obj))


def _writer(file):
    write = getattr(file, "write", None)
    if write is None:
        raise TypeError("file must have a 'write' attribute")
    return write


@_types.builtin_function
def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    _without_buffers(buffers)
    if isinstance(data, str) or not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    place = 0

    def read(count):
        nonlocal place
        place += count
        return data[place - count:place]

    return Loader(read, find_global, _no_persistent_load).load()


@_types.builtin_function
def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    _without_buffers(buffers)
    return Loader(_reader(file), find_global, _no_persistent_load).load()


def _reader(file):
    if not (hasattr(file, "read") and hasattr(file, "readline")):
        raise TypeError("file must have 'read' and 'readline' attributes")
    return file.read


def _no_persistent_load(pid):
    raise UnpicklingError("A load persistent id instruction was encountered,\n"
                          "but no persistent_load function was specified.")


class Pickler:
    __module__ = "_pickle"
    __slots__ = ("_saver", "_write", "dispatch_table", "__dict__")

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        _without_buffers(buffer_callback)
        self._write = _writer(file)
        self._saver = Saver(_protocol(protocol), self)

    def dump(self, obj, /):
        self._write(self._saver.pickled(obj))

    def persistent_id(self, obj, /):
        return None

    def clear_memo(self):
        self._saver.memo.clear()


class Unpickler:
    __module__ = "_pickle"
    __slots__ = ("_loader", "__dict__")

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        _without_buffers(buffers)
        self._loader = Loader(_reader(file), self.find_class, self.persistent_load)

    def load(self):
        return self._loader.load()

    def find_class(self, module_name, global_name, /):
        return find_global(module_name, global_name)

    def persistent_load(self, pid, /):
        return _no_persistent_load(pid)


for _class in (Pickler, Unpickler):
    _types.builtin_class(_class)
