# Closures over a tensor.
import torch


def make():
    w = torch.zeros(2)

    def step(d):
        nonlocal w
        w = w + d
        return w

    def step_(d):
        w.add_(d)
        return w
    return step, step_


step, step_ = make()
a = step(1)
b = step_(1)
c = step(1)
print(a, b, c, a is b, a is c)
