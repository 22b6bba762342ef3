from dataclasses import dataclass, field, fields

@dataclass
class Base:
    x: int = 1
    y: list = field(default_factory=list)

    def total(self):
        return self.x + len(self.y)

@dataclass
class Middle(Base):
    z: float = 2.0
    x: int = 10

class Plain(Middle):
    w: int = 4

@dataclass
class Last(Plain):
    y: tuple = ()
    v: str = "v"

b, m, p, l = Base(), Middle(), Plain(), Last()
print(b, m, p, l)
print([f.name for f in fields(Last)], [f.name for f in fields(Plain)])
print(m.total(), m == p, Middle() == m, Last.__mro__)
print(Last(1, (2,), 3.0, "4").__dict__)
try:
    @dataclass
    class Wrong(Base):
        n: int
except TypeError as error:
    print(error)

@dataclass
class Own(Base):
    def __init__(self):
        super().__init__(5)
        self.more = [1]
    def __repr__(self):
        return "Own"

o = Own()
print(o, o.__dict__, o == Own())
