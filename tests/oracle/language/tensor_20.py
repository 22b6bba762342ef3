# Parts that an index names, added to, replaced and filled; in place, and in a copy.
import torch

x = torch.zeros(3, 3)
y = x[0]
rows = torch.tensor([0, 2, 0])
x.index_add_(0, rows, torch.ones(3, 3))
print(x, y, x._version)
x.index_add_(1, torch.tensor([1]), torch.ones(3, 1), alpha=5)
x.index_fill_(1, torch.tensor([2, -3]), 9)
x.index_copy_(0, torch.tensor([1]), torch.full((1, 3), 4.))
print(x, y)
a = x.index_add(0, torch.tensor([0]), torch.ones(1, 3))
b = x.index_fill(0, torch.tensor([0]), torch.tensor(7.))
c = torch.index_copy(x, 1, torch.tensor([0]), torch.zeros(3, 1))
print(a, b, c, x, a._version, b._version, c._version)
x.masked_scatter_(x == 4, torch.tensor([[10., 20.], [30., 40.]]))
x.put_(torch.tensor([0, -1]), torch.tensor([100., 200.]))
x.put_(torch.tensor([0, 0]), torch.tensor([1., 1.]), accumulate=True)
print(x, y, x.masked_scatter(x > 50, torch.zeros(9)), x.put(torch.tensor([0]), torch.zeros(1)), x[0, 0])
t = torch.arange(6).reshape(2, 3).t()
t.index_add_(0, torch.tensor([0, 1]), torch.ones(2, 2, dtype=torch.int64))
print(t, t.stride(), torch.zeros(3).index_add_(0, rows, torch.ones(3)))
w = torch.ones(2, requires_grad=True)
z = (w * 1).index_add_(0, torch.tensor([0]), torch.ones(1))
print(z, z.grad_fn, w.index_add(0, torch.tensor([0]), torch.ones(1)).grad_fn)
try:
    w.index_add_(0, torch.tensor([0]), torch.ones(1))
except RuntimeError as error:
    print(error)
