from dataclasses import dataclass, field

@dataclass(unsafe_hash=True)
class A:
    x: int
    y: int = field(hash=False, default=2)

@dataclass(eq=False)
class B:
    x: int

@dataclass(frozen=True)
class C:
    x: int
    y: int = field(default=1, compare=False)
    z: int = field(default=1, hash=True, compare=False)

@dataclass
class D:
    x: int
    def __hash__(self):
        return 42

@dataclass
class E:
    x: int
    def __eq__(self, other):
        return True

print(hash(A(1)) == hash(A(1, 3)), hash(A(1)) == hash((1,)), hash(C(1, 5)) == hash((1, 1)))
print(B(1) == B(1), B.__hash__ is object.__hash__, hash(D(1)), D.__hash__, E.__hash__)
try:
    {E(1)}
except TypeError as error:
    print(error)
try:
    @dataclass(unsafe_hash=True)
    class Bad:
        x: int
        def __hash__(self):
            return 1
except TypeError as error:
    print(error)
print(sorted(hash(x) for x in (A(1), C(2))) == sorted([hash((1,)), hash((2, 1))]))
hash(dataclass(type("F", (), {"__annotations__": {}}))())
