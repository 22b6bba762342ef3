# More that is done in place: whoever shares the storage sees it.
import torch

torch.manual_seed(0)
x = torch.randn(3, 4)
row, same = x[1], x
x.neg_()
print(x, row, x._version, same is x)
x.square_().triu_().lerp_(torch.zeros(3, 4), 0.3)
x.addcmul_(x, torch.full((4,), 0.1), value=3).addcdiv_(torch.ones(3, 1), torch.full((4,), 3.), value=0.7)
print(x, row, row._version)
x.tril_(1)
x.cumsum_(1).relu_()
print(x, row, x.lerp(torch.ones(4), 0.8), x.lerp(torch.ones(4), torch.full((4,), 0.2)), torch.addcmul(x, x, x), torch.addcdiv(x, x, x + 1))
big, other = torch.randn(100), torch.randn(100)
print(big.lerp(other, 0.3).sum(), big.addcmul(other, big, value=0.3)[:20], big.addcdiv(other, big, value=0.3)[:20])
print(x.eq_(0), row, x.div(2, rounding_mode="floor"), torch.tensor([7, -7]).div(2, rounding_mode="floor"))
i = torch.tensor([7, -7])
print(i.div_(2, rounding_mode="floor"), i.negative_(), i.cumprod_(0), i.logical_not_())
w = torch.ones(2, requires_grad=True)
v = w * 3
print(v.neg_().grad_fn, v.lerp_(torch.zeros(2), 0.5).grad_fn, v.square_().grad_fn, v.addcmul_(v, v).grad_fn)
try:
    w.neg_()
except RuntimeError as error:
    print(error)
