from itertools import groupby, tee

print([(k, list(g)) for k, g in groupby("aaabbca")])
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
g = groupby([1, 1, 2, 2, 3])
k1, g1 = next(g)
k2, g2 = next(g)
print(k1, list(g1), k2, next(g2), list(g2), list(g2), next(g)[0], list(g))
rows = [("a", [1]), ("a", [2]), ("b", [3])]
table = {k: [r[1] for r in rs] for k, rs in groupby(rows, lambda r: r[0])}
print(table, table["a"][0] is rows[0][1])
a, b = tee([1, 2, 3])
print(next(a), next(a), next(b), list(a), list(b))
x, y, z = tee(iter("ab"), 3)
print(list(x), list(y), list(z), tee([], 0), type(x).__name__)
m, = tee([5], 1)
print(list(m))
try:
    tee([], -1)
except ValueError as error:
    print(error)
list(groupby([]))
