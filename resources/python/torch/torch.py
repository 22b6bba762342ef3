# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What PyTorch 1.13 has in its module torch as Python: the engine's module of that name finds these names here."""
from _torch import Generator, is_grad_enabled
from torch.autograd.grad_mode import enable_grad, no_grad, set_grad_enabled
from torch._tensor_str import set_printoptions
from torch.functional import (cartesian_prod, column_stack, dstack, einsum, hsplit, inner, meshgrid, tensor_split, tensordot,
                              vsplit)
from torch.storage import (BFloat16Storage, BoolStorage, ByteStorage, CharStorage, ComplexDoubleStorage, ComplexFloatStorage,
                           DoubleStorage, FloatStorage, HalfStorage, IntStorage, LongStorage, ShortStorage, TypedStorage,
                           UntypedStorage)


def save(*given, **named):
    from torch import serialization
    serialization.save(*given, **named)


def load(*given, **named):
    from torch import serialization
    return serialization.load(*given, **named)


def typename(o):
    import torch as _torch_module
    if isinstance(o, _torch_module.Tensor):
        return o.type()
    cls = o if isinstance(o, type) else type(o)
    module = cls.__module__
    return cls.__qualname__ if module in ("builtins", None) else module + "." + cls.__qualname__
