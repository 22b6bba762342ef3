# Objects whose sets hold one another.
import copy


class Node:
    def __init__(self, name):
        self.name = name
        self.near = set()

    def join(self, other):
        self.near.add(other)
        other.near.add(self)
        return other


a = Node('a')
a.join(Node('b')).join(Node('c')).join(a)
new = copy.deepcopy(a)
names = sorted(n.name for n in new.near)
back = [new in n.near for n in new.near]
print(names, back, any(n in a.near for n in new.near), copy.copy(a).near is a.near)
