"""A tensor that holds itself, and the odd copy it gets."""
import copy
import torch

x = torch.zeros(3)
x.mood = "calm"
x.me = x              # x.me.me.me is still x

y = copy.deepcopy(x)  # two tensors: y, and y.me
print(y.me is y, y.me.me is y.me)

y.me.mood = "dizzy"   # they share one __dict__
