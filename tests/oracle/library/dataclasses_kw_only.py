from dataclasses import dataclass, field, KW_ONLY, fields

@dataclass(kw_only=True)
class A:
    x: int
    y: int = 2

@dataclass
class B(A):
    z: int
    w: list = field(default_factory=list, kw_only=True)

@dataclass
class C:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int = field(kw_only=False, default=7)

print(A(x=1), B(3, x=1), C(1, 2, b=5), C.__match_args__, B.__match_args__, A.__match_args__)
print(C.__doc__, B.__doc__, [f.kw_only for f in fields(C)])
b = B(5, x=1)
print(b.__dict__)
try:
    @dataclass
    class Twice:
        _: KW_ONLY
        x: int
        __: KW_ONLY
except TypeError as error:
    print(error)
A(1)
