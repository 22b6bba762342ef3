# Made on the fly, and asked whether it is one.
from dataclasses import dataclass, fields, is_dataclass, make_dataclass

Point = make_dataclass('Point', ['x', ('y', int, 5)])
p = Point(1)
print(p, is_dataclass(p), is_dataclass(Point), is_dataclass(3), [(f.name, f.type) for f in fields(Point)])


@dataclass
class Plain:
    a: int


try:
    Plain()
except TypeError as error:
    print(error)
try:
    fields(3)
except TypeError as error:
    print(error)
