# A Parameter is a tensor over the storage of what it was made of.
import torch
from torch.nn import Parameter

base = torch.arange(3.)
p = Parameter(base)
q = Parameter(p, requires_grad=False)
print(p)
print(q, type(p).__name__, isinstance(p, torch.Tensor), isinstance(base, Parameter))
base.add_(1)
print(p.tolist(), p._version, q._version, p.is_leaf, p.requires_grad)
doubled = p * 2
part = p[1:]
print(doubled, part, type(doubled).__name__, type(p.data).__name__)
