# Three views of one row of bytes
import torch

a = torch.arange(8.)
# v looks at elements 1 2 3 4
v = a[1:5]
# w looks at elements 0 2 4 6
w = a[::2]

# element 2: all three see it
v[1] = 20.0
# element 6: v does not look there
w[3] = 60.0
# clonescope: compare=v,w
