# list * n is one layer many times.
import torch
from torch import nn

torch.manual_seed(1)
same = nn.ModuleList([nn.Linear(1, 1)] * 3)
own = nn.ModuleList(nn.Linear(1, 1) for _ in range(3))
print(len(list(same.parameters())), len(list(own.parameters())), same[0] is same[2])
print(same)
print(own)
print(len(same), same[-1] is same[0], [i for i, _ in enumerate(own)])
