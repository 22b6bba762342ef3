# state_dict() shares the storage of the live weights.
import copy
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(1, 2), nn.ReLU(), nn.Linear(2, 1))
state = net.state_dict()
kept = copy.deepcopy(state)
plain = state.copy()
print(list(state), type(state).__name__, state._metadata)
with torch.no_grad():
    net[0].weight.zero_()
print(state["0.weight"].tolist(), kept["0.weight"].tolist() == [[0.0], [0.0]])
print(hasattr(plain, "_metadata"), hasattr(kept, "_metadata"), type(plain).__name__)
