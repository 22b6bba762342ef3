# A class with __deepcopy__ that keeps its tensor.
import copy
import torch


class Frozen:
    def __init__(self, weight, tags):
        self.weight, self.tags = weight, tags

    def __deepcopy__(self, memo):
        return Frozen(self.weight, copy.deepcopy(self.tags, memo))


a = Frozen(torch.ones(2), ['a'])
b = copy.deepcopy([a, a.weight])
b[0].weight.add_(1)
print(a.weight, b[1], b[0].tags is a.tags)
