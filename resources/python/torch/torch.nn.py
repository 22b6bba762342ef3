# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.nn as in PyTorch 1.13, as far as it is here."""
from torch.nn.parameter import Parameter
from torch.nn.modules import BatchNorm1d, BatchNorm2d, BatchNorm3d, Conv1d, Conv2d, Conv3d, Dropout, Embedding, Flatten
from torch.nn.modules import Identity, LayerNorm, Linear, Module, ModuleDict, ModuleList, ParameterDict, ParameterList
from torch.nn.modules import ReLU, Sequential, Sigmoid, Tanh
from torch.nn import functional, init, modules, parameter, utils
