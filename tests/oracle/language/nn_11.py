# copy.copy of a module: a new object over the same dicts.
import copy
import torch
from torch import nn

torch.manual_seed(0)

net = nn.Linear(1, 1)
other = copy.copy(net)
other.extra = nn.Parameter(torch.ones(1))
other.label = "copy"
print(other is net, other._parameters is net._parameters, list(net._parameters), hasattr(net, "label"))
