# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""BatchNorm1d and BatchNorm2d as in PyTorch 1.13, without their forward()."""
import torch as _torch
from _torch import refuse as _refuse
from torch.nn import init
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


class _NormBase(Module):
    _version = 2 # from which on batches are counted
    __constants__ = ["track_running_stats", "momentum", "eps", "num_features", "affine"]

    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None,
                 dtype=None):
        super().__init__()
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.affine = affine
        self.track_running_stats = track_running_stats
        for name in ("weight", "bias"):
            made = Parameter(_torch.zeros(num_features, device=device, dtype=dtype)) if affine else None
            self.register_parameter(name, made)
        if track_running_stats:
            self.register_buffer("running_mean", _torch.zeros(num_features, device=device, dtype=dtype))
            self.register_buffer("running_var", _torch.ones(num_features, device=device, dtype=dtype))
            self.register_buffer("num_batches_tracked", _torch.tensor(0, dtype=_torch.long, device=device))
        else:
            for name in ("running_mean", "running_var", "num_batches_tracked"):
                self.register_buffer(name, None)
        self.reset_parameters()

    def reset_running_stats(self):
        if self.track_running_stats:
            self.running_mean.zero_()
            self.running_var.fill_(1)
            self.num_batches_tracked.zero_()

    def reset_parameters(self):
        self.reset_running_stats()
        if self.affine:
            init.ones_(self.weight)
            init.zeros_(self.bias)

    def extra_repr(self):
        return "{num_features}, eps={eps}, momentum={momentum}, affine={affine}, " \
               "track_running_stats={track_running_stats}".format(**self.__dict__)

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, *rest):
        version = local_metadata.get("version", None)
        counter = prefix + "num_batches_tracked"
        if (version is None or version < 2) and self.track_running_stats and counter not in state_dict:
            state_dict[counter] = _torch.tensor(0, dtype=_torch.long)
        super()._load_from_state_dict(state_dict, prefix, local_metadata, *rest)


class _BatchNorm(_NormBase):
    def forward(self, input):
        _refuse("the forward() of torch.nn." + type(self).__name__)


class BatchNorm1d(_BatchNorm):
    pass


class BatchNorm2d(_BatchNorm):
    pass


class BatchNorm3d(_BatchNorm):
    pass
