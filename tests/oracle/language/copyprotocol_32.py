# One memo for several copies keeps them together.
import copy

shared = ['s']
a, b = [shared, 1], [shared, 2]


def together():
    memo = {}
    return copy.deepcopy(a, memo), copy.deepcopy(b, memo), copy.deepcopy(a, memo)


x, y, z = together()
p, q = copy.deepcopy(a), copy.deepcopy(b)
print(x[0] is y[0], x is z, p[0] is q[0], x[0] is shared)


def looked():
    memo = {}
    new = copy.deepcopy(shared, memo)
    return memo[id(shared)] is new, memo[id(memo)][0] is shared, len(memo)


print(looked())
