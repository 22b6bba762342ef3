# copy.copy of one without attributes fails in this version.
import copy
import torch


class Bare(torch.Tensor):
    pass


b = Bare([1.])
copy.copy(b)
