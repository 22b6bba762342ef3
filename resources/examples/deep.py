"""A deep copy: nothing that can change is shared."""
import copy
import torch

x = torch.arange(12.)
x.tags = [1, 2, 3]
y = copy.deepcopy(x)  # a tensor, a list, numbers: all new
y.tags.append(4)      # x.tags keeps its three

y += 1                # and x keeps its numbers
