# Two parameters over one storage, a parameter and its data: one deepcopy separates them.
import copy
import torch
from torch import nn

base = torch.zeros(2)
a, b = nn.Parameter(base), nn.Parameter(base)
both = copy.deepcopy([a, b, a, a.data])
with torch.no_grad():
    a.add_(1)
    both[0].add_(5)
print(b.tolist(), both)
print(both[0] is both[2])
