import operator
from operator import itemgetter, attrgetter, methodcaller, add, iadd
from functools import reduce
import copy

rows = [{"name": "b", "n": [2]}, {"name": "a", "n": [1]}, {"name": "b", "n": [0]}]
by = itemgetter("name", "n")
print(sorted(rows, key=by), max(rows, key=itemgetter("n"))["name"], list(map(itemgetter("n"), rows))[0] is rows[0]["n"])
total = reduce(add, [r["n"] for r in rows])
acc = rows[0]["n"]
same = iadd(acc, [9])
print(total, same is acc, rows[0], reduce(operator.mul, range(1, 6)), reduce(operator.or_, [1, 2, 4]))

class V:
    def __init__(self, *xs):
        self.xs = list(xs)
    def __add__(self, other):
        return V(*map(add, self.xs, other.xs))
    def __eq__(self, other):
        return self.xs == other.xs
    def __matmul__(self, other):
        return sum(map(operator.mul, self.xs, other.xs))
    def __index__(self):
        return len(self.xs)
    def __contains__(self, x):
        return x in self.xs
    def __iadd__(self, other):
        self.xs += other.xs
        return self
    def __getitem__(self, i):
        return self.xs[i]
    def __neg__(self):
        return V(*map(operator.neg, self.xs))

v, w = V(1, 2), V(3, 4)
print(operator.add(v, w).xs, operator.matmul(v, w), operator.index(v), operator.contains(v, 2), operator.eq(v, V(1, 2)), operator.neg(v).xs, operator.getitem(v, 1), operator.iadd(v, w) is v, v.xs)
print(operator.lt(1, 2), operator.ge("b", "a"), operator.is_not(v, w), operator.truediv(7, 2), operator.mod(-7, 3), operator.lshift(1, 4), operator.rshift(16, 2), operator.and_(6, 3), operator.invert(5), operator.pos(-1), operator.imul([1], 2), operator.ifloordiv(7, 2), operator.ixor(5, 1))
get, name, call = itemgetter(0), attrgetter("xs"), methodcaller("__len__")
print(get([v])is v, name(v) is v.xs, call([1, 2, 3]), copy.copy(get)([5]), itemgetter(1, -1)("abc"), attrgetter("__class__.__name__")(v))
table = {"+": operator.add, "-": operator.sub, "*": operator.mul}
def calc(tokens):
    stack = []
    for t in tokens.split():
        if t in table:
            b, a = stack.pop(), stack.pop()
            stack.append(table[t](a, b))
        else:
            stack.append(int(t))
    return stack
print(calc("3 4 + 2 *"))
for wrong in (lambda: operator.sub("a", 1), lambda: operator.getitem([], 0), lambda: operator.index(1.5), lambda: methodcaller("none")(v), lambda: itemgetter("a")({}), lambda: attrgetter("no")(v), lambda: operator.delitem({}, 1), lambda: operator.lt(1, "a")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
