# Assignments that a module refuses.
import torch
from torch import nn


def attempt(what):
    try:
        what()
    except Exception as error:
        print(type(error).__name__, error)


net = nn.Module()
net.p = nn.Parameter(torch.ones(1))
net.m = nn.Identity()
net.register_buffer("b", torch.ones(1))
attempt(lambda: setattr(net, "p", torch.ones(1)))
attempt(lambda: setattr(net, "m", 3))
attempt(lambda: setattr(net, "b", [1]))
attempt(lambda: net.register_parameter("q", torch.ones(1)))
attempt(lambda: net.register_parameter("a.b", None))
attempt(lambda: net.register_parameter("", None))
attempt(lambda: net.register_parameter(3, None))
attempt(lambda: net.register_parameter("m", None))
attempt(lambda: net.register_buffer("p", torch.ones(1)))
attempt(lambda: net.register_buffer("c", 5))
attempt(lambda: net.register_buffer("x.y", None))
attempt(lambda: net.add_module("n", 3))
attempt(lambda: net.add_module("n.o", nn.Identity()))
attempt(lambda: net.add_module("p", nn.Identity()))
attempt(lambda: net.nothing)
attempt(lambda: delattr(net, "nothing"))
attempt(lambda: net(1))
attempt(lambda: net.register_parameter("r", (torch.ones(1, requires_grad=True) * 2)))
