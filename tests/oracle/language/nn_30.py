# Names of classes, and what modules tell of themselves.
import torch
import torch.nn.functional as F
from torch.nn import Module, init
from torch.nn.modules.linear import Linear
from torch.nn.modules import Module as Same

torch.manual_seed(0)
print(Module is Same, Linear, Module.__module__, torch.nn.Parameter, type(torch.nn.Linear(1, 1)))
print(isinstance(Linear(1, 1), Module), issubclass(Linear, torch.nn.Module), F.dropout(torch.ones(1), 0.))
print(hasattr(Linear(1, 1), "weight"), getattr(Linear(1, 1), "nothing", "none"))
layer = Linear(1, 1)
print(layer.weight.shape)
torch.nn.Module().nothing
