# as_subclass and _make_subclass: a view, and a header of its own.
import torch


class T(torch.Tensor):
    pass


p = torch.arange(3.)
s = p.as_subclass(T)
m = torch.Tensor._make_subclass(T, p)
g = torch.Tensor._make_subclass(T, p, True)
p.add_(1)
print(s._base is p, m._base, m._version, s._version, p.data_ptr() == m.data_ptr())
print(s, m, g)
h = g * 2
print(h, h._base, h.requires_grad)
back = s.as_subclass(torch.Tensor)
print(back, type(back).__name__)
