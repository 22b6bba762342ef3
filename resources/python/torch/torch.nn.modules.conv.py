# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Conv1d, Conv2d and Conv3d as in PyTorch 1.13, without their forward()."""
import math as _math

import torch as _torch
from _torch import refuse as _refuse
from torch.nn import init
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


def _repeated(value, count):
    return tuple(value) if isinstance(value, (tuple, list, range)) else (value,) * count


class _ConvNd(Module):
    __constants__ = ["stride", "padding", "dilation", "groups", "padding_mode", "output_padding", "in_channels",
                     "out_channels", "kernel_size"]
    _dimensions = None

    def __init__(self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
                 padding_mode="zeros", device=None, dtype=None):
        super().__init__()
        count = self._dimensions
        if in_channels % groups != 0:
            raise ValueError("in_channels must be divisible by groups")
        if out_channels % groups != 0:
            raise ValueError("out_channels must be divisible by groups")
        if isinstance(padding, str) or padding_mode != "zeros":
            _refuse("a convolution padded otherwise than by zeros")
        self.in_channels = in_channels
        self.out_channels = out_channels
        self.kernel_size = _repeated(kernel_size, count)
        self.stride = _repeated(stride, count)
        self.padding = _repeated(padding, count)
        self.dilation = _repeated(dilation, count)
        self.transposed = False
        self.output_padding = _repeated(0, count)
        self.groups = groups
        self.padding_mode = padding_mode
        # Of the last dimension first, before and behind.
        self._reversed_padding_repeated_twice = tuple(x for x in reversed(self.padding) for _ in range(2))
        shape = (out_channels, in_channels // groups, *self.kernel_size)
        self.weight = Parameter(_torch.zeros(shape, device=device, dtype=dtype))
        if bias:
            self.bias = Parameter(_torch.zeros(out_channels, device=device, dtype=dtype))
        else:
            self.register_parameter("bias", None)
        self.reset_parameters()

    def reset_parameters(self):
        init.kaiming_uniform_(self.weight, a=_math.sqrt(5))
        if self.bias is not None:
            fan_in, _ = init._calculate_fan_in_and_fan_out(self.weight)
            if fan_in != 0:
                bound = 1 / _math.sqrt(fan_in)
                init.uniform_(self.bias, -bound, bound)

    def forward(self, input):
        _refuse("the forward() of torch.nn." + type(self).__name__)

    def extra_repr(self):
        told = f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}"
        for name, plain in (("padding", 0), ("dilation", 1), ("output_padding", 0)):
            value = getattr(self, name)
            if value != (plain,) * len(value):
                told += f", {name}={value}"
        if self.groups != 1:
            told += f", groups={self.groups}"
        return told if self.bias is not None else told + ", bias=False"


class Conv1d(_ConvNd):
    _dimensions = 1


class Conv2d(_ConvNd):
    _dimensions = 2


class Conv3d(_ConvNd):
    _dimensions = 3
