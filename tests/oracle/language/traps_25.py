# A dataclass, a class and a function that look alike and share differently.
import copy
from dataclasses import dataclass, field


class ByClass:
    rows = []


class ByInit:
    def __init__(self):
        self.rows = []


@dataclass
class ByField:
    rows: list = field(default_factory=list)


def by_default(rows=[]):
    return {'rows': rows}


for make in (ByClass, ByInit, ByField):
    a, b = make(), make()
    a.rows.append(1)
    c = copy.copy(a)
    c.rows.append(2)
    print(make.__name__, a.rows, b.rows, a.rows is b.rows, c.rows is a.rows)
a, b = by_default(), by_default()
a['rows'].append(1)
print(b, by_default.__defaults__)
