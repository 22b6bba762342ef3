# A copy that shares what hangs on it
import copy
import torch

x = torch.arange(12.)
x.tags = [1, 2, 3]

# y is new, its list is not
y = copy.copy(x)
y.tags.append(4)

# the numbers are shared as well
y += 1
# clonescope: compare=x,y
