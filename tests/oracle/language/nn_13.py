# A tie through .data is lost by deepcopy, and a second by state_dict stays in the model.
import copy
import torch
from torch import nn

torch.manual_seed(5)
a, b = nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False)
b.weight.data = a.weight.data
pair = nn.ModuleList([a, b])
twin = copy.deepcopy(pair)
with torch.no_grad():
    pair[0].weight.fill_(1.)
    twin[0].weight.fill_(2.)
print(pair[1].weight.tolist(), twin[1].weight.tolist() == [[2., 2.], [2., 2.]])
print(a.weight._version, b.weight._version)
