# Equal seeds, equal models; a generator that goes on.
import torch
from torch import nn


def build(seed):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(2, 3), nn.Conv1d(1, 1, 2), nn.Embedding(2, 2))


a, b = build(1), build(1)
same = all(x.tolist() == y.tolist() for x, y in zip(a.parameters(), b.parameters()))
after = torch.rand(1)
torch.manual_seed(1)
print(same, after, torch.rand(1))
print(a[0].weight, a[1].weight, a[2].weight)
