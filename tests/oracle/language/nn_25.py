# Default arguments share a module; a class attribute is shared by all.
import torch
from torch import nn

torch.manual_seed(0)


class Uses(nn.Module):
    shared = nn.Linear(1, 1)

    def __init__(self, part=nn.Identity()):
        super().__init__()
        self.part = part


torch.manual_seed(0)
a, b = Uses(), Uses()
print(a.part is b.part, a.shared is b.shared, [n for n, _ in a.named_parameters()])
a.shared = nn.Linear(1, 1)
print(a.shared is b.shared, list(a._modules))
