# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What PyTorch 1.13 has in its module torch as Python: the engine's module of that name finds these names here."""
from _torch import is_grad_enabled
from torch.autograd.grad_mode import enable_grad, no_grad, set_grad_enabled


def typename(o):
    import torch as _torch_module
    if isinstance(o, _torch_module.Tensor):
        return o.type()
    cls = o if isinstance(o, type) else type(o)
    module = cls.__module__
    return cls.__qualname__ if module in ("builtins", None) else module + "." + cls.__qualname__
