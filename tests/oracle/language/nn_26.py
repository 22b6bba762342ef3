# buffers(), zero_grad() and a module used as a key.
import torch
from torch import nn

torch.manual_seed(0)

net = nn.Sequential(nn.BatchNorm1d(1), nn.Linear(1, 1))
print([n for n, _ in net.named_buffers()], len(list(net.buffers())))
w = net[1].weight
w.grad = torch.ones(1, 1)
net.zero_grad()
print(w.grad, w.grad.requires_grad)
net.zero_grad(set_to_none=True)
print(w.grad)
table = {net: "model", w: "weight"}
print(table[net], table[w], w in table, net[0] in table)
