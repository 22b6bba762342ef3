import copy, copyreg

class Point:
    made = 0
    def __init__(self, x, y):
        Point.made += 1
        self.x, self.y = x, y

p = Point(1, [2])
q = copy.copy(p)
print(Point.made, q.__dict__, q.y is p.y)

def reduce_point(point):
    print("reducing")
    return Point, (point.x, point.y)

copyreg.pickle(Point, reduce_point)
r = copy.copy(p)
s = copy.deepcopy(p)
print(Point.made, r.__dict__, r.y is p.y, s.y is p.y, copyreg.dispatch_table[Point] is reduce_point)
try:
    copyreg.pickle(Point, 3)
except TypeError as error:
    print(error)

class Slots:
    __slots__ = ("a", "__b", "c")
    def __init__(self):
        self.a, self.__b = [1], 2

t = Slots()
u = copy.copy(t)
v = copy.deepcopy(t)
print(u.a is t.a, v.a is t.a, t.__reduce_ex__(4)[2], hasattr(u, "c"))
print(copyreg.__newobj__(Slots).__class__ is Slots, copyreg._slotnames(Slots), complex.__name__)
made = p.__reduce_ex__(2)
print(made[0].__name__, made[1][0] is Point)
