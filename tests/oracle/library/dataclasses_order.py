from dataclasses import dataclass, field

@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False)

vs = sorted([V(2), V(1, 5), V(1, 2, "z"), V(1, 2, "a")])
print(vs, V(1) < V(2), V(1) <= V(1), V(3) > V(2), V(1) >= V(2), max(vs))
print(V(1).__lt__(4))
try:
    V(1) < 3
except TypeError as error:
    print(error)
try:
    @dataclass(order=True, eq=False)
    class Bad:
        x: int
except ValueError as error:
    print(error)
try:
    @dataclass(order=True)
    class Bad2:
        x: int
        def __lt__(self, other):
            return True
except TypeError as error:
    print(error)

@dataclass(order=True)
class W(V):
    pass

V(1) < W(1)
