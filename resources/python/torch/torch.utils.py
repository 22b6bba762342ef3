# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.utils of PyTorch 1.13, as far as it is here: the handles of hooks, and data loading."""
from torch.utils import hooks
