# Fields, defaults and what is printed.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0


a = Point(1)
b = Point(1, 0)
c = Point(y=2, x=3)
print(a, c, a == b, a is b, a != c, Point.y, hasattr(Point, 'x'))
