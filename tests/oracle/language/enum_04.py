# IntEnum, Flag, StrEnum.
from enum import Flag, IntEnum, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Right(Flag):
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


class Word(StrEnum):
    YES = auto()


print(Level.LOW < Level.HIGH, Level.LOW + 1, Level(5), [10, 20][Level.LOW], sorted([Level.HIGH, Level.LOW]), f'{Level.LOW}', repr(Level.LOW))
print(Right.READ | Right.WRITE, Right.READ in Right.ALL, Right.ALL & Right.WRITE, bool(Right.READ & Right.WRITE), ~Right.READ, Right(3) is Right.ALL)
print(Word.YES, Word.YES == 'yes', Word.YES.upper())
