# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""torch.autograd of PyTorch 1.13, as far as it is here: the modes alone."""
from torch.autograd import grad_mode
from torch.autograd.grad_mode import enable_grad, no_grad, set_grad_enabled
