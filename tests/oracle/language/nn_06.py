# load_state_dict copies values into what is there.
import torch
from torch import nn

torch.manual_seed(0)
a, b = nn.Linear(2, 1), nn.Linear(2, 1)
before = b.weight
answer = b.load_state_dict(a.state_dict())
print(answer, b.weight is before, b.weight.tolist() == a.weight.tolist())
print(b.weight.data_ptr() == a.weight.data_ptr(), b.weight._version)
loose = b.load_state_dict({"weight": torch.zeros(1, 2), "extra": torch.ones(1)}, strict=False)
print(loose, loose.missing_keys, loose.unexpected_keys)
print(b.weight)
