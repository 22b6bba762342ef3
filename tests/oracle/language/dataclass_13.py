# Inheritance, and the order of fields.
from dataclasses import dataclass, field, fields


@dataclass
class Base:
    a: int
    b: list = field(default_factory=list)


@dataclass
class Child(Base):
    c: str = 'c'
    a: float = 1.5


x = Child()
y = Child(2, [3], 'z')
print(x, y, [f.name for f in fields(Child)], isinstance(x, Base), x == Base(1.5))
try:
    @dataclass
    class Wrong(Base):
        d: int
except TypeError as error:
    print(error)
