from typing import NamedTuple, Optional, List

class Point(NamedTuple):
    "a point"
    x: int
    y: int = 2
    tags: List[str] = []
    kind = "flat"

    def norm(self) -> int:
        return self.x + self.y

    @property
    def double(self):
        return self.x * 2

p = Point(1)
q = Point(1, y=5, tags=["a"])
print(p, q, p.norm(), p.double, p == (1, 2, []), Point._fields, Point._field_defaults, Point.__doc__, Point.kind, p._asdict(), q._replace(x=0))
print(Point.__annotations__, Point.__mro__, isinstance(p, tuple), p.tags is Point(3).tags, Point.__new__.__annotations__)
Old = NamedTuple("Old", [("a", int), ("b", Optional[str])])
o = Old(1, None)
print(o, Old.__annotations__, NamedTuple("New", k=int)(3))
for wrong in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=3), lambda: NamedTuple()):
    try:
        wrong()
    except TypeError as error:
        print(error)
try:
    class Bad(NamedTuple):
        x: int = 1
        y: int
except TypeError as error:
    print(error)
try:
    class Bad(NamedTuple):
        x: int
        def _make(self):
            pass
except AttributeError as error:
    print(error)
x, *rest = q
p.x = 3
