# Parameters of a small class of layers, saved, loaded and shared.
import copy
import torch


class Layer:
    def __init__(self, n):
        self.weight = torch.ones(n)
        self.bias = torch.zeros(n)

    def state(self):
        return {name: value for name, value in vars(self).items()}

    def load(self, state):
        for name, value in state.items():
            getattr(self, name).copy_(value)


a, b = Layer(2), Layer(2)
b.weight = a.weight
saved = a.state()
snapshot = copy.deepcopy(saved)
a.weight += 1
print(b.weight, saved['weight'] is a.weight, snapshot['weight'])
b.load(snapshot)
print(a.weight, b.weight is a.weight)
both = copy.deepcopy([a, b])
print(both[0].weight is both[1].weight, both[0].bias is both[1].bias, both[0].weight is a.weight)
