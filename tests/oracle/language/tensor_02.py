# A function that works in place, and one that does not.
import torch


def scale_(x):
    x *= 2
    return x


def scale(x):
    x = x * 2
    return x


t = torch.ones(2)
a = scale_(t)
b = scale(t)
print(a is t, b is t, t, b)
