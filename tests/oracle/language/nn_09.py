# Before Module.__init__() nothing can be registered.
import torch
from torch import nn


class Late(nn.Module):
    def __init__(self, what):
        try:
            self.part = what
        except AttributeError as error:
            print(error)
        super().__init__()
        self.part = what


for what in (nn.Parameter(torch.ones(1)), nn.Identity(), 3):
    late = Late(what)
    print(late)
