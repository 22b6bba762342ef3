# Dataclasses, named tuples and members of enums.
import pickle
from collections import namedtuple
from dataclasses import dataclass, field
from enum import Enum

Point = namedtuple("Point", "x y")


class Color(Enum):
    RED = 1


@dataclass
class Shape:
    at: Point
    color: Color = Color.RED
    tags: list = field(default_factory=list)


shape = Shape(Point(1, [2]), tags=["t"])
same = pickle.loads(pickle.dumps(shape))
print(same == shape, same.color is shape.color, same.at is shape.at, same.at.y is shape.at.y)
