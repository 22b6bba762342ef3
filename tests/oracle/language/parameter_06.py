# A parameter of a tensor of another class.
import torch
from torch import nn


class T(torch.Tensor):
    pass


p = nn.Parameter(T([1., 2.]))
print(type(p).__name__, isinstance(p, nn.Parameter), p.requires_grad, p._is_param)
print(p)
print(type(nn.Parameter(torch.ones(2)) + T([1., 2.])).__name__)
net = nn.Module()
net.p = p
print([name for name, _ in net.named_parameters()])
