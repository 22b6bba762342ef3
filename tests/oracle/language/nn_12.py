# copy.deepcopy of a module: parameters lose attributes, buffers keep them.
import copy
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.ones(2))
        self.w.tag = "w"
        self.register_buffer("b", torch.zeros(2))
        self.b.tag = "b"
        self.options = {"depth": [1]}


net = Net()
twin = copy.deepcopy(net)
print(hasattr(twin.w, "tag"), twin.b.tag, twin.options is net.options, twin.options)
print(twin.w.data_ptr() == net.w.data_ptr(), type(twin.w).__name__)
