# Annotations that are not evaluated.
from __future__ import annotations
import dataclasses


def f(a: int, b: list[dict[str, int]] | None = None, *c: 'quoted', d: tuple[int, ...], e: x.y.Z = 1, **g: Callable[[int], str]) -> not_there:
    pass


@dataclasses.dataclass
class Node:
    value: int
    next: Node | None = None
    tags: list[str] = dataclasses.field(default_factory=list)


print(f.__annotations__)
print(Node.__annotations__, [field.type for field in dataclasses.fields(Node)], Node(1, Node(2)))
print(annotations)
