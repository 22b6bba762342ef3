from enum import Enum, Flag, IntFlag, auto, STRICT, CONFORM, EJECT, KEEP

def told(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)

for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class Parts(Flag, boundary=boundary):
        BOTH = 6
        ONE = 1
        TWO = 2
    class Only(Flag, boundary=boundary):
        A = 6
        B = 11
    for cls in (Parts, Only):
        for member in cls.__members__.values():
            told(lambda: ~member)
        for value in (0, 3, 7, -1, -4, -9, 16):
            told(lambda: cls(value))
        print(list(cls), cls._flag_mask_, cls._all_bits_)
del member, value, cls

class Next(Enum):
    A = 5
    B = 2
    C = 7
    D = 3
    E = auto()

class Mixed(Enum):
    A = "a"
    B = 3
    C = 1
    D = auto()

class Words(Enum):
    A = "b"
    B = "a"
    C = auto()

print(list(Next), list(Mixed), list(Words))
