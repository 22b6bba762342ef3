# A namedtuple is copied like a tuple that has a class.
import copy
from collections import namedtuple

Pair = namedtuple('Pair', 'left right')
a = Pair([1], 2)
b, c = copy.copy(a), copy.deepcopy(a)
plain = Pair(1, 2)
print(b is a, b.left is a.left, c.left is a.left, type(c).__name__, copy.copy(plain) is plain, copy.deepcopy(plain) is plain)


class Named(Pair):
    def total(self):
        return sum(self.left) + self.right


d = copy.deepcopy(Named([1, 2], 3))
print(d.total(), d)
