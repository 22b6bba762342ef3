# Walking a model.
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = nn.Linear(width, width)
        self.second = nn.Sequential(nn.Linear(width, 1), nn.Tanh())
        self.again = self.first


torch.manual_seed(0)
net = nn.ModuleDict({"a": Block(1), "b": nn.Identity()})
for name, part in net.named_modules():
    print(repr(name), type(part).__name__)
print([n for n, _ in net.named_parameters()], [n for n, _ in net.named_children()])
print([tuple(p.shape) for p in net.parameters()], len(list(net.modules())), list(net["a"].state_dict()))
print(net)
print(net.get_submodule("a.second.0"), net.get_parameter("a.first.bias").shape)
