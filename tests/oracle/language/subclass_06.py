# Iterating, unpacking, views and methods.
import torch


class T(torch.Tensor):
    pass


t = T([[1., 2.], [3., 4.]])
first, second = t
print(type(first).__name__, first._base is t, first)
for row in t:
    print(row, type(row).__name__)
flat = t.view(4)
turned = t.t()
print(t, flat, turned, type(t.to(torch.float64)).__name__, t.to(torch.float32) is t)
print(type(t.detach()).__name__, type(t.data).__name__, type(torch.tensor(t)).__name__)
