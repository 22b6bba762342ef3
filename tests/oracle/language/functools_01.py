# partial.
import copy
from functools import partial


def f(a, b, *rest, c=0):
    return a, b, rest, c


shared = [1]
p = partial(f, shared, c=5)
q = partial(p, 2, c=6)
print(p(2), q(), q(3, c=7), p.args[0] is shared, q.func is f, q.args, q.keywords)
c, d = copy.copy(p), copy.deepcopy(p)
print(c.args[0] is shared, d.args[0] is shared, c.keywords is p.keywords, d.func is f)
shared.append(2)
print(p(0), d(0))
try:
    partial(5)
except TypeError as error:
    print(error)
