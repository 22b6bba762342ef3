from functools import cached_property, singledispatchmethod, partialmethod, partial

class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def total(self):
        "the sum"
        print("summing")
        return sum(self.values)

    @cached_property
    def parts(self):
        return [self.values]

    def scale(self, by, plus=0):
        return [v * by + plus for v in self.values]

    double = partialmethod(scale, 2)
    more = partialmethod(double, plus=1)

d = Data([1, 2])
print(d.total, d.total, d.__dict__, Data.total.__doc__)
d.values.append(3)
print(d.total, d.parts[0] is d.values)
del d.total
print(d.total, d.double(), d.more(), d.double(plus=5))
d.total = 99
print(d.total, type(Data.__dict__["total"]).__name__, Data.total.attrname)

class Slotted:
    __slots__ = ()
    @cached_property
    def x(self):
        return 1

try:
    Slotted().x
except TypeError as error:
    print(error)

class M:
    @singledispatchmethod
    def f(self, x):
        return "any"
    @f.register
    def _(self, x: int):
        return "int"
    @f.register(str)
    def _(self, x):
        return "str"

m = M()
print(m.f(1), m.f("a"), m.f(2.0))
p = partial(partial(max, 1), 5)
print(p(3), p.args)
