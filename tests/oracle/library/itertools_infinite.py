from itertools import count, cycle, repeat, islice, takewhile
import itertools

c = count(10, 3)
print(next(c), next(c), c, count(), count(2.5), count(1, 0.5), count(5, 1))
r = repeat([1], 2)
one, two = r
print(one is two, repeat("x"), repeat("x", 3), list(repeat(0, -1)), list(zip(repeat(7), "ab")))
y = cycle("ab")
print([next(y) for _ in range(5)], list(cycle([])) if False else "", list(islice(count(), 3)))
d = count(0.1, 0.1)
print([next(d) for _ in range(4)])
s = islice(cycle([1, 2]), 1, 6, 2)
print(list(s), type(c).__name__, itertools.count.__module__, list(takewhile(lambda x: x < 5, count())))
try:
    count("a")
except TypeError as error:
    print(error)
