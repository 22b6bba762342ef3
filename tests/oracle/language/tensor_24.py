# A generator of one's own; two names for it draw from one sequence.
import copy
import torch

g = torch.Generator()
print(g.manual_seed(5) is g, g.initial_seed(), g.device)
h = g
first = torch.rand(2, generator=g)
second = torch.rand(2, generator=h)
g.manual_seed(5)
print(torch.equal(first, torch.rand(2, generator=g)), torch.equal(second, torch.rand(2, generator=g)), isinstance(g, torch.Generator))
torch.manual_seed(1)
apart = torch.rand(1)
torch.randperm(4, generator=g), torch.randint(0, 9, (3,), generator=g)
torch.manual_seed(1)
print(torch.equal(apart, torch.rand(1)), torch.manual_seed(3).initial_seed(), type(g).__name__)
x = torch.zeros(3)
print(x.normal_(generator=g.manual_seed(2)), x.uniform_(generator=g))
try:
    copy.deepcopy(g)
except TypeError as error:
    print(error)
