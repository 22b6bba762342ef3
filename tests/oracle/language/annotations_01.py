# Said, kept and not enforced.
count: int = 'a text'
name: str


def f(a: int, b: 'anything' = [], *c: str, d: float = 2.0) -> list:
    local: 'not looked at' = a
    return [local, b]


class Box:
    size: int
    label: str = 'none'


print(count, f('x'), Box.label, hasattr(Box, 'size'), sorted(f.__annotations__), sorted(Box.__annotations__))
try:
    name
except NameError as error:
    print(error)
