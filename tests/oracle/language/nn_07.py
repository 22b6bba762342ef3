# load_state_dict says what is missing, unexpected, and of another shape.
import torch
from torch import nn

torch.manual_seed(0)

net = nn.Linear(2, 1)
try:
    net.load_state_dict({"weight": torch.zeros(3, 2), "other": torch.ones(1)})
except RuntimeError as error:
    print(error)
try:
    net.load_state_dict([1])
except TypeError as error:
    print(error)
try:
    net.load_state_dict({"weight": 3, "bias": torch.zeros(1)})
except RuntimeError as error:
    print(error)
