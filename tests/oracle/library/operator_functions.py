import operator
from operator import add, itemgetter, attrgetter, methodcaller

class P:
    def __init__(self, x, inner=None):
        self.x, self.inner = x, inner
    def scale(self, by, plus=0):
        return self.x * by + plus

p = P(2, P(3))
l = [3, 1, 2]
print(add(1, 2), operator.mul("a", 3), operator.neg(4), operator.floordiv(7, 2), operator.contains([1], 1), operator.not_([]), operator.truth("a"))
get = itemgetter(1)
gets = itemgetter("a", "b")
print(get(l), gets({"a": 1, "b": 2}), get, gets, itemgetter(slice(1, None))(l))
attr = attrgetter("x", "inner.x")
print(attr(p), attrgetter("inner")(p) is p.inner, attr)
call = methodcaller("scale", 3, plus=1)
print(call(p), call, methodcaller("upper")("abc"))
operator.setitem(l, 0, 9)
m = operator.iadd(l, [5])
operator.delitem(l, 1)
print(m is l, l, operator.getitem(l, 0), operator.indexOf(l, 2), operator.countOf(l, 2), operator.length_hint([1, 2]), operator.is_(p, p), operator.xor(5, 1))
print(sorted([P(3), P(1)], key=attrgetter("x"))[0].x, operator.concat([1], [2]), operator.index(5), operator.pow(2, 3), operator.ne(1, 2))
for wrong in (lambda: itemgetter(), lambda: attrgetter(3), lambda: methodcaller(), lambda: methodcaller(3), lambda: operator.indexOf([], 3), lambda: attrgetter("inner.y")(p), lambda: get([]), lambda: operator.concat(1, 2), lambda: operator.add(1, "a")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(operator.__add__(1, 2), operator.call(len, l), operator.abs(-3), operator.matmul.__name__, operator.inv(2))
