# __post_init__ and values only for the beginning.
from dataclasses import InitVar, dataclass, field, replace


@dataclass
class Box:
    width: int
    height: int
    scale: InitVar[int] = 1
    area: int = field(init=False)

    def __post_init__(self, scale):
        self.area = self.width * self.height * scale


a = Box(2, 3)
b = Box(2, 3, 10)
print(a, b, a == b)
c = replace(a, width=5, scale=2)
print(c)
try:
    replace(a, area=1)
except ValueError as error:
    print(error)
