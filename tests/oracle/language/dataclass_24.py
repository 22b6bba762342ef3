# With slots and a base without, and weak references.
import copy
import weakref
from dataclasses import dataclass


class Base:
    pass


@dataclass(slots=True)
class Open(Base):
    x: int = 1


@dataclass(slots=True)
class Closed:
    x: int = 1


@dataclass(slots=True, weakref_slot=True)
class Seen:
    x: list


o = Open()
o.more = [1]
p = copy.deepcopy(o)
print(p, p.more, p.more is o.more, vars(o))
s = Seen([1])
r = weakref.ref(s)
t = copy.copy(s)
print(r() is s, t.x is s.x, Seen.__slots__)
try:
    weakref.ref(Closed())
except TypeError as error:
    print(error)
