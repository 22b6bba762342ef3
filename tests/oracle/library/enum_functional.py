from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, member, nonmember

A = Enum("A", "X Y Z")
B = Enum("B", ["ONE", "TWO"], start=5)
C = Enum("C", {"P": [1], "Q": "q"})
D = IntEnum("D", [("K", 3), ("L", 9)])
E = Flag("E", "R W X")
F = Enum("F", "U V", type=int, module="mine", qualname="Outer.F")
print(list(A), list(B), list(C), list(D), list(E), list(F))
print(A.__module__, F.__module__, F.__qualname__, A.X, D.K + 1, E.R | E.X, F.U < F.V)
del F

class N(Enum):
    a = nonmember([1])
    f = member(lambda x: x)
    B = 1
    def g(self):
        return self

print(N.a, list(N)[1:], N.B.g() is N.B)

class Ig(Enum):
    _ignore_ = ["i", "t"]
    t = vars()
    for i in range(3):
        t[f"M{i}"] = i

print(list(Ig), hasattr(Ig, "i"))

class Order(Enum):
    _order_ = "A B"
    A = 1
    B = 2

try:
    class Bad(Enum):
        _order_ = "B A"
        A = 1
        B = 2
except TypeError as error:
    print(error)
