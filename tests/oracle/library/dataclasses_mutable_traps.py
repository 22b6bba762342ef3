from dataclasses import dataclass, field
from typing import ClassVar

shared = [0]

@dataclass
class Layer:
    weights: list = field(default_factory=lambda: shared)
    history: ClassVar[list] = []
    name: str = "layer"

a, b = Layer(), Layer()
a.weights.append(1)
a.history.append("a")
print(b.weights, b.history, a.weights is b.weights, Layer.history is a.history, a == b)
a.name = "first"
Layer.name = "changed"
print(a, b, Layer(), Layer().name)

@dataclass
class Model:
    layers: list[Layer]
    best: "Layer | None" = None

m = Model([a, b])
m.best = m.layers[0]
m.best.weights = [9]
print(m, m.best is a)
