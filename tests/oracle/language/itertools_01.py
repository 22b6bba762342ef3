# Chains, counts, cycles and cuts.
from itertools import accumulate, chain, count, cycle, islice, repeat

print(list(chain([1], 'ab', [])), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)), list(repeat('x', 3)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(islice('abcdef', 1, None, 2)), list(zip(count(), 'xy')))
shared = []
rows = list(repeat(shared, 2))
rows[0].append(1)
print(rows, rows[0] is rows[1])
try:
    islice([1], -1)
except ValueError as error:
    print(error)
