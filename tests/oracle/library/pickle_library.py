# Objects of the library's classes.
import pickle
import copy
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple, UserDict, UserList
from dataclasses import dataclass, field
from enum import Enum, Flag, IntEnum
from functools import partial
from types import SimpleNamespace
import operator
import random

Point = namedtuple("Point", "x y")


@dataclass
class Order:
    name: str
    lines: list = field(default_factory=list)


@dataclass(frozen=True)
class Frozen:
    a: int
    b: tuple = ()


@dataclass(slots=True)
class Slim:
    a: int


class Color(Enum):
    RED = 1
    BLUE = "b"


class Level(IntEnum):
    LOW = 1


class Mode(Flag):
    R = 1
    W = 2


def through(value):
    return pickle.loads(pickle.dumps(value))


print(pickle.dumps(Point(1, 2)), through(Point(1, [2])))
print(pickle.dumps(Order("a", [1])), through(Order("a", [1])), through(Order("b")) == Order("b"))
print(through(Frozen(1, (2,))), pickle.dumps(Frozen(1)), through(Slim(3)))
print(pickle.dumps(Color.RED), through(Color.RED) is Color.RED, through([Color.BLUE, Color.BLUE]))
print(through(Level.LOW) is Level.LOW, through(Mode.R | Mode.W) == Mode.R | Mode.W)
d = defaultdict(list, a=[1])
print(pickle.dumps(d), through(d), through(d)["new"])
o = OrderedDict([("b", 1), ("a", [2])])
print(pickle.dumps(o), through(o), list(through(o)))
c = Counter("abca")
print(pickle.dumps(c), through(c), type(through(c)))
q = deque([1, 2], maxlen=3)
print(pickle.dumps(q), through(q), pickle.dumps(deque([1])))
print(through(SimpleNamespace(a=1, b=[2])), pickle.dumps(SimpleNamespace(a=1)))
print(through(UserDict(a=1)), through(UserList([1])), through(ChainMap({"a": 1}, {"b": 2})))
print(through(partial(int, base=2))("101"), through(operator.itemgetter(1))([1, 2]))
generator = random.Random(5)
again = through(generator)
print(generator.random() == again.random(), generator is again)
nested = {"orders": [Order("x"), Order("y")], "points": (Point(0, 0),), "set": {1, 2}}
one, two = copy.deepcopy(nested), through(nested)
print(one == two == nested, two["orders"][0] is nested["orders"][0])
