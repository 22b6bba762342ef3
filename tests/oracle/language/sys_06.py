# References to tensors: what PyTorch holds of one within is none of Python's.
import sys
import torch

x = torch.zeros(3)
y = x
print(sys.getrefcount(x))
v = x[1:]
w = x.view(3)
print(sys.getrefcount(x), sys.getrefcount(v), v._base is x)
p = torch.ones(2, requires_grad=True)
q = p * 2
p.grad = g = torch.zeros(2)
print(sys.getrefcount(p), sys.getrefcount(g), sys.getrefcount(q))
x.tag = x
rows = {"x": x, "all": [x, y]}
print(sys.getrefcount(x), sys.getrefcount(rows["all"]), sys.getrefcount(x.clone()))
x += 1
print(sys.getrefcount(x), sys.getrefcount(torch.zeros(1)))
