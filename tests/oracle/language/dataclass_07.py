# asdict forgets what was shared.
from dataclasses import asdict, dataclass


@dataclass
class Pair:
    left: list
    right: list


x = [0]
p = Pair(x, x)
d = asdict(p)
print(p.left is p.right, d['left'] is d['right'])
e = asdict(p, dict_factory=lambda items: [name for name, _ in items])
print(e)
try:
    asdict(x)
except TypeError as error:
    print(error)
