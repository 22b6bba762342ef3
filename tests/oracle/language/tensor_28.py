# Written by several indices at once, and by scatter; into a copy the first tensor stays.
import torch

x = torch.zeros(3, 3)
row = x[1]
where = torch.tensor([1, 1, 2]), torch.tensor([0, 0, 1])
x.index_put_(where, torch.tensor([1., 2., 3.]), accumulate=True)
x.index_put_((torch.tensor([0]),), torch.tensor([7., 8., 9.]))
print(x, row, x._version, x.index_put(where, torch.tensor(50.)), torch.index_put_(x, [x > 8], torch.tensor(-1.)), row)
y = x.scatter(1, torch.tensor([[0], [1], [2]]), 4.)
z = x.scatter(0, torch.tensor([[2, 1, 0]]), torch.full((1, 3), 6.))
w = torch.scatter_add(x, 0, torch.tensor([[0, 0, 0], [0, 1, 2]]), torch.ones(2, 3))
print(y, z, w, x, y._version)
print(x.fill_diagonal_(5), row, torch.zeros(2, 4).t().fill_diagonal_(1), torch.random.manual_seed(3).initial_seed())
p = torch.ones(2, requires_grad=True)
print(p.scatter(0, torch.tensor([0]), 2.).grad_fn, p.scatter_add(0, torch.tensor([0]), torch.ones(1)).grad_fn)
