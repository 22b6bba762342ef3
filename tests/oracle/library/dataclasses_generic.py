from __future__ import annotations
from dataclasses import dataclass, field, fields, asdict, InitVar
from typing import ClassVar, Generic, TypeVar, Optional

T = TypeVar("T")

@dataclass
class Box(Generic[T]):
    content: T
    label: Optional[str] = None
    count: ClassVar[int] = 0
    seed: InitVar[int] = 1

    def __post_init__(self, seed):
        type(self).count += seed

a = Box([1])
b = Box[int](2, seed=5)
print(a, b, Box.count, [(f.name, f.type) for f in fields(Box)], asdict(a), Box.__annotations__)
print(b.__dict__.keys(), a.content)

@dataclass(order=True)
class Child(Box[T]):
    extra: list[T] = field(default_factory=list, compare=False)

c = Child(1, "x", extra=[a])
print(c, c < Child(2, "x"), Child.__mro__)
