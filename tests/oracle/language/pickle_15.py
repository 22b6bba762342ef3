# Tensors through pickle: attributes are lost and each storage is whole; what shared one does so no longer.
import copy
import pickle
import torch
from torch import nn


def through(obj, *how):
    return pickle.loads(pickle.dumps(obj, *how))


x = torch.arange(6.)
x.tag = ["lost"]
y, z = through([x, x[2:]])
y[3] = 100
print(y, z, hasattr(y, "tag"), y._version, z.storage_offset(), z.storage().size(), y.data_ptr() == x.data_ptr())
again = through([x, x], 5)
print(again[0] is again[1], through({"a": (x.t(), torch.tensor(True))}, 2))
w = torch.ones(2, 3, requires_grad=True)
w.grad = torch.zeros(2, 3)
v = through(w.t())
print(v, v.is_leaf, v.stride(), v.grad, through(torch.float16), through(x.shape), through(torch.device("cpu")))
torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 1), nn.ReLU())
nn.init.ones_(net[0].weight)
twin = through(net)
print(twin, twin[0].weight, twin[0].weight is net[0].weight, type(through(net.state_dict())).__name__)


class Tagged(torch.Tensor):
    pass


t = torch.ones(2).as_subclass(Tagged)
t.tag = [1]
u = through(t)
print(type(u).__name__, u.tag, u.tag is t.tag)


class Record:
    def __init__(self, x):
        self.x, self.view = x, x[1:]


r = through(Record(x))
r.x[1] = -1
print(r.view[0], copy.deepcopy(Record(x)).view[0])
