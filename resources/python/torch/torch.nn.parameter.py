# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.nn.Parameter as in PyTorch 1.13: a tensor that a module takes for one of its parameters."""
from _torch import _TensorMeta, _disabled_torch_function_impl, is_compared as _is_compared, refuse as _refuse
from collections import OrderedDict as _OrderedDict
import torch as _torch
from torch._utils import _rebuild_parameter

if not _is_compared():
    _refuse("torch.nn, under PyTorch 2.6,")


class _ParameterMeta(_TensorMeta):
    def __instancecheck__(self, instance):
        return issubclass(type(instance), self) or isinstance(instance, _torch.Tensor) and getattr(instance, "_is_param", False)


class Parameter(_torch.Tensor, metaclass=_ParameterMeta):
    __torch_function__ = _disabled_torch_function_impl

    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            data = _torch.Tensor()
        if type(data) in (_torch.Tensor, Parameter):
            return _torch.Tensor._make_subclass(cls, data, requires_grad)
        # A tensor of another class stays what it is, and is marked.
        marked = data.detach().requires_grad_(requires_grad)
        if type(marked) is not type(data):
            _refuse("a Parameter of a tensor whose detach() is of another class")
        marked._is_param = True
        return marked

    def __deepcopy__(self, memo):
        known = memo.get(id(self))
        if known is None:
            known = memo[id(self)] = type(self)(self.data.clone(), self.requires_grad)
        return known

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()

    def __reduce_ex__(self, proto):
        return _rebuild_parameter, (self.data, self.requires_grad, _OrderedDict())
