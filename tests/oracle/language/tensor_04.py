# A default argument that is a tensor.
import torch


def accumulate(x, total=torch.zeros(2)):
    total += x
    return total


a = accumulate(torch.ones(2))
b = accumulate(torch.ones(2) * 5)
print(a, b is a)
