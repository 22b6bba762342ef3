from itertools import (accumulate, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby, islice,
                       pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
from collections import deque
from operator import itemgetter, mul

def take(n, it):
    return list(islice(it, n))

def grouper(it, n, fill=None):
    return list(zip_longest(*[iter(it)] * n, fillvalue=fill))

def sliding(it, n):
    it = iter(it)
    window = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        window.append(x)
        yield tuple(window)

def powerset(items):
    items = list(items)
    return list(chain.from_iterable(combinations(items, r) for r in range(len(items) + 1)))

def roundrobin(*its):
    pending = len(its)
    nexts = cycle(iter(it).__next__ for it in its)
    while pending:
        try:
            for nxt in nexts:
                yield nxt()
        except StopIteration:
            pending -= 1
            nexts = cycle(islice(nexts, pending))

print(take(3, count(5)), grouper("ABCDEFG", 3, "x"), list(sliding(range(5), 3)), powerset([1, 2, 3]), "".join(roundrobin("ABC", "D", "EF")))
data = [("a", [1]), ("b", [2]), ("a", [3])]
grouped = {k: [v for _, v in g] for k, g in groupby(sorted(data, key=itemgetter(0)), itemgetter(0))}
print(grouped, grouped["a"][0] is data[0][1])
print(list(accumulate(range(1, 6), mul)), list(starmap(pow, [(2, 3)])), sum(map(mul, [1, 2], [3, 4])), list(pairwise([1, 2, 3])), list(map(len, map("".join, permutations("abc")))))
batches = list(iter(lambda it=iter(range(7)): tuple(islice(it, 3)), ()))
print(batches, list(chain(*[[1], [2]])), list(compress("abc", cycle([1, 0]))), list(dropwhile(str.isdigit, "12ab3")), next(filterfalse(None, [1, 0])))
rows = [[0] * 2 for _ in repeat(None, 2)]
shared = list(repeat([0], 3))
shared[0].append(1)
print(rows, shared, shared[0] is shared[2], list(product([True, False], repeat=2))[1], list(takewhile(lambda x: x, [1, 0, 1])))
x, y = tee(data)
next(x)
print(list(zip(x, y)))
