import copy
import pickle
from fractions import Fraction
import math
third, half = Fraction(1, 3), Fraction("1/2")
print(third, repr(half), Fraction(4, -6), Fraction(0.75), Fraction("-1.25e2"), Fraction(" 7 "), Fraction("1_000/3"), Fraction(".5"), Fraction(half, third), Fraction(True))
print(third + half, third - 1, 2 - third, third * half, 2 * half, third / half, 1 / third, 7 // third, third % half, divmod(Fraction(7, 2), half), 1 % Fraction(2, 7))
print(third + 0.5, 0.5 * half, half + 1j, half ** 2, half ** -2, half ** 0.5, half ** third, 2 ** Fraction(2), 2 ** half, Fraction(-8) ** 3)
print(half == 0.5, half == Fraction(2, 4), third < half, third >= 1, half < 0.6, half > float("-inf"), half == "1/2", half != 0.5, sorted([half, third, 0.4, 1]))
print(hash(half) == hash(0.5), hash(Fraction(3)) == hash(3), hash(third), {half: 1}[0.5], hash(Fraction(-1, 1)))
print(int(Fraction(-7, 2)), math.floor(Fraction(-7, 2)), math.ceil(Fraction(7, 2)), round(Fraction(7, 2)), round(Fraction(5, 2)), round(Fraction(22, 7), 2), round(Fraction(2200, 7), -1), float(third), bool(Fraction(0)), abs(Fraction(-1, 2)), -half, +half, math.trunc(Fraction(-7, 2)))
print(Fraction(math.pi).limit_denominator(1000), Fraction("3.1415926").limit_denominator(10), Fraction(1, 3).limit_denominator(5), half.as_integer_ratio(), Fraction.from_float(0.125), half.numerator, half.denominator)
print(copy.copy(half) is half, copy.deepcopy([half])[0] is half, pickle.loads(pickle.dumps(half)), sum([half, third, Fraction(1, 6)]), max(half, third), f"{half}")
for wrong in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction("1/"), lambda: Fraction(1.5, 2), lambda: Fraction(None), lambda: half / 0, lambda: half + "a", lambda: half < "a", lambda: Fraction("1/0"), lambda: Fraction(float("nan")), lambda: half.limit_denominator(0), lambda: Fraction.from_float("a"), lambda: Fraction(0) ** -1):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Mine(Fraction):
    pass


mine = Mine(1, 2)
mine.note = "n"
print(repr(mine), repr(copy.copy(mine)), repr(mine + 1), copy.deepcopy(mine) is mine)
