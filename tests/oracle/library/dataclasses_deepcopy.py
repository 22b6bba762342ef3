import copy
from dataclasses import dataclass, field

@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False, compare=False)

    def add(self, value):
        child = Node(value, parent=self)
        self.children.append(child)
        return child

root = Node(1)
leaf = root.add(2)
shallow = copy.copy(root)
deep = copy.deepcopy(root)
print(root, shallow.children is root.children, deep.children[0].parent is deep)
leaf.value = 7
print(root == deep, root == shallow, deep)
