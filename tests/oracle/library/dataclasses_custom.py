from dataclasses import dataclass, field, fields

@dataclass(init=False, repr=False, eq=False)
class Bare:
    x: int = 3

@dataclass(repr=False)
class NoRepr:
    x: int
    def __repr__(self):
        return f"<{self.x}>"

@dataclass
class OwnEq:
    x: int
    def __eq__(self, other):
        return "equal"

@dataclass
class OwnInit:
    x: int
    y: int = 2
    def __init__(self, both):
        self.x = self.y = both

@dataclass
class Described:
    "has words"
    x: int = 1

@dataclass
class WithProperty:
    radius: float
    @property
    def area(self):
        return self.radius ** 2
    @classmethod
    def unit(cls):
        return cls(1.0)
    @staticmethod
    def kind():
        return "circle"
    def __len__(self):
        return 5

b, n, o, i, w = Bare(), NoRepr(4), OwnEq(1), OwnInit(7), WithProperty.unit()
print(b.x, n, o == o, i, i == OwnInit(7), Described.__doc__, w, w.area, w.kind(), len(w), b == b, b == Bare())
print(Bare.__match_args__, [f.name for f in fields(Bare)], w.__dict__)
b.x = [1]
try:
    Bare(1)
except TypeError as error:
    print(error)
@dataclass
class Outer:
    @dataclass
    class Inner:
        v: int
    inner: Inner
print(Outer(Outer.Inner(3)), Outer.Inner.__qualname__)
def make():
    @dataclass
    class Local:
        v: int = 0
    return Local
Local = make()
print(Local(), Local.__init__.__qualname__)
