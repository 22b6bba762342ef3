# Operators as functions.
import operator
from operator import add, attrgetter, itemgetter, methodcaller


class P:
    def __init__(self, x):
        self.x, self.data = x, {'k': [x]}


ps = [P(3), P(1)]
print(add(1, 2), operator.mul('a', 2), operator.contains([1], 1), operator.getitem({'k': 5}, 'k'), operator.neg(3), operator.truth([]), operator.not_(1), operator.is_(ps, ps))
print(itemgetter(1)('abc'), itemgetter('a', 'b')({'a': 1, 'b': 2}), attrgetter('x')(ps[0]), attrgetter('x', 'data')(ps[1]), methodcaller('upper')('a'), [p.x for p in sorted(ps, key=attrgetter('x'))])
a = b = [1]
a = operator.iadd(a, [2])
print(a is b, operator.concat([1], [2]), operator.index(True), operator.countOf([1, 1], 1), operator.lt(1, 2), operator.xor(5, 1))
