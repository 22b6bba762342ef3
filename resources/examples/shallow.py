"""A shallow copy: a new tensor, the same things hung on it."""
import copy
import torch

x = torch.arange(12.)
x.tags = [1, 2, 3]
y = copy.copy(x)     # y is new, its list is not
y.tags.append(4)     # so x.tags has a 4 as well

y += 1               # the numbers are shared too
