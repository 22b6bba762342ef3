# Memoizing by a default argument and by a closure compared.
import copy


def by_default(n, known={0: [0]}):
    if n not in known:
        known[n] = by_default(n - 1) + [n]
    return known[n]


def by_closure():
    known = {0: [0]}

    def f(n):
        if n not in known:
            known[n] = f(n - 1) + [n]
        return known[n]
    f.known = known
    return f


f, g = by_closure(), by_closure()
f(2).append('spoilt')
print(f(3), g(3), by_default(2), by_default(2) is by_default(2), sorted(f.known), f.known is g.known)
h = copy.deepcopy(f)
print(h is f, h(1) is f(1))
