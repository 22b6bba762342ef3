# A parameter assigned anew is another object; through .data it stays the same one.
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(1, 1)
old = net.weight
net.weight = nn.Parameter(torch.full((1, 1), 9.))
print(old is net.weight, list(net._parameters))
held = net.weight
net.weight.data = torch.full((1, 1), 3.)
print(held is net.weight, held)
held.data.mul_(2)
print(net.weight.tolist(), net.state_dict()["weight"])
