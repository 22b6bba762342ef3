from enum import Enum, auto, IntFlag, StrEnum, EnumMeta, EnumType

class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, "P.X", "km")
    VX = (1, "V.X", "km/s")

print(Coord.PX.label, Coord(1).unit, Coord.PX.value, bytes(Coord.VX))

class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.title()

class Ordinal(AutoName):
    NORTH = auto()
    SOUTH = auto()

print(list(AutoName), list(Ordinal))

class Shape(Enum):
    SQUARE = 2, 3
    CIRCLE = 1, 1
    def __init__(self, a, b):
        self.total = a + b
    @classmethod
    def _missing_(cls, value):
        for member in cls:
            if member.name.lower() == value:
                return member

print(Shape("square"), Shape((1, 1)).total, Shape.SQUARE.__dict__.keys())
try:
    Shape("line")
except ValueError as error:
    kept = error
print(kept, kept.__context__, EnumMeta is EnumType, isinstance(Shape, EnumType), type(Shape.CIRCLE) is Shape)

class Alias(Enum):
    A = [1]
    B = A
    C = [1]

print(list(Alias), Alias.B is Alias.A, Alias.C is Alias.A, Alias.__members__.keys())

class Mode(StrEnum):
    R = "r"
    @property
    def can_write(self):
        return "w" in self
    @classmethod
    def parse(cls, text):
        return cls(text.strip().lower())

print(Mode.parse(" R "), Mode.R.can_write, Mode.R + "b", Mode.R.join(["a", "b"]), type(Mode.R.value).__name__, Mode.R in ("r", "w"))
try:
    Mode.parse("x")
except ValueError as error:
    print(error)
try:
    class Two(int, str, Enum):
        A = 1
except TypeError as error:
    print(type(error).__name__)
