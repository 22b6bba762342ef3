from enum import Enum
import math

class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)

    @staticmethod
    def unit():
        return "m/s2"

    def __str__(self):
        return f"planet {self.name.lower()}"

e = Planet.EARTH
print(e, e.gravity, Planet.heaviest(), Planet.unit(), repr(Planet.MARS), Planet((5.97e24, 6.37e6)) is e)

class Op(Enum):
    ADD = "+"
    MUL = "*"
    def __call__(self, a, b):
        return a + b if self is Op.ADD else a * b

print(Op.ADD(2, 3), Op("*")(2, 3))

class Status(Enum):
    ACTIVE = 1
    UNKNOWN = 0
    @classmethod
    def _missing_(cls, value):
        print("missing", value)
        return cls.UNKNOWN if value is None else None

print(Status(None), Status(1))
try:
    Status(5)
except ValueError as error:
    print(error)

class Base(Enum):
    def shout(self):
        return self.name + "!"

class Derived(Base):
    A = [1, 2]
    B = {}

d = Derived.A
d.value.append(3)
print(d.shout(), Derived([1, 2, 3]), Derived.B, d.value)
d.note = "kept"

class Ordered(Enum):
    LOW = 1
    HIGH = 2
    def __lt__(self, other):
        return self.value < other.value

print(sorted([Ordered.HIGH, Ordered.LOW]))
