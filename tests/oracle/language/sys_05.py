# How many references there are to what a program makes, by each that it adds.
import sys


class Node:
    def __init__(self, held):
        self.held = held


def counted(x):
    y = x
    return sys.getrefcount(x), sys.getrefcount(y)


def kept(*rest, **named):
    return sys.getrefcount(rest[0]), sys.getrefcount(named["k"])


a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a), sys.getrefcount(b))
c = [a, a, (a, {"k": a})]
print(sys.getrefcount(a))
print(counted(a), sys.getrefcount(a))
del b, c
print(sys.getrefcount(a))
n = Node(a)
m = n
print(sys.getrefcount(a), sys.getrefcount(n), sys.getrefcount(n.held))
for x in [a]:
    print(sys.getrefcount(a), sys.getrefcount(x))
del x
print(sys.getrefcount(a), sys.getrefcount([]), sys.getrefcount(Node(1)), sys.getrefcount({}))
print(kept(a, k=n), sys.getrefcount(n))
print([sys.getrefcount(a) for _ in range(2)], [sys.getrefcount(one) for one in [a, a]])


def closure():
    inner = []

    def look():
        return sys.getrefcount(inner)
    return look(), sys.getrefcount(inner), look


print(closure()[:2])


def generator(held):
    yield sys.getrefcount(held)
    yield sys.getrefcount(held)


g = generator(a)
print(next(g), sys.getrefcount(a), next(g))
del g
print(sys.getrefcount(a))
method = n.__init__
print(sys.getrefcount(n))
del method
e = {1: a}
f = e.copy()
print(sys.getrefcount(a), sys.getrefcount(e), sys.getrefcount({1, 2}))
s, t = a, a
print(sys.getrefcount(a))
i = iter(a)
print(sys.getrefcount(a))
u = sorted([a, a])
print(sys.getrefcount(a), sys.getrefcount(u))
try:
    raise ValueError(a)
except ValueError as error:
    print(sys.getrefcount(a), error.args[0] is a)
print(sys.getrefcount(a))
