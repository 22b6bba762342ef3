# Fractions and dates as keys.
from fractions import Fraction
from datetime import date, timedelta
import copy
d = {Fraction(1, 2): 'h', 0.25: 'q', 3: 't'}
print(d[0.5], d[Fraction(1, 4)], d[Fraction(3)], Fraction(1, 3) in {1/3})
e = {date(2020, 1, 1): [1]}
f = copy.deepcopy(e)
print(f[date(2020, 1, 1)] is e[date(2020, 1, 1)], {timedelta(1): 2}[timedelta(hours=24)])
