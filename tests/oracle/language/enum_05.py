# Members met by what they are equal to.
from enum import IntEnum, Flag, Enum, IntFlag
class P(IntEnum):
    LOW = 1
    HIGH = 2
class Q(str, Enum):
    A = 'a'
class R(IntFlag):
    X = 1
    Y = 2
d = {P.LOW: 'l', 'a': 'x', 3: 'z'}
print(d[1], d[Q.A], d[R.X | R.Y], {1: 'one'}[P.LOW], {Q.A: 1}['a'], P.LOW in {1}, 2 in {P.HIGH})
class M(float, Enum):
    H = 0.5
print({0.5: 'h'}[M.H], M.H + 1, P(2).name, Q('a').value)
