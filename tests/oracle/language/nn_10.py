# A name moves from one kind to another.
import torch
from torch import nn

net = nn.Module()
net.x = 3
net.x = nn.Parameter(torch.ones(1))
print("x" in vars(net), list(net._parameters))
try:
    net.x = nn.Identity()
except TypeError as error:
    print(error)
net.x = None
print(net._parameters, net)
del net.x
net.x = nn.Identity()
net.x = nn.Parameter(torch.zeros(1))
print(list(net._parameters), list(net._modules))
del net.x
net.x = 5
print(vars(net)["x"], list(net._modules))
net.register_buffer("t", torch.zeros(1), persistent=False)
print(net._non_persistent_buffers_set, list(net.state_dict()), [n for n, _ in net.named_buffers()])
net.t = torch.ones(1)
net.t = None
del net.t
print(net._non_persistent_buffers_set)
