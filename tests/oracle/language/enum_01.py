# Members, names and values.
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2
    ALSO_RED = 1


print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour(2), Colour['GREEN'], list(Colour), len(Colour))
print(Colour.ALSO_RED is Colour.RED, Colour.RED == 1, isinstance(Colour.RED, Colour), Colour.RED in Colour, {Colour.RED: 'r'}[Colour(1)], f'{Colour.RED}')
for f in (lambda: Colour(9), lambda: Colour['BLUE'], lambda: Colour.BLUE, lambda: Colour.RED < Colour.GREEN):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
try:
    Colour.RED = 5
except AttributeError as error:
    print(type(error).__name__)
