# Convolutions and norms: parameters and buffers.
import torch
from torch import nn

torch.manual_seed(4)
c = nn.Conv2d(2, 4, 3, padding=1, groups=2)
d = nn.Conv1d(1, 1, 2, bias=False, dilation=2)
b = nn.BatchNorm1d(2)
n = nn.LayerNorm([2, 3])
print(c.weight.shape, c.bias, c)
print(d.weight, d)
print(b, n, b.running_var, b.num_batches_tracked, n.weight.shape)
print(list(b.state_dict()), b.state_dict()._metadata)
print(nn.BatchNorm2d(1, affine=False), nn.LayerNorm(2, elementwise_affine=False), nn.Conv2d(1, 1, (2, 3), stride=2))
