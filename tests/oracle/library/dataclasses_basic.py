from dataclasses import dataclass, field, fields, is_dataclass

@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

p = Point(1)
q = Point(1, 0, [])
r = Point(y=5, x=2)
print(p, p == q, p != r, p is q)
p.tags.append(3)
print(p == q, repr(p), p.__dict__)
print(Point.__doc__, Point.__match_args__, Point.y, hasattr(Point, "x"), hasattr(Point, "tags"))
print(is_dataclass(p), is_dataclass(Point), is_dataclass(3), is_dataclass(int))
print([f.name for f in fields(p)], [f.type for f in fields(Point)])
print(p == 3, p.__eq__(3), Point.__hash__)
found = fields(Point)
print(Point.__init__.__qualname__, Point.__repr__.__name__, Point.__dataclass_params__)
match r:
    case Point(x, y):
        print(x, y)
