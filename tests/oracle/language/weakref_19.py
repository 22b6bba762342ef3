# A proxy through operators, and what it does not do.
import weakref


class N:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return N(self.n + other)

    def __iadd__(self, other):
        self.n += other
        return self

    def __getitem__(self, i):
        return [self.n][i]

    def __contains__(self, x):
        return x == self.n

    def __bool__(self):
        return self.n > 0

    def __eq__(self, other):
        return self.n == other

    def __str__(self):
        return f'N {self.n}'


a = N(1)
p = weakref.proxy(a)
print((p + 1).n, p[0], 1 in p, bool(p), p == 1, str(p), p.n)
q = p
q += 5
print(a.n, type(q).__name__, isinstance(p, N), weakref.getweakrefcount(a))
try:
    hash(p)
except TypeError as error:
    print(error)
print(weakref.proxy(lambda: 'called')() if False else callable(p))
del q
