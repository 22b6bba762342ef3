# One storage under several headers: another dtype, another place, another tensor's storage.
import copy
import torch

x = torch.arange(6.)
i = x.view(torch.int32)
i[1] = 0
d = x.view(torch.float64)
b = x.view(torch.uint8)
print(x, i, d.shape, b.shape, b[-4:], i._base is x, x.view(torch.float32)._base is x, x[2:].view(torch.float64).storage_offset())
y = torch.zeros(2)
y.set_(x.storage(), 1, (2, 2), (2, 1))
y[0, 0] = 50
z = torch.empty(0).set_(x)
w = torch.empty(0).set_(x.storage())
print(x, y, y.stride(), y.storage_offset(), y._version, z.data_ptr() == x.data_ptr(), w.shape, z._base)
y.set_()
print(y, x)
s = x.storage()
t = copy.copy(s)
s[0], t[1] = 9, 8
u = s.clone()
u.fill_(3)
print(x, list(t), u.tolist(), s._cdata == x.storage()._cdata, t._cdata == s._cdata)
t.copy_(u)
print(t.tolist(), isinstance(s, torch.FloatStorage), isinstance(s, torch.LongStorage), isinstance(s, torch.TypedStorage))
print(isinstance(x, torch.FloatTensor), isinstance(x.long(), torch.LongTensor), isinstance(x, torch.LongTensor), isinstance(1, torch.FloatTensor))
print(x.shape.numel(), torch.Size([2, 3]).numel(), torch.Size([]).numel())
