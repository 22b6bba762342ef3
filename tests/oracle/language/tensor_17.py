# What PyTorch asks of a tensor without elements: triangles of no matrix, softmax of what is no float.
import torch
a = torch.zeros(0).to(torch.int64).softmax(-1)
b = torch.zeros(2,0).to(torch.bool).log_softmax(0)
print(a.dtype, b.dtype)
try:
    torch.ones(2).to(torch.int64).log_softmax(0)
except RuntimeError as e:
    print(e)
t = torch.zeros(0).tril(3)
u = torch.zeros(0, 4).triu(3)
try:
    torch.zeros(3).tril()
except IndexError as e:
    print(e)
