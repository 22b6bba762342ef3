from __future__ import annotations
from typing import List, Optional, Dict, TypeVar, Generic, Protocol, NamedTuple, TypedDict, get_type_hints, ClassVar
from dataclasses import dataclass, field, fields

@dataclass
class Tree:
    value: int
    left: Optional[Tree] = None
    right: Tree | None = None
    tags: List[str] = field(default_factory=list)
    total: ClassVar[int] = 0

class Row(NamedTuple):
    key: str
    cells: list[int] = []

class Opts(TypedDict, total=False):
    depth: int

def insert(tree: Optional[Tree], value: int) -> Tree:
    if tree is None:
        Tree.total += 1
        return Tree(value)
    if value < tree.value:
        tree.left = insert(tree.left, value)
    else:
        tree.right = insert(tree.right, value)
    return tree

root = None
for v in (5, 2, 8, 1):
    root = insert(root, v)
r = Row("k")
print(root, Tree.total, insert.__annotations__, [f.type for f in fields(Tree)], Tree.__doc__)
print(r, Row.__annotations__, Row("a", [1]).cells, r.cells is Row("z").cells, Opts(depth=1), Opts.__annotations__)
x: Undefined = 3
print(x, __annotations__)
