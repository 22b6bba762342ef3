from itertools import chain, count, islice, takewhile, groupby, product, accumulate, tee, zip_longest, starmap, cycle, compress

def noisy(name, n):
    for i in range(n):
        print("give", name, i)
        yield i

c = chain(noisy("a", 2), noisy("b", 1))
print(next(c))
print(list(c))
t = takewhile(lambda x: x < 1, noisy("t", 5))
print(list(t))
z = zip_longest(noisy("x", 1), noisy("y", 2), fillvalue=None)
print(next(z), next(z))
a, b = tee(noisy("tee", 3))
print(next(a), next(a), next(b), list(b), list(a))
s = islice(noisy("s", 10), 2, 6, 2)
print(next(s), list(s))
g = groupby(noisy("g", 3), key=lambda x: x // 2)
for key, group in g:
    print(key, list(group))
acc = accumulate(noisy("acc", 3), lambda x, y: x + y)
print(next(acc), list(acc))
y = cycle(noisy("cy", 2))
print([next(y) for _ in range(5)])
cells = [[0]] * 3
grid = list(product(cells, repeat=2))
cells[0].append(1)
print(len(grid), grid[0][0] is grid[8][1], grid[0])
for wrong in (lambda: chain.from_iterable(3), lambda: cycle(3), lambda: zip_longest(3), lambda: accumulate(3), lambda: compress([1], 3), lambda: product(3)):
    try:
        wrong()
    except TypeError as error:
        print(str(error)[:40])
def failing():
    yield 1
    raise KeyError("inside")
f = starmap(lambda x: x, ((v,) for v in failing()))
print(next(f))
next(f)
