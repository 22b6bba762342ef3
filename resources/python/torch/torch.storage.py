# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.storage, as in PyTorch 1.13: what Tensor.storage() answers, to read and write and to tell storages apart."""
from _types import builtin_class, refuse
import _torch

# What real storages have beside what stands here.
_LACKED = set("""
    _cdata _expired _free_weak_ref _get_legacy_storage_class _get_shared_fd _maybe_wrap_index _new_shared _new_wrapped_storage
    _set_cdata _set_from_file _share_fd_cpu_ _share_filename_cpu_ _shared_decref _shared_incref _to _weak_ref _write_file
    bfloat16 bool byte byteswap char clone complex_double complex_float copy_ cpu cuda double element_size filename fill_ float
    from_buffer from_file get_device half hpu int is_cuda is_hpu is_pinned is_shared is_sparse is_sparse_csr long mps new
    pickle_storage_type pin_memory resizable resize_ share_memory_ short to type untyped""".split())


def _lacked(self, name):
    if name in _LACKED:
        refuse(f"{type(self).__name__}.{name}")
    raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


def _copied(self):
    refuse(f"a copy of {type(self).__name__}")


@builtin_class
class UntypedStorage:
    """Its bytes are those of a tensor that nobody sees."""
    __slots__ = ("_bytes",)
    __getattr__, __copy__ = _lacked, _copied

    def __len__(self):
        return self._bytes.numel()

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
    __getattr__, __copy__ = _lacked, _copied

    def __len__(self):
        return self._elements().numel()

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


def _bytes_of(storage):
    names = vars(storage)
    return names["_storage"] if "_storage" in names else names["_untyped_storage"]


def _of_tensor(tensor, dtype, is_old):
    untyped = UntypedStorage()
    untyped._bytes = tensor
    typed = TypedStorage()
    typed.dtype = dtype
    setattr(typed, "_storage" if is_old else "_untyped_storage", untyped)
    return typed
