# A tensor held by an object, shared by a shallow copy.
import copy
import torch


class Model:
    def __init__(self):
        self.weight = torch.zeros(2)


a = Model()
b = copy.copy(a)
c = copy.deepcopy(a)
b.weight += 1
print(a.weight, c.weight, b.weight is a.weight)
