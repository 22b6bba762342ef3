# A module's own dict, and where what is assigned to it goes.
import torch
import torch.nn as nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(2))
        self.register_buffer("seen", torch.zeros(1))
        self.inner = nn.Identity()
        self.plain = [1, 2]
        self.count = 3


net = Net()
print(list(vars(net)))
print(list(net._parameters), list(net._buffers), list(net._modules))
print(net.scale is net._parameters["scale"], "scale" in vars(net), net)
