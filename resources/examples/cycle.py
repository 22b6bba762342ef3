# A tensor that holds itself
import copy
import torch

x = torch.zeros(3)
x.mood = "calm"
# x.me.me.me is still x
x.me = x

# an odd copy: y, and another in y.me
y = copy.deepcopy(x)
print(y.me is y, y.me.me is y.me)

# the two share one __dict__
y.me.mood = "dizzy"
# clonescope: compare=x,y
