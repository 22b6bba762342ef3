# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.nn.functional as in PyTorch 1.13, as far as the engine has the operations."""
import torch as _torch
from _torch import refuse as _refuse
from _types import builtin_function as _builtin_function


def linear(input, weight, bias=None):
    return _torch._C._nn.linear(input, weight, bias)


def relu(input, inplace=False):
    return input.relu_() if inplace else _torch.relu(input)


def sigmoid(input):
    return input.sigmoid()


def tanh(input):
    return input.tanh()


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None or dtype is not None:
        _refuse("this form of torch.nn.functional.softmax()")
    return input.softmax(dim)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None or dtype is not None:
        _refuse("this form of torch.nn.functional.log_softmax()")
    return input.log_softmax(dim)


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    if out is not None:
        _refuse("this form of torch.nn.functional.normalize()")
    return input / input.norm(p, dim, keepdim=True).clamp_min(eps).expand_as(input)


@_builtin_function
def one_hot(tensor, num_classes=-1):
    if tensor.dtype != _torch.int64 or tensor.numel() == 0:
        _refuse("this form of torch.nn.functional.one_hot()")
    least, most = tensor.min().item(), tensor.max().item()
    if least < 0:
        raise RuntimeError("Class values must be non-negative.")
    if num_classes == -1:
        num_classes = most + 1
    elif num_classes <= most:
        raise RuntimeError("Class values must be smaller than num_classes.")
    made = _torch.zeros(*tensor.shape, num_classes, dtype=_torch.int64)
    made.scatter_(-1, tensor.unsqueeze(-1), 1)
    return made


def dropout(input, p=0.5, training=True, inplace=False):
    if p < 0.0 or p > 1.0:
        raise ValueError("dropout probability has to be between 0 and 1, " "but got {}".format(p))
    if p == 0 or not training or input.numel() == 0:
        return input
    _refuse("dropout in training")
