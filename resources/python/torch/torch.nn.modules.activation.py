# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""ReLU, Sigmoid and Tanh as in PyTorch 1.13."""
import torch as _torch
from torch.nn import functional as F
from torch.nn.modules.module import Module


class ReLU(Module):
    __constants__ = ["inplace"]

    def __init__(self, inplace=False):
        super().__init__()
        self.inplace = inplace

    def forward(self, input):
        return F.relu(input, inplace=self.inplace)

    def extra_repr(self):
        return "inplace=True" if self.inplace else ""


class Sigmoid(Module):
    def forward(self, input):
        return _torch.sigmoid(input)


class Tanh(Module):
    def forward(self, input):
        return _torch.tanh(input)
