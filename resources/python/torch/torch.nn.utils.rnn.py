# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Sequences of several lengths in one tensor, in PyTorch 1.13: pad_sequence."""
from _torch import refuse as _refuse
import torch as _torch


def pad_sequence(sequences, batch_first=False, padding_value=0.0):
    if any(sequence.requires_grad for sequence in sequences):
        _refuse("torch.nn.utils.rnn.pad_sequence() of what requires grad")
    longest = max([sequence.size(0) for sequence in sequences])
    rest = list(sequences[0].shape[1:])
    shape = [len(sequences), longest, *rest] if batch_first else [longest, len(sequences), *rest]
    padded = _torch.zeros(shape, dtype=sequences[0].dtype).fill_(padding_value)
    for place, sequence in enumerate(sequences):
        row = padded[place] if batch_first else padded[:, place]
        row[:sequence.size(0)] = sequence
    return padded
