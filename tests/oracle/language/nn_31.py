# Hooks before and behind forward().
import copy
import torch
from torch import nn

seen = []
net = nn.Sequential(nn.Identity(), nn.Flatten(0))
a = net.register_forward_pre_hook(lambda m, inputs: seen.append(len(inputs)))
b = net[0].register_forward_hook(lambda m, inputs, output: output + 1)
print(net(torch.zeros(1, 2)), seen)
b.remove()
with net[1].register_forward_pre_hook(lambda m, inputs: inputs[0] * 2 + 1):
    print(net(torch.zeros(1, 2)), len(net[1]._forward_pre_hooks))
twin = copy.deepcopy(net)
print(net(torch.ones(1, 2)), twin(torch.ones(1, 1)), seen, len(net[1]._forward_pre_hooks))
a.remove()
a.remove()
print(net._forward_pre_hooks, len(twin._forward_pre_hooks))
