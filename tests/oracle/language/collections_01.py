# namedtuple.
from collections import namedtuple

Point = namedtuple('Point', 'x y')
p = Point(1, [2])
q = p._replace(x=5)
print(p, q, p.x, p[1], q.y is p.y, p == (1, [2]), Point._fields, p._asdict(), len(p), isinstance(p, tuple))
x, y = p
P3 = namedtuple('P3', ['x', 'y', 'z'], defaults=[0, None])
print(P3(1), P3(1, 2), P3._make([7, 8, 9]), P3._field_defaults)
for f in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: p._replace(w=1), lambda: namedtuple('X', 'a a'), lambda: namedtuple('X', 'class')):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)
try:
    p.x = 1
except AttributeError as error:
    print(error)
