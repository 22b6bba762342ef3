# A plain list hides layers from the model.
import torch
from torch import nn


class Hidden(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(1, 1), nn.Linear(1, 1)]
        self.seen = nn.ModuleList(self.layers[:1])


torch.manual_seed(0)
net = Hidden()
print([n for n, _ in net.named_parameters()], net.layers[0] is net.seen[0])
print(net)
