# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""By which functions tensors and parameters come back in PyTorch 1.13, when they are loaded."""
import torch as _torch


def _rebuild_tensor(storage, storage_offset, size, stride):
    return _torch.tensor([], dtype=storage.dtype).set_(storage.untyped(), storage_offset, size, stride)


def _rebuild_tensor_v2(storage, storage_offset, size, stride, requires_grad, backward_hooks):
    made = _rebuild_tensor(storage, storage_offset, size, stride)
    made.requires_grad = requires_grad
    return made


def _rebuild_parameter(data, requires_grad, backward_hooks):
    return _torch.nn.Parameter(data, requires_grad)
