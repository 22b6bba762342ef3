from dataclasses import dataclass, field
import copy

@dataclass(slots=True)
class P:
    x: int
    y: list = field(default_factory=list)
    z: int = 4
    late: int = field(init=False, default=3)

p = P(1)
print(p, P.__slots__, hasattr(p, "__dict__"), P.__qualname__)
try:
    p.other = 1
except AttributeError as error:
    print(error)
q = copy.copy(p)
d = copy.deepcopy(p)
print(q == p, q.y is p.y, d == p, d.y is p.y)

@dataclass(slots=True)
class Q(P):
    w: int = 0

r = Q(1, [2], w=5)
print(r, Q.__slots__)

@dataclass(frozen=True, slots=True)
class F:
    x: int
    y: int = 2

f = F(1)
g = copy.deepcopy(f)
print(f, g == f, hash(f) == hash(g))
try:
    f.x = 3
except AttributeError as error:
    print(type(error).__name__, error)
try:
    @dataclass(slots=True)
    class Bad:
        __slots__ = ("x",)
        x: int
except TypeError as error:
    print(error)
try:
    @dataclass(weakref_slot=True)
    class Bad:
        x: int
except TypeError as error:
    print(error)
