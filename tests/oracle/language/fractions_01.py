import copy
from fractions import Fraction
half, third = Fraction(1, 2), Fraction("1/3")
print(half + third, half * 3, half / third, half ** 2, half == 0.5, third < 0.34, repr(-half), float(third), round(Fraction(7, 2)))
print(copy.deepcopy([half])[0] is half, {half: "h"}[0.5], Fraction(0.75), sum([half, third]), Fraction(3.14159).limit_denominator(100))
try:
    Fraction(1, 0)
except ZeroDivisionError as error:
    print(error)
