import numbers
from numbers import Number, Complex, Real, Rational, Integral

for value in (1, True, 1.5, 2j, "a", None, 10 ** 30):
    print(repr(value), [kind.__name__ for kind in (Number, Complex, Real, Rational, Integral) if isinstance(value, kind)])
print(issubclass(Integral, Rational), Integral.__mro__, len(Integral.__abstractmethods__), sorted(Complex.__abstractmethods__))

class Half(Number):
    def __init__(self, twice):
        self.twice = twice

h = Half(3)
print(isinstance(h, Number), isinstance(h, Complex))
try:
    hash(h)
except TypeError as error:
    print(error)

def double(x):
    if isinstance(x, Integral):
        return x << 1
    if isinstance(x, Real):
        return x * 2.0
    raise TypeError(f"no number: {x!r}")

print(double(4), double(1.5))

class Part(Rational):
    pass

Part()
