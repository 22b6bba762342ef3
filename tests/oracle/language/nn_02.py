# Linear layers draw their weights as the generator says.
import torch
from torch import nn

torch.manual_seed(3)
a = nn.Linear(3, 2)
b = nn.Linear(2, 4, bias=False)
c = nn.Linear(2, 1, dtype=torch.float64)
print(a.weight)
print(a.bias, b.bias, b)
print(c.weight.dtype, a, c.extra_repr(), a.weight._version)
