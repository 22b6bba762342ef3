# einsum and tensordot: products of their own, and views where nothing is computed.
import torch

a, b, c = torch.arange(6.).reshape(2, 3), torch.arange(12.).reshape(3, 4), torch.arange(24.).reshape(2, 3, 4)
t = torch.einsum("ij->ji", a)
t[0, 1] = 50
print(a, t, t._base is a, t.is_contiguous())
square = torch.arange(9.).reshape(3, 3)
diagonal = torch.einsum("ii->i", square)
diagonal.zero_()
print(square, torch.einsum("ii", square), torch.einsum("ij->i", a), torch.einsum("ij->j", a), torch.einsum("ij->", a))
x = torch.einsum("ij,jk->ik", a, b)
y = torch.einsum("ij,jk->ki", a, b)
print(x, y, y.stride(), torch.einsum("ij,jk", a, b).equal(x), torch.einsum("i,j->ij", a[0], b[:, 0]))
print(torch.einsum("bij,bij->b", c, c), torch.einsum("bij,jk->bik", c, b.t()), torch.einsum("ij,ij->ij", a, a))
print(torch.einsum("ij,j->i", a, a[0]), torch.einsum("i,i->", a[0], a[1]), torch.einsum("ij,jk,kl->il", a, b, b.t()))
print(torch.einsum("bij,bjk->bik", c, c.transpose(1, 2)), torch.einsum("bij,kj->bik", [c, b.t()[:2].repeat(1, 2)[:, :4]]))
print(torch.tensordot(a, b, dims=1), torch.tensordot(c, c, dims=([1, 2], [1, 2])), torch.tensordot(a, b, dims=0).shape)
print(torch.inner(a, a), torch.inner(a[0], a[1]), torch.inner(a, a[0]))
