from enum import Enum, auto, StrEnum, IntEnum

class A(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()

class B(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return [name.lower(), start, count, len(last_values)]
    X = auto()
    Y = auto()

class S(StrEnum):
    ONE = auto()
    TWO = "second"

class I(IntEnum):
    LOW = auto()
    HIGH = auto()

class T(Enum):
    A = auto(), "first"
    B = auto(), "second"

print(list(A), list(B), list(S), list(I), list(T))
print(S.ONE, S.ONE == "one", S.TWO.upper(), f"{S.ONE}", S("second") is S.TWO, "one" in {S.ONE: 1}, S.ONE + "x", repr(S.TWO))
print(I.LOW, I.LOW < I.HIGH, I.LOW + 1, I.HIGH == 2, repr(I.HIGH), f"{I.HIGH:03d}", [10, 20, 30][I.LOW], I(1), sum(I), max(I))
k = I.LOW
a = auto()
print(isinstance(k, int), A.W.value)
