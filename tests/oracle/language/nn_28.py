# Extra state, and a state dict of a nested model with a prefix.
import torch
from torch import nn

torch.manual_seed(0)


class Counting(nn.Module):
    def __init__(self):
        super().__init__()
        self.count = 0

    def get_extra_state(self):
        return {"count": self.count}

    def set_extra_state(self, state):
        self.count = state["count"]


a, b = nn.Sequential(Counting()), nn.Sequential(Counting())
a[0].count = 4
state = a.state_dict(prefix="net.")
print(state, state._metadata)
print(b.load_state_dict(a.state_dict()), b[0].count)
kept = nn.Linear(1, 1).state_dict(keep_vars=True)
print([type(v).__name__ for v in kept.values()])
