# A child that refers weakly to its parent, copied.
import copy
import weakref


class Parent:
    def __init__(self):
        self.children = []

    def add(self):
        child = Child(self)
        self.children.append(child)
        return child


class Child:
    def __init__(self, parent):
        self.parent_ref = weakref.ref(parent)

    @property
    def parent(self):
        return self.parent_ref()


p = Parent()
c = p.add()
q = copy.deepcopy(p)
print(q.children[0] is c, q.children[0].parent is p, q.children[0].parent is q)
del p
print(c.parent, q.children[0].parent)
