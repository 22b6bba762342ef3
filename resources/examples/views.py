"""Three windows onto one row of bytes."""
import torch

a = torch.arange(8.)
v = a[1:5]   # looks at elements 1 2 3 4
w = a[::2]   # looks at elements 0 2 4 6

v[1] = 20.0  # element 2: all three see it
w[3] = 60.0  # element 6: v does not look there
