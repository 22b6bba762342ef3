# Ordered ones, and what is left out of comparing.
from dataclasses import dataclass, field


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False)


vs = [Version(2), Version(1, 5, 'x'), Version(1, 2)]
print(sorted(vs), max(vs), Version(1, 5) == vs[1], Version(1) < Version(1, 1), Version(2) >= Version(2))
try:
    Version(1) < (1, 0)
except TypeError as error:
    print(error)
try:
    hash(Version(1))
except TypeError as error:
    print(error)
