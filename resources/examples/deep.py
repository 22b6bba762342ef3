# A copy that shares nothing
import copy
import torch

x = torch.arange(12.)
x.tags = [1, 2, 3]

# a tensor, a list, numbers: all new
y = copy.deepcopy(x)

# x keeps its three tags …
y.tags.append(4)
# … and its numbers
y += 1
# clonescope: compare=x,y
