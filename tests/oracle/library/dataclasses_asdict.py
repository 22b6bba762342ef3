from dataclasses import dataclass, field, asdict, astuple
from collections import namedtuple, OrderedDict

Pair = namedtuple("Pair", "a b")

@dataclass
class Leaf:
    v: list

@dataclass
class Tree:
    left: Leaf
    rest: list
    table: dict
    pair: Pair
    n: int = 1

leaf = Leaf([1])
t = Tree(leaf, [leaf, (leaf, 2)], {"k": leaf, 3: [4]}, Pair(leaf, 5))
d = asdict(t)
u = astuple(t)
o = asdict(leaf, dict_factory=OrderedDict)
l = astuple(leaf, tuple_factory=list)
print(d, u, o, l)
print(d["left"]["v"] is leaf.v, u[0][0] is leaf.v)
d["left"]["v"].append(9)
print(leaf)
for call in (lambda: asdict(3), lambda: astuple(Tree), lambda: asdict(Leaf)):
    try:
        call()
    except TypeError as error:
        print(error)
t.rest.append(t)
print(t)
