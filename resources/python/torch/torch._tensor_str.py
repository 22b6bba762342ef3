# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""How the texts of tensors are written, as torch.set_printoptions() of PyTorch 1.13 sets it."""
from _torch import is_compared as _is_compared, refuse as _refuse, set_text_options as _set_text_options

_chosen = {"precision": 4, "linewidth": 80}


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    if threshold not in (None, 1000) or edgeitems not in (None, 3) or profile in ("full", "short") or not _is_compared():
        _refuse("this form of torch.set_printoptions()")
    if profile == "default":
        _chosen.update(precision=4, linewidth=80)
    if precision is not None:
        _chosen["precision"] = precision
    if linewidth is not None:
        _chosen["linewidth"] = linewidth
    _set_text_options(_chosen["precision"], _chosen["linewidth"], sci_mode)
