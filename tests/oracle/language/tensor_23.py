# Parts and grids are views; what puts them together again is not.
import torch

x = torch.arange(12.).reshape(3, 4)
left, right = torch.tensor_split(x, 2, dim=1)
one, rest = torch.tensor_split(x, (1,))
left.zero_()
rest[0] += 100
print(x, left._base is x, [part.shape for part in torch.tensor_split(x, 5)], torch.hsplit(x, 2)[1], torch.vsplit(x, [1, 2])[1])
i, j = torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij")
u, v = torch.meshgrid(torch.arange(2), torch.arange(3), indexing="xy")
print(i, j, u, v, i.stride(), v.stride(), i._base is None)
print(torch.cartesian_prod(torch.arange(2), torch.arange(2)), torch.dstack([x, x]).shape, torch.column_stack([x[:, 0], x]))
q = torch.arange(3)
w, = torch.meshgrid(q, indexing="ij")
w[0] = 9
print(q, torch.cartesian_prod(q) is q)
print(torch.nn.functional.softmax(x[:, :2], dim=1), torch.nn.functional.one_hot(torch.tensor([0, 2])), torch.nn.functional.normalize(x, dim=1))
