# Frozen with slots: its state is a list of fields.
import copy
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    row: int
    data: list


a = Cell(1, [2])
b, c = copy.copy(a), copy.deepcopy([a, a.data])
print(b, b.data is a.data, c[0].data is c[1], c[0].data is a.data, a.__getstate__())
try:
    a.row = 2
except AttributeError as error:
    print(error)
