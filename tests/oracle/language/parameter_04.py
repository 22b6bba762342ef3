# In-place writing is refused outside of no_grad.
import torch
from torch import nn

p = nn.Parameter(torch.ones(2))
with torch.no_grad():
    p.mul_(3)
    half = p / 2
print(p, half, half.requires_grad, torch.is_grad_enabled())
p.data[0] = 7.
print(p)
p.add_(1)
