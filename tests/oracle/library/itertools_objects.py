from itertools import chain, count, cycle, repeat, islice, accumulate, product, groupby, tee, zip_longest, combinations
import itertools

shared = [1]
c = chain([shared], [2])
n = count(1)
y = cycle([shared])
r = repeat(shared, 2)
i = islice([shared], 1)
a = accumulate([1, 2])
p = product([shared], [2])
z = zip_longest([1], [2, 3])
g = groupby([1, 1])
s, t = tee([shared])
m = combinations([1, 2], 2)
print([type(x).__name__ for x in (c, n, y, r, i, a, p, z, g, s, m)], [type(x).__module__ for x in (c, n, g, s)])
print(next(c) is shared, next(y) is shared, next(r) is shared, next(i) is shared, next(p)[0] is shared, next(s) is next(t) is shared)
print(n, r, next(n), n, chain.__name__, chain, itertools.count, iter(c) is c, r.__length_hint__())
k, group = next(g)
print(k, type(group).__name__, list(group))
f = chain.from_iterable([[1], [2]])
first = next(f)
del f
class Counter(count):
    pass
q = Counter(5)
print(next(q), isinstance(q, count))
try:
    iter(c).nothing
except AttributeError as error:
    print(type(error).__name__)
next(iter(islice(c, 0)))
