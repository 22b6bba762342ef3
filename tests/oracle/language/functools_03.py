# total_ordering, cmp_to_key, cached_property, singledispatch.
from functools import cached_property, cmp_to_key, singledispatch, total_ordering


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    @cached_property
    def parts(self):
        return [self.n]


@singledispatch
def kind(x):
    return 'something'


@kind.register
def _(x: list):
    return 'a list of ' + str(len(x))


@kind.register(int)
def _(x):
    return 'a number'


v = V(1)
print(v <= V(2), v >= V(1), v > V(0), v.parts is v.parts, vars(v), kind([1]), kind(True), kind('x'))
print(sorted(['b', 'A', 'c'], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
