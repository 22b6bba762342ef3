# __getnewargs__ and its relative with names.
import copy


class Point(tuple):
    def __new__(cls, x, y, *, unit='m'):
        self = super().__new__(cls, (x, y))
        self.unit = unit
        return self

    def __getnewargs_ex__(self):
        return tuple(self), {'unit': self.unit}


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, [a, b])

    def __getnewargs__(self):
        return tuple(self)


a = Point([1], 2, unit='km')
b, c = copy.copy(a), copy.deepcopy(a)
print(b, b.unit, b[0] is a[0], c, c.unit, c[0] is a[0])
p = Pair([1], [2])
q = copy.deepcopy(p)
print(q, type(q).__name__, q[0] is p[0])
