# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.save and torch.load as in PyTorch 1.13, to and from io.BytesIO. What is saved keeps its storages whole.

Left out: files on disk, devices other than the CPU, archives of TorchScript.
"""
import io as _io
import pickle as _pickle

from _archive import packed as _packed, records_of as _records_of
from _pickleopcodes import (ADDITEMS as _ADDITEMS, BINFLOAT as _BINFLOAT, BYTEARRAY8 as _BYTEARRAY8, GLOBAL as _GLOBAL,
                            LONG4 as _LONG4, MEMOIZE as _MEMOIZE, NEWOBJ as _NEWOBJ, POP as _POP, POP_MARK as _POP_MARK)
from _pickler import Saver as _Saver
from _torch import (is_compared as _is_compared, refuse as _refuse, storage_bytes as _storage_bytes,
                    storage_id as _storage_id, storage_over as _storage_over)
from _unpickler import Loader as _Loader, find_global as _find_global
import torch as _torch
from torch import storage as _storages

DEFAULT_PROTOCOL = 2
_FAILED = ("Weights only load failed. Re-running `torch.load` with `weights_only` set to `False` will likely succeed, but "
           "it can result in arbitrary code execution.Do it only if you get the file from a trusted source. "
           "WeightsUnpickler error: ")


def _buffer(file, what):
    if not _is_compared():
        _refuse(what + ", under PyTorch 2.6,")
    if type(file) is _io.BytesIO:
        return file
    if isinstance(file, str):
        _refuse(what + " of a file on disk, which a program here cannot look at,")
    _refuse(what + " of what is no io.BytesIO")


class _StorageKeeper:
    """Says of each storage that is pickled its key, and keeps it."""
    more = ()

    def __init__(self):
        self.keys, self.dtypes, self.kept = {}, {}, {}

    def key_of(self, untyped):
        return self.keys.setdefault(_storage_id(untyped._bytes), str(len(self.keys)))

    def persistent_id(self, obj):
        if type(obj) is _storages.TypedStorage:
            untyped, dtype = _storages._bytes_of(obj), obj.dtype
            cls = _storages._classes[dtype]
        elif type(obj) is _storages.UntypedStorage:
            untyped, dtype, cls = obj, _torch.uint8, _storages.UntypedStorage
        else:
            return None
        place = untyped.data_ptr()
        if place != 0 and self.dtypes.setdefault(place, dtype) is not dtype:
            raise RuntimeError("Cannot save multiple tensors or storages that view the same data as different types")
        key = self.key_of(untyped)
        self.kept[key] = untyped
        return "storage", cls, key, "cpu", len(obj), *self.more


class _AddressKeeper(_StorageKeeper):
    """By addresses, as before PyTorch 1.6."""
    more = None,

    def key_of(self, untyped):
        return str(untyped._cdata)


_MAGIC = 0x1950a86a20f9469cfc6c
_SYSTEM = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}


def _pickled_storage(storage):
    """In the format before PyTorch 1.6, which pickles of storages are still in."""
    keeper = _AddressKeeper()
    parts = [_Saver(DEFAULT_PROTOCOL).pickled(head) for head in (_MAGIC, 1001, _SYSTEM)]
    parts.append(_Saver(DEFAULT_PROTOCOL, keeper).pickled(storage))
    parts.append(_Saver(DEFAULT_PROTOCOL).pickled(sorted(keeper.kept)))
    for key in sorted(keeper.kept):
        parts += len(storage).to_bytes(8, "little"), _storage_bytes(keeper.kept[key]._bytes)
    return b"".join(parts)


def _loaded_storage(content):
    return load(_io.BytesIO(content))


def _unpickled_storage(buffer):
    """What stands behind the magic number."""
    _pickle.load(buffer)
    _pickle.load(buffer)
    kept = {}

    def persistent_load(saved):
        _, cls, key, _, count, _ = saved
        if key not in kept:
            size = count * _torch.tensor([], dtype=cls.dtype).element_size()
            kept[key] = _storages._typed(_storages._over(_storage_over(bytes(size))), cls.dtype)
        return kept[key]

    made = _Loader(buffer.read, _find_class, persistent_load).load()
    for key in _pickle.load(buffer):
        buffer.read(8)
        filled = _storages._bytes_of(kept[key])._bytes
        filled.copy_(_storage_over(buffer.read(filled.numel())))
    return made


def save(obj, f, pickle_module=_pickle, pickle_protocol=DEFAULT_PROTOCOL, _use_new_zipfile_serialization=True):
    buffer = _buffer(f, "torch.save()")
    if pickle_module is not _pickle or not _use_new_zipfile_serialization:
        _refuse("torch.save() in another way than it does by itself")
    if pickle_protocol not in (2, 3, 4, 5):
        _refuse("torch.save() by that pickle protocol")
    keeper = _StorageKeeper()
    records = [("data.pkl", _Saver(pickle_protocol, keeper).pickled(obj))]
    records += [(f"data/{key}", _storage_bytes(keeper.kept[key]._bytes)) for key in sorted(keeper.kept)]
    buffer.write(_packed(records + [("version", b"3\n")]))


class _WeightsLoader(_Loader):
    """What weights_only=True admits."""
    names = {"collections.OrderedDict", "torch.nn.parameter.Parameter", "torch.Size", "torch.Tensor",
             *("torch." + name for name in "complex32 complex64 complex128 float16 float32 float64 int8 int16 int32 "
                                           "int64".split()),
             "torch.UntypedStorage", *("torch." + cls.__name__ for cls in _storages._classes.values()),
             *("torch._utils." + name for name in ("_rebuild_parameter", "_rebuild_tensor", "_rebuild_tensor_v2"))}

    def __init__(self, *given):
        super().__init__(*given)
        for opcode in (_ADDITEMS, _BINFLOAT, _BYTEARRAY8, _LONG4, _MEMOIZE, _POP, _POP_MARK):
            self.actions.pop(opcode[0], None)
        self.actions[_GLOBAL[0]] = _WeightsLoader.find_global

    def reject(self, opcode):
        raise RuntimeError(f"Unsupported operand {opcode[0]}")

    def find_global(self):
        module, name = self.line(), self.line()
        if f"{module}.{name}" not in self.names:
            raise RuntimeError(f"Unsupported class {module}.{name}")
        self.push(self.find_class(module, name))


def _nothing_elsewhere(map_location):
    """Whether what was on the CPU stays there; of a function, what it answers is asked of it for each storage."""
    if map_location is None or isinstance(map_location, _torch.device) or callable(map_location):
        return map_location is None or callable(map_location) or map_location.type == "cpu"
    if isinstance(map_location, dict):
        return map_location.get("cpu", "cpu") == "cpu"
    return map_location == "cpu"


def _find_class(module, name):
    return _find_global("torch._tensor" if module == "torch.tensor" else module, name)


def load(f, map_location=None, pickle_module=None, *, weights_only=False, **pickle_load_args):
    buffer = _buffer(f, "torch.load()")
    if pickle_module not in (None, _pickle) or pickle_load_args or not _nothing_elsewhere(map_location):
        _refuse("torch.load() in another way than it does by itself")
    content = buffer.getvalue()
    place = buffer.tell()
    if content[place:place + 4] != b"PK\x03\x04":
        if _pickle.load(buffer) != _MAGIC:
            raise RuntimeError("Invalid magic number; corrupt file?")
        return _unpickled_storage(buffer)
    records = None if place else _records_of(content)
    if records is None or "archive/data.pkl" not in records:
        _refuse("torch.load() of what torch.save() did not write by itself")
    return _loaded(buffer, content, records, map_location if callable(map_location) else None, weights_only)


def _loaded(buffer, content, records, restore, weights_only):
    kept = {}

    def persistent_load(saved):
        _, cls, key, location, count = saved
        if key not in kept:
            begin, end = records["archive/data/" + key]
            buffer.seek(end)
            untyped = _storages._over(_storage_over(content[begin:end]))
            answer = restore(untyped, location) if restore is not None else None
            if answer is not None and answer is not untyped:
                _refuse("torch.load() to another storage")
            kept[key] = _storages._typed(untyped, cls.dtype)
        return kept[key]

    begin, end = records["archive/data.pkl"]
    buffer.seek(end)
    pickled = _io.BytesIO(content[begin:end])
    if not weights_only:
        return _Loader(pickled.read, _find_class, persistent_load).load()
    try:
        return _WeightsLoader(pickled.read, _find_class, persistent_load).load()
    except RuntimeError as error:
        raise _pickle.UnpicklingError(_FAILED + str(error)) from None
