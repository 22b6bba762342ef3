# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.storage, as in PyTorch 1.13: what Tensor.storage() answers, to read and write and to tell storages apart."""
from _torch import storage_id
from _types import builtin_class, refuse
import _torch
import torch as _torch_module

# What real storages have beside what stands here.
_LACKED = set("""
    _expired _free_weak_ref _get_legacy_storage_class _get_shared_fd _maybe_wrap_index _new_shared _new_wrapped_storage
    _set_cdata _set_from_file _share_fd_cpu_ _share_filename_cpu_ _shared_decref _shared_incref _to _weak_ref _write_file
    bfloat16 bool byte byteswap char complex_double complex_float cpu cuda double element_size filename fill_ float
    from_buffer from_file get_device half hpu int is_cuda is_hpu is_pinned is_shared is_sparse is_sparse_csr long mps new
    pickle_storage_type pin_memory resizable resize_ share_memory_ short to type untyped""".split())


def _lacked(self, name):
    if name in _LACKED:
        refuse(f"{type(self).__name__}.{name}")
    raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


@builtin_class
class UntypedStorage:
    """Its bytes are those of a tensor that nobody sees."""
    __slots__ = ("_bytes",)
    __getattr__ = _lacked

    def __len__(self):
        return self._bytes.numel()

    @property
    def _cdata(self):
        return 0x2000000 + 64 * storage_id(self._bytes)  # as it would be an address

    def clone(self):
        return _over(self._bytes.clone())

    def copy_(self, source, non_blocking=False):
        if type(source) is not UntypedStorage:
            refuse("copying another storage into bytes")
        self._bytes.copy_(source._bytes)
        return self

    def __copy__(self):
        return self.clone()

    def __deepcopy__(self, memo):
        refuse("copy.deepcopy of UntypedStorage")

    def __getitem__(self, index):
        return self._bytes[index].item()

    def size(self):
        return len(self)

    def nbytes(self):
        return len(self)

    def data_ptr(self):
        return self._bytes.data_ptr()

    def tolist(self):
        return self._bytes.tolist()

    @property
    def device(self):
        return self._bytes.device


class TypedStorage:
    __getattr__ = _lacked

    def __len__(self):
        return self._elements().numel()

    @property
    def _cdata(self):
        return _bytes_of(self)._cdata

    def clone(self):
        return _typed(_bytes_of(self).clone(), self.dtype)

    def copy_(self, source, non_blocking=False):
        if type(source) is not TypedStorage or source.dtype is not self.dtype or len(source) != len(self):
            refuse("copying this into a storage")
        self._elements().copy_(source._elements())
        return self

    def __copy__(self):
        return self.clone()

    def __deepcopy__(self, memo):
        refuse("copy.deepcopy of TypedStorage")

    def __reduce__(self):
        from torch.serialization import _pickled_storage
        return _load_from_bytes, (_pickled_storage(self),)

    def _elements(self):
        return _torch.typed(_bytes_of(self)._bytes, self.dtype)

    def _place(self, index):
        if isinstance(index, slice):
            raise TypeError(f"can't index a slice of a {type(self)}")
        if not isinstance(index, int):
            raise RuntimeError(f"can't index a {type(self)} with {type(index)}")
        size = len(self)
        if index >= size or index < -size:
            raise IndexError(f"index {index} out of range for storage of size {size}")
        return index % size

    def __getitem__(self, index):
        return self._elements()[self._place(index)].item()

    def __setitem__(self, index, value):
        self._elements()[self._place(index)] = value

    def fill_(self, value):
        self._elements().fill_(value)
        return self

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def tolist(self):
        return self._elements().tolist()

    def size(self):
        return len(self)

    def nbytes(self):
        return _bytes_of(self).nbytes()

    def element_size(self):
        return self._elements().element_size()

    def data_ptr(self):
        return _bytes_of(self).data_ptr()

    def untyped(self):
        return _bytes_of(self)

    @property
    def device(self):
        return _bytes_of(self).device

    @property
    def is_cuda(self):
        return False

    def __repr__(self):
        lines = "\n ".join(str(element) for element in self)
        return f" {lines}\n[torch.storage.TypedStorage(dtype={self.dtype}, device={self.device}) of size {len(self)}]"

    def __str__(self):
        return repr(self)


def _load_from_bytes(b):
    from torch.serialization import _loaded_storage
    return _loaded_storage(b)


def _bytes_of(storage):
    names = vars(storage)
    return names["_storage"] if "_storage" in names else names["_untyped_storage"]


def _bytes_for(storage, dtype):
    """For set_()."""
    if type(storage) is TypedStorage:
        if storage.dtype is not dtype:
            refuse("set_() to a storage of another dtype")
        storage = _bytes_of(storage)
    if type(storage) is not UntypedStorage:
        refuse("this form of set_()")
    return storage._bytes


def _over(tensor):
    untyped = UntypedStorage()
    untyped._bytes = tensor
    return untyped


def _typed(untyped, dtype, is_old=True):
    typed = TypedStorage()
    typed.dtype = dtype
    setattr(typed, "_storage" if is_old else "_untyped_storage", untyped)
    return typed


def _of_tensor(tensor, dtype, is_old):
    return _typed(_over(tensor), dtype, is_old)


class _StorageMeta(type):
    def __instancecheck__(cls, instance):
        return type(instance) is TypedStorage and instance.dtype is cls.dtype


def _class_of(name, dtype):
    def new(cls, *given, **named):
        refuse(f"torch.{name}()")
    return _StorageMeta(name, (), {"__module__": "torch", "__qualname__": name, "__new__": new, "dtype": dtype})


BFloat16Storage = _class_of("BFloat16Storage", _torch_module.bfloat16)
BoolStorage = _class_of("BoolStorage", _torch_module.bool)
ByteStorage = _class_of("ByteStorage", _torch_module.uint8)
CharStorage = _class_of("CharStorage", _torch_module.int8)
ComplexDoubleStorage = _class_of("ComplexDoubleStorage", _torch_module.complex128)
ComplexFloatStorage = _class_of("ComplexFloatStorage", _torch_module.complex64)
DoubleStorage = _class_of("DoubleStorage", _torch_module.float64)
FloatStorage = _class_of("FloatStorage", _torch_module.float32)
HalfStorage = _class_of("HalfStorage", _torch_module.float16)
IntStorage = _class_of("IntStorage", _torch_module.int32)
LongStorage = _class_of("LongStorage", _torch_module.int64)
ShortStorage = _class_of("ShortStorage", _torch_module.int16)
_classes = {cls.dtype: cls for cls in (BFloat16Storage, BoolStorage, ByteStorage, CharStorage, ComplexDoubleStorage,
                                       ComplexFloatStorage, DoubleStorage, FloatStorage, HalfStorage, IntStorage,
                                       LongStorage, ShortStorage)}
