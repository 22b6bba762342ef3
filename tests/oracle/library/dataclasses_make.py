from dataclasses import make_dataclass, field, fields, dataclass

A = make_dataclass("A", ["x", ("y", int), ("z", list, field(default_factory=list))], namespace={"double": lambda self: self.x * 2})
a = A(1, 2)
print(a, a.double(), A.__module__, A.__qualname__, A.__annotations__, A.__doc__)

@dataclass
class Base:
    b: int = 1

B = make_dataclass("B", [("c", int, 4)], bases=(Base,), frozen=False, order=True)
print(B(), B(1) < B(2), B.__mro__)
for wrong in (["1x"], ["class"], ["x", "x"], [("a", "b", "c", "d")], [3]):
    try:
        make_dataclass("W", wrong)
    except TypeError as error:
        print(error)
