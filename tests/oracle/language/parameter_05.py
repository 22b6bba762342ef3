# Errors and odd ways to make one.
import torch
from torch import nn

print(nn.Parameter(torch.arange(3), requires_grad=False))
print(nn.Parameter(torch.tensor([True]), False))


class Mine(nn.Parameter):
    pass


m = Mine(torch.ones(1))
print(m, type(m).__name__, isinstance(m, nn.Parameter))
print(f"{m}")
nn.Parameter(torch.arange(3))
