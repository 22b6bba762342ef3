# train, eval, requires_grad_, apply.
import torch
from torch import nn

torch.manual_seed(0)

net = nn.Sequential(nn.Dropout(0.5), nn.Linear(1, 1), nn.Dropout(0.))
x = torch.ones(1, 2)
net.eval()
print([m.training for m in net.modules()], net[0](x) is x, net[2](x) is x)
net.train()
print([m.training for m in net.modules()], net[2](x) is x)
net.requires_grad_(False)
print([p.requires_grad for p in net.parameters()])


def fill(m):
    if isinstance(m, nn.Linear):
        nn.init.constant_(m.weight, 0.5)
        nn.init.zeros_(m.bias)


print(net.apply(fill) is net, net[1].weight, net[1].bias)
try:
    net.train("yes")
except ValueError as error:
    print(error)
