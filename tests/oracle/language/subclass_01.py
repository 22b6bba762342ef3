# A class derived from Tensor: what operations answer is of the class, over what they computed.
import torch


class Named(torch.Tensor):
    pass


t = Named([1., 2., 3.])
u = t + 1
v = t[0:2]
w = u * t
print(type(t).__name__, type(u).__name__, type(u._base).__name__, v._base is t)
print(u, repr(v), w.tolist(), u.shape)
t[0] = 5.
print(v, v._version, t._version, isinstance(w, torch.Tensor), type(t == 1).__name__)
