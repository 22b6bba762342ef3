import pprint
from collections import Counter, defaultdict, deque, OrderedDict
from dataclasses import dataclass, field


@dataclass
class Node:
    name: str
    children: list = field(default_factory=list)


tree = Node("root" * 5, [Node("left" * 8), Node("right" * 8, [Node("leaf")])])
pprint.pprint(tree)
pprint.pprint(defaultdict(list, {k * 20: [k] for k in "abc"}), width=60)
pprint.pprint([OrderedDict(a=1), Counter("aab"), deque("ab"), {3, 1, 2}], width=30)
tree.children.append(tree)
print(pprint.isrecursive([tree]), pprint.saferepr({"b": [], "a": ()}))
