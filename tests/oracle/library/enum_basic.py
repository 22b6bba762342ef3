from enum import Enum
import copy

class Color(Enum):
    RED = 1
    GREEN = "g"
    BLUE = (1, 2)
    CRIMSON = 1

r = Color.RED
print(r, repr(r), r.name, r.value, Color(1) is r, Color["GREEN"], Color.CRIMSON is r, list(Color), len(Color))
print(Color.__members__, isinstance(r, Color), r == Color.RED, r == 1, r != Color.GREEN, hash(r) == hash("RED"), f"{r} {r!r:>15}")
print({r: "x"}[Color(1)], r in Color, list(reversed(Color)), bool(Color), type(r) is Color, type(Color).__name__, Color((1, 2)))
c = copy.copy(r)
d = copy.deepcopy([r, r])
print(c is r, d[0] is r, Color)
names = [c.name for c in Color]
for color in Color:
    match color:
        case Color.RED:
            print("red")
        case Color.GREEN | Color.BLUE:
            print("other")
Color.extra = [1]
print(Color.extra)
