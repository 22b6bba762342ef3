# Parameters in lists and dicts of parameters.
import torch
from torch import nn

ps = nn.ParameterList([torch.zeros(2), nn.Parameter(torch.ones(1))])
pd = nn.ParameterDict({"a": torch.ones(2, 1), "b": nn.Parameter(torch.zeros(1), requires_grad=False)})
ps.append(torch.full((1,), 2.))
print(ps, len(ps), [n for n, _ in ps.named_parameters()])
print(pd, list(pd), "a" in pd, pd["a"])
pd["c"] = torch.ones(1)
print(list(pd.keys()), [tuple(v.shape) for v in pd.values()], ps[-1])
print([type(p).__name__ for p in ps])
