# Tied weights: one parameter under two names.
import copy
import torch
from torch import nn


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(2, 2, bias=False)
        self.b = nn.Linear(2, 2, bias=False)
        self.b.weight = self.a.weight


torch.manual_seed(0)
net = Tied()
twin = copy.deepcopy(net)
print(twin.a.weight is twin.b.weight, twin.a.weight is net.a.weight)
print([n for n, _ in net.named_parameters()], list(net.state_dict()))
with torch.no_grad():
    twin.a.weight.zero_()
print(twin.b.weight, net.a.weight.tolist() == net.b.weight.tolist())
