from collections import namedtuple
import copy

Point = namedtuple("Point", "x y")
P3 = namedtuple("P3", ["x", "y", "z"], defaults=[0, []])
p = Point(1, [2])
q = Point(y=3, x=4)
r = P3(1)
print(p, q, r, p.x, p[1], p == (1, [2]), p._fields, P3._field_defaults, r.z is P3(5).z)
x, y = p
print(x, y, p._asdict(), p._replace(x=9), Point._make([7, 8]), len(p), hash(q) == hash((4, 3)))
c = copy.copy(p)
d = copy.deepcopy(p)
print(c is p, c[1] is p.y, d.y is p.y, type(d).__name__, Point.__doc__, Point.__mro__, Point.__module__)
match q:
    case Point(a, b):
        print(a, b)

class Sub(Point):
    def norm(self):
        return self.x + self.y

s = Sub(1, 2)
s.extra = "e"
print(s, s.norm(), s.__dict__, Sub._fields)

class Tight(namedtuple("Base", "a b")):
    __slots__ = ()

t = Tight(1, b=2)
print(t, namedtuple("R", "class x x _y", rename=True)._fields)
