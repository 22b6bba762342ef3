# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.utils.data of PyTorch 1.13: datasets, samplers, and the loader that works in the program's own process."""
from torch.utils.data.dataset import ConcatDataset, Dataset, IterableDataset, Subset, TensorDataset, random_split
from torch.utils.data.sampler import BatchSampler, RandomSampler, Sampler, SequentialSampler, SubsetRandomSampler
from torch.utils.data.dataloader import DataLoader, default_collate, default_convert
