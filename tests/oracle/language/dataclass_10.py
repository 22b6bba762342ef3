# With slots.
import copy
from dataclasses import dataclass, field


@dataclass(slots=True)
class Dot:
    x: int
    tags: list = field(default_factory=list)


a = Dot(1)
b, c = copy.copy(a), copy.deepcopy(a)
a.tags.append('t')
print(b, c, hasattr(a, '__dict__'), Dot.__slots__)
try:
    a.other = 1
except AttributeError as error:
    print(error)
