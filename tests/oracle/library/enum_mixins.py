from enum import Enum
from dataclasses import dataclass

class F(float, Enum):
    HALF = 0.5
    ONE = 1

class S(str, Enum):
    A = "a"
    B = "b"

class T(tuple, Enum):
    P = 1, 2

class Coded(int, Enum):
    def __new__(cls, code, text):
        member = int.__new__(cls, code)
        member._value_ = code
        member.text = text
        return member
    OK = 200, "fine"
    MISSING = 404, "not found"

@dataclass
class Data:
    x: int
    y: list

class D(Data, Enum):
    ONE = 1, [2]

class Loud:
    def shout(self):
        return self.name + "!"

class L(Loud, Enum):
    A = 1

print(F.HALF, F.HALF + 1, F.ONE.value, repr(F.ONE), f"{F.HALF}", F(1) is F.ONE)
print(S.A, S.A == "a", repr(S.B), S.A.upper(), f"{S.A}", S("b"), {"a": 1}[S.A], "".join([S.A, S.B]))
print(T.P, T.P[0], T.P.value, Coded.OK, Coded.OK.text, Coded(404).text, Coded.OK + 1, repr(Coded.OK), Coded.OK.__dict__ == {})
print(D.ONE, D.ONE.x, D.ONE.y is D.ONE.value.y, L.A.shout(), L.A)
code = Coded.MISSING
