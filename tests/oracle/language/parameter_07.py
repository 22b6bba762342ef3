# no_grad as a decorator, nested modes, and a generator that was left.
import torch
from torch import nn

w = nn.Parameter(torch.ones(2))


@torch.no_grad()
def halve(x):
    return x / 2


h = halve(w)
with torch.no_grad():
    with torch.enable_grad():
        inner = w * 2
    with torch.set_grad_enabled(True):
        other = w * 3
    outer = w * 4
print(h, inner, other, outer, torch.is_grad_enabled())
try:
    with torch.no_grad():
        raise ValueError("out")
except ValueError:
    print(torch.is_grad_enabled())
torch.set_grad_enabled(False)
print((w * 2).requires_grad)
torch.set_grad_enabled(True)
