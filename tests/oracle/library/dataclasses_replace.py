from dataclasses import dataclass, field, replace, InitVar

@dataclass
class Config:
    rate: float = 0.1
    layers: list = field(default_factory=lambda: [1, 2])
    made: int = field(init=False, default=0)

a = Config()
b = replace(a, rate=0.2)
print(a, b, a.layers is b.layers)
b.layers.append(3)
print(a.layers)
for wrong in (lambda: replace(a, made=3), lambda: replace(3), lambda: replace(Config), lambda: replace(a, no=1)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

@dataclass
class V:
    x: int
    seed: InitVar[int]
    def __post_init__(self, seed):
        self.x += seed

v = V(1, 2)
w = replace(v, seed=10)
print(v, w)
replace(v)
