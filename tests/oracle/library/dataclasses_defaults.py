from dataclasses import dataclass, field, MISSING, fields

for wrong in ([], {}, set()):
    try:
        @dataclass
        class Bad:
            x: object = wrong
    except ValueError as error:
        print(error)
try:
    field(default=1, default_factory=list)
except ValueError as error:
    print(error)
try:
    @dataclass
    class Order:
        x: int = 1
        y: int
except TypeError as error:
    print(error)
try:
    @dataclass
    class NoAnnotation:
        x = field(default=1)
except TypeError as error:
    print(error)
shared = (1, 2)

@dataclass
class A:
    t: tuple = shared
    f: object = len
    made: dict = field(default_factory=lambda: {"k": []})
    hidden: int = field(default=3, repr=False)
    late: int = field(init=False, default=9)
    later: list = field(init=False, default_factory=list)
    never: int = field(init=False)
    meta: int = field(default=0, metadata={"unit": "m"})

a, b = A(), A(hidden=5)
print(a, a.__dict__, a.made is b.made, a.t is b.t is shared)
kept = fields(A)
print(kept[-1].metadata, kept[-1].metadata["unit"], kept[0].default is shared, kept[2].default is MISSING)
print(kept[3])
try:
    a.never
except AttributeError as error:
    print(error)
print(A.late, a.late, "late" in a.__dict__)
a.meta = shared
repr(a)
