# Modules that the program derives from containers, with forward and attributes.
import torch
from torch import nn


class Chain(nn.Sequential):
    def __init__(self, *parts):
        super().__init__(*parts)
        self.calls = 0

    def forward(self, x):
        self.calls += 1
        return super().forward(x)


class Shift(nn.Module):
    def __init__(self, by):
        super().__init__()
        self.by = by

    def forward(self, x):
        return x + self.by

    def extra_repr(self):
        return f"by={self.by}"


net = Chain(Shift(1), Shift(2), nn.Flatten(), nn.Identity())
x = torch.zeros(2, 1, 2)
y = net(x)
print(y, net.calls, net)
print(net[:2], len(net), net[-1], net[1:][0].by)
net[0] = Shift(5)
del net[1]
net.append(Shift(7))
print(net, net(x).tolist())
