# One that refers to itself prints itself shortly and is copied whole.
import copy
from dataclasses import dataclass, field


@dataclass
class Node:
    name: str
    links: list = field(default_factory=list)


a, b = Node('a'), Node('b')
a.links += [b, a]
b.links.append(a)
c = copy.deepcopy(a)
print(a)
print(c.links[1] is c, c.links[0].links[0] is c, c.links[0] is b)
