# Slots of a copy are set as attributes are.
import copy


class Watched:
    __slots__ = ('n', 'items', 'link')
    told = []

    def __init__(self, n):
        self.n = n
        self.items = [n]

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        type(self).told.append(name)


a = Watched(5)
b = copy.copy(a)
c = copy.deepcopy(a)
print(Watched.told, b.items is a.items, c.items is a.items)
