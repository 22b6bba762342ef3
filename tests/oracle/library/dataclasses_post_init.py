from dataclasses import dataclass, field, InitVar
from typing import ClassVar

@dataclass
class Db:
    name: str
    size: InitVar[int]
    scale: InitVar[float] = 2.0
    count: ClassVar[int] = 0
    kind: "ClassVar[str]" = "db"
    rows: list = field(default_factory=list)
    total: float = field(init=False)

    def __post_init__(self, size, scale):
        Db.count += 1
        self.total = size * scale
        self.rows.append(size)

d = Db("a", 3)
e = Db("b", 4, 0.5, [1])
print(d, e, Db.count, d.__dict__, Db.scale, hasattr(Db, "size"))
print(InitVar[int], Db.__doc__, list(Db.__dataclass_fields__))
try:
    Db("a")
except TypeError as error:
    print(error)
try:
    @dataclass
    class Bad:
        x: ClassVar[list] = field(default_factory=list)
except TypeError as error:
    print(error)
try:
    @dataclass
    class Bad:
        x: InitVar[list] = field(default_factory=list)
except TypeError as error:
    print(error)

@dataclass
class Child(Db):
    more: int = 0
    def __post_init__(self, size, scale):
        super().__post_init__(size, scale)
        self.more += 1

c = Child("c", 1)
print(c, Child.count)
