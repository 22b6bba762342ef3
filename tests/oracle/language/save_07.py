# weights_only admits what a state dict is made of, and no more.
import io
from collections import OrderedDict
import torch


class Own:
    pass


def through(obj):
    buffer = io.BytesIO()
    torch.save(obj, buffer)
    buffer.seek(0)
    try:
        return torch.load(buffer, weights_only=True)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


print(through({"w": torch.ones(2), "n": 3, "l": [None, True, "s", (1, 2)]}))
torch.manual_seed(0)
print(through(OrderedDict(w=torch.ones(2))), through(torch.nn.Parameter(torch.ones(1))), through(torch.nn.Linear(1, 1).state_dict()))
for other in (0.5, {1}, Own(), torch.nn.Linear(1, 1), print, torch.float32, torch.bool, range(2), b"x", 2 ** 40):
    print(through(other))
