# Frozen ones are copied all the same.
import copy
from dataclasses import dataclass


@dataclass(frozen=True)
class Frozen:
    data: list
    name: str = 'f'


a = Frozen([1])
b, c = copy.copy(a), copy.deepcopy(a)
print(b == a, b is a, b.data is a.data, c == a, c.data is a.data)
object.__setattr__(c, 'name', 'forced')
print(c, a)
