# A view taken in no_grad, and what its base's writing makes of it.
import torch

x = torch.ones(3, requires_grad=True)
with torch.no_grad():
    v = x[0:2]
    d = x.detach()
    d.mul_(2)
    y = x * 2
print(v.requires_grad, y.requires_grad, x, x._version)
try:
    print(v.is_leaf)
except RuntimeError as error:
    print(error)
try:
    v.add_(1)
except RuntimeError as error:
    print(error)
