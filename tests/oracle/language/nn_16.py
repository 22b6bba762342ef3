# double() and to() keep the parameter objects.
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(1, 2)
net.register_buffer("n", torch.arange(2))
w = net.weight
w.mark = "same"
old = w.data
net.double()
print(net.weight is w, w.dtype, w.mark, w.data_ptr() == old.data_ptr(), net.n.dtype)
net.to(torch.float32)
net.to("cpu")
net.float()
print(net.weight is w, w.dtype, net.weight)
try:
    net.to(torch.int64)
except TypeError as error:
    print(error)
