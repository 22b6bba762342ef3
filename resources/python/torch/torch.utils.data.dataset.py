# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Datasets as in PyTorch 1.13. What they answer is what is kept: rows of a TensorDataset are views."""
from _torch import is_compared as _is_compared, refuse as _refuse
import bisect as _bisect
from math import floor as _floor, isclose as _isclose
import torch as _torch
from typing import Generic as _Generic, TypeVar as _TypeVar
import warnings as _warnings

if not _is_compared():
    _refuse("torch.utils.data, under PyTorch 2.6,")

T_co = _TypeVar("T_co", covariant=True)


class Dataset(_Generic[T_co]):
    def __getitem__(self, index):
        raise NotImplementedError

    def __add__(self, other):
        return ConcatDataset([self, other])


class IterableDataset(Dataset[T_co]):
    def __iter__(self):
        raise NotImplementedError

    def __add__(self, other):
        _refuse("torch.utils.data.ChainDataset")


class TensorDataset(Dataset):
    def __init__(self, *tensors):
        assert all(tensors[0].size(0) == tensor.size(0) for tensor in tensors), "Size mismatch between tensors"
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(tensor[index] for tensor in self.tensors)

    def __len__(self):
        return self.tensors[0].size(0)


class ConcatDataset(Dataset[T_co]):
    @staticmethod
    def cumsum(sequence):
        ends, end = [], 0
        for one in sequence:
            end += len(one)
            ends.append(end)
        return ends

    def __init__(self, datasets):
        super().__init__()
        self.datasets = list(datasets)
        assert len(self.datasets) > 0, "datasets should not be an empty iterable"
        for one in self.datasets:
            assert not isinstance(one, IterableDataset), "ConcatDataset does not support IterableDataset"
        self.cumulative_sizes = self.cumsum(self.datasets)

    def __len__(self):
        return self.cumulative_sizes[-1]

    def __getitem__(self, idx):
        if idx < 0:
            if -idx > len(self):
                raise ValueError("absolute value of index should not exceed dataset length")
            idx = len(self) + idx
        which = _bisect.bisect_right(self.cumulative_sizes, idx)
        return self.datasets[which][idx - (self.cumulative_sizes[which - 1] if which else 0)]


class Subset(Dataset[T_co]):
    def __init__(self, dataset, indices):
        self.dataset = dataset
        self.indices = indices

    def __getitem__(self, idx):
        if isinstance(idx, list):
            return self.dataset[[self.indices[i] for i in idx]]
        return self.dataset[self.indices[idx]]

    def __len__(self):
        return len(self.indices)


def _shared_out(dataset, fractions):
    """How many items each fraction comes to; what is left goes to the first ones."""
    counts = []
    for place, fraction in enumerate(fractions):
        if fraction < 0 or fraction > 1:
            raise ValueError(f"Fraction at index {place} is not between 0 and 1")
        counts.append(int(_floor(len(dataset) * fraction)))
    for place in range(len(dataset) - sum(counts)):
        counts[place % len(counts)] += 1
    for place, count in enumerate(counts):
        if count == 0:
            _warnings.warn(f"Length of split at index {place} is 0. This might result in an empty dataset.")
    return counts


def random_split(dataset, lengths, generator=_torch.default_generator):
    if _isclose(sum(lengths), 1) and sum(lengths) <= 1:
        lengths = _shared_out(dataset, lengths)
    if sum(lengths) != len(dataset):
        raise ValueError("Sum of input lengths does not equal the length of the input dataset!")
    order = _torch.randperm(sum(lengths), generator=generator).tolist()
    parts, end = [], 0
    for length in lengths:
        end += length
        parts.append(Subset(dataset, order[end - length:end]))
    return parts
