from dataclasses import dataclass, field
from functools import cached_property
from enum import Enum, auto

class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, cls=None):
        return 1 if obj is None else getattr(obj, self.name)
    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(obj, self.name, value)

@dataclass
class Item:
    price: Positive = Positive()
    names: list = field(default_factory=list)

    @cached_property
    def total(self):
        return self.price * 10

i = Item()
j = Item(5, ["a"])
print(i, j, j.total, j.__dict__)
try:
    Item(-1)
except ValueError as error:
    print(error)

class Kind(Enum):
    A = auto()
    B = auto()

@dataclass(frozen=True)
class Tagged:
    kind: Kind = Kind.A
    parts: tuple = ()

t = Tagged()
table = {t: 1, Tagged(Kind.B): 2}
print(t, table[Tagged()], sorted(table.values()))
