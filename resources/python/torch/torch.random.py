# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.random of PyTorch 1.13, as far as it is here."""
from torch import default_generator, initial_seed, manual_seed
