# Models, their state and their parameters.
import io
from collections import OrderedDict
import torch
from torch import nn


def through(obj):
    buffer = io.BytesIO()
    torch.save(obj, buffer)
    print(len(buffer.getvalue()))
    buffer.seek(0)
    return torch.load(buffer)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.into = nn.Linear(2, 1)
        self.outof = nn.Linear(2, 1)
        self.outof.weight = self.into.weight
        self.seen = [1]
        self.register_buffer("mean", torch.zeros(1))


torch.manual_seed(0)
net = Net()
state = through(net.state_dict())
print(type(state), list(state), state._metadata == net.state_dict()._metadata, type(state["into.weight"]))
print(state["into.weight"] is state["outof.weight"], state["into.weight"].data_ptr() == state["outof.weight"].data_ptr())
whole = through(net)
print(whole, whole.into.weight is whole.outof.weight, torch.equal(whole.into.weight, net.into.weight), whole.seen)
p = nn.Parameter(torch.ones(2))
p.tag = "lost"
q = through([p, p.data, p])
print(q, hasattr(q[0], "tag"), q[0] is q[2], q[0].data_ptr() == q[1].data_ptr())
print(through(OrderedDict(b=torch.ones(1), a=[torch.zeros(1)])))
