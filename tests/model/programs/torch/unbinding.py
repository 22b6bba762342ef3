# A loop over a tensor has all its views before the first turn.
import torch

b = torch.zeros(3)
for r in b:
    b += 1
    print(r)
for r in b:
    b.data = torch.ones(3)
    print(r)
c = torch.ones(3, requires_grad=True) * 1
for r in c:
    print(r)
for r in c:
    c += 1
    print(c)
    print(r)
