# tee shares, and groupby's groups run away.
import copy
from itertools import count, groupby, tee

a, b = tee(iter([[1], [2]]))
first = next(a)
print(first is next(b), list(a), list(b))
groups = [g for _, g in groupby('aab')]
print([list(g) for g in groups])
c = count(3)
next(c)
d = copy.copy(c)
print(next(c), next(d), c, type(c).__name__)
