# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""How PyTorch 1.13 takes tensors apart, and how those of derived classes come back."""
from _torch import is_compared as _is_compared, refuse as _refuse
from collections import OrderedDict as _OrderedDict
import torch as _torch
from torch._utils import _rebuild_tensor_v2


def _rebuild_from_type_v2(func, new_type, args, state):
    made = func(*args)
    if type(made) is not new_type:
        made = made.as_subclass(new_type)
    derived = new_type.__mro__[:new_type.__mro__.index(_torch.Tensor)]
    if any("__setstate__" in vars(cls) for cls in derived):
        made.__setstate__(state)
        return made
    attributes, slots = state if isinstance(state, tuple) else (state, {})
    for name, value in attributes.items():
        setattr(made, name, value)
    for name, value in slots.items():
        setattr(made, name, value)
    return made


def _reduce_ex(tensor, proto):
    if not _is_compared():
        _refuse("taking tensors apart, under PyTorch 2.6,")
    args = (tensor.storage(), tensor.storage_offset(), tuple(tensor.size()), tensor.stride(), tensor.requires_grad,
            _OrderedDict())
    if type(tensor) is _torch.Tensor:
        return _rebuild_tensor_v2, args
    if hasattr(tensor, "__getstate__"):
        state = tensor.__getstate__()
    else:
        state = tensor.__dict__ or None
    return _rebuild_from_type_v2, (_rebuild_tensor_v2, type(tensor), args, state)
