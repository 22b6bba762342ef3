# Objects with tensors in a cycle, and in a set of instances.
import copy
import torch


class Node:
    def __init__(self, value):
        self.value = torch.full((2,), value)
        self.peers = []


a, b = Node(1.0), Node(2.0)
a.peers.append(b)
b.peers.append(a)
a.view = b.value[0:1]
c = copy.deepcopy(a)
c.peers[0].value.add_(10)
print(c.view, b.value, c.peers[0].peers[0] is c)
try:
    copy.deepcopy(torch.ones(1, requires_grad=True) * 2)
except RuntimeError as error:
    print(str(error)[:44])
