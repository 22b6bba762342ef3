import copy
import torch
x = torch.arange(6.)
x.tags = [1, [2]]
v = x[2:5]
v.owner = x
c = copy.deepcopy([x, v, x])
print(c[0] is c[2], c[1].owner is c[0], c[1]._base, c[1]._version)
c[1][0] = 9
print(c[0], x)
x.me = x
y = copy.deepcopy(x)
print(y.me is y, y.me.me is y.me, y.__dict__ is y.me.__dict__, y.data_ptr() == y.me.data_ptr())
y.tags[1].append(3)
print(x.tags, y.tags, y.me.tags)
x.grad = torch.ones(6)
x.grad.note = x.tags
z = copy.deepcopy(x)
print(z.grad, z.grad.note is z.tags, z.grad.note is x.tags)
w = copy.copy(x)
print(w.grad, w._version, w.data_ptr() == x.data_ptr(), hasattr(w, "tags"))
w.tags
