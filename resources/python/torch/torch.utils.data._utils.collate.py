# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Items of a dataset as one batch, in PyTorch 1.13: tensors are stacked, so that a batch is a copy."""
from collections.abc import Mapping as _Mapping, Sequence as _Sequence
import torch as _torch


def default_convert(data):
    if isinstance(data, _torch.Tensor):
        return data
    if isinstance(data, _Mapping):
        return _like(data, {key: default_convert(data[key]) for key in data})
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return type(data)(*(default_convert(one) for one in data))
    if isinstance(data, tuple):
        return [default_convert(one) for one in data]
    if isinstance(data, _Sequence) and not isinstance(data, (str, bytes)):
        return _like(data, [default_convert(one) for one in data])
    return data


def _like(given, made):
    """What was made as an object of that class, where it can be one."""
    try:
        return type(given)(made)
    except TypeError:
        return made


def default_collate(batch):
    first = batch[0]
    if isinstance(first, _torch.Tensor):
        return _torch.stack(batch, 0)
    if isinstance(first, float):
        return _torch.tensor(batch, dtype=_torch.float64)
    if isinstance(first, int):
        return _torch.tensor(batch)
    if isinstance(first, (str, bytes)):
        return batch
    if isinstance(first, _Mapping):
        return _like(first, {key: default_collate([one[key] for one in batch]) for key in first})
    if isinstance(first, tuple) and hasattr(first, "_fields"):
        return type(first)(*(default_collate(part) for part in zip(*batch)))
    if isinstance(first, _Sequence):
        if not all(len(one) == len(first) for one in batch):
            raise RuntimeError("each element in list of batch should be of equal size")
        parts = list(zip(*batch))
        made = [default_collate(part) for part in parts]
        return made if isinstance(first, tuple) else _like(first, made)
    raise TypeError("default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found "
                    f"{type(first)}")
