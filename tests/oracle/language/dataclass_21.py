# Hashing: by fields, by hand, and not at all.
from dataclasses import dataclass, field


@dataclass
class Plain:
    x: int


@dataclass(frozen=True)
class Frozen:
    x: int
    note: str = field(default='', hash=False, compare=False)


@dataclass(eq=False)
class Same:
    x: int


@dataclass(unsafe_hash=True)
class Unsafe:
    x: int


print(Plain.__hash__, hash(Frozen(1, 'a')) == hash(Frozen(1, 'b')), Frozen(1, 'a') == Frozen(1, 'b'), Same(1) == Same(1), len({Same(1), Same(1)}))
u = Unsafe(1)
s = {u}
u.x = 2
print(u in s, len({Frozen(1), Frozen(1)}), hash(Unsafe(1)) == hash((1,)))
try:
    hash(Frozen([1]))
except TypeError as error:
    print(error)
try:
    @dataclass(frozen=True)
    class Wrong(Plain):
        y: int = 0
except TypeError as error:
    print(error)
