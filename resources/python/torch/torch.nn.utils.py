# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.nn.utils of PyTorch 1.13, as far as it is here: parameters as one vector, and gradients kept small."""
from _torch import is_compared as _is_compared, refuse as _refuse
import torch as _torch
from torch.nn.utils import rnn

if not _is_compared():
    _refuse("torch.nn.utils, under PyTorch 2.6,")


def parameters_to_vector(parameters):
    return _torch.cat([parameter.view(-1) for parameter in parameters])


def vector_to_parameters(vec, parameters):
    """Each parameter looks into the vector from now on."""
    if not isinstance(vec, _torch.Tensor):
        raise TypeError(f"expected torch.Tensor, but got: {_torch.typename(vec)}")
    begin = 0
    for parameter in parameters:
        end = begin + parameter.numel()
        parameter.data = vec[begin:end].view_as(parameter).data
        begin = end


def _graded(parameters):
    if isinstance(parameters, _torch.Tensor):
        parameters = [parameters]
    return [parameter.grad for parameter in parameters if parameter.grad is not None]


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
    if error_if_nonfinite or float(norm_type) != 2.0:
        _refuse("this form of torch.nn.utils.clip_grad_norm_()")
    grads = [grad.detach() for grad in _graded(parameters)]
    if not grads:
        return _torch.tensor(0.)
    total = _torch.norm(_torch.stack([_torch.norm(grad, 2.0) for grad in grads]), 2.0)
    factor = _torch.clamp(float(max_norm) / (total + 1e-6), max=1.0)
    for grad in grads:
        grad.mul_(factor)
    return total


def clip_grad_value_(parameters, clip_value, foreach=None):
    for grad in _graded(parameters):
        grad.data.clamp_(min=-float(clip_value), max=float(clip_value))
