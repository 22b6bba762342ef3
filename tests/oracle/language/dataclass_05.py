# copy and deepcopy.
import copy
from dataclasses import dataclass, field


@dataclass
class Layer:
    size: int
    weights: list = field(default_factory=list)


@dataclass
class Net:
    layers: list
    first: Layer


l = Layer(2, [1.5])
a = Net([l, l], l)
b, c = copy.copy(a), copy.deepcopy(a)
print(b.layers is a.layers, b == a, c == a, c.layers[0] is c.first, c.first is l)
c.first.weights.append(9)
print(a, c, a == c)
