import copy, torch
from torch import nn

p = nn.Parameter(torch.ones(3))
p.tags = ['weight']
p.note = 'mine'
q = copy.deepcopy(p)
r = copy.copy(p)
p.grad = torch.ones(3)
s = copy.deepcopy(p)
t = nn.Parameter(p)
layer = nn.Linear(2, 2)
layer.weight.tags = ['w']
layer.note = ['layer']
both = copy.deepcopy(layer)
same = copy.copy(layer)
pair = [p, p.tags]
apart = copy.deepcopy(pair)
kept = copy.copy(pair)
x = torch.ones(2)
x.tags = [1]
held = nn.Parameter(x)
y = x.as_subclass(nn.Parameter)
