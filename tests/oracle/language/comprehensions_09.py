# Lambdas, generators and closures inside comprehensions.
fs = [lambda: n for n in range(3)]
gs = [(lambda k: lambda: k)(n) for n in range(3)]
lazy = [(x * n for x in [1, 2]) for n in range(1, 3)]
print([f() for f in fs], [g() for g in gs], [list(l) for l in lazy])
cells = {n: [m for m in range(n) if m % 2 == (n % 2)] for n in range(4)}
total = sum(len(v) for v in cells.values())
print(cells, total, [a or b for a in (0, 1) for b in ('x', 'y')], {k: v for d in [{'a': 1}, {'a': 2, 'b': 3}] for k, v in d.items()})


def outer(base):
    scale = 2
    return [[base + scale * i + j for j in range(2)] for i in range(2)]


print(outer(10), [*(i for i in 'ab'), *[j for j in 'cd']])
