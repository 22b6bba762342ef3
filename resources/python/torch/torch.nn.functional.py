# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.nn.functional as in PyTorch 1.13, as far as the engine has the operations."""
import torch as _torch
from _torch import refuse as _refuse


def linear(input, weight, bias=None):
    return _torch._C._nn.linear(input, weight, bias)


def relu(input, inplace=False):
    return _torch.relu_(input) if inplace else _torch.relu(input)


def sigmoid(input):
    return input.sigmoid()


def tanh(input):
    return input.tanh()


def dropout(input, p=0.5, training=True, inplace=False):
    if p < 0.0 or p > 1.0:
        raise ValueError("dropout probability has to be between 0 and 1, " "but got {}".format(p))
    if p == 0 or not training or input.numel() == 0:
        return input
    _refuse("dropout in training")
