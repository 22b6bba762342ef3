# reduce, and cached functions.
from functools import cache, lru_cache, reduce

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + [b], 'ab', []))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
calls = []


@lru_cache(maxsize=2)
def row(n):
    calls.append(n)
    return [0] * n


a, b = row(2), row(2)
a.append('shared')
print(b, a is b, row(1), row(3), row(2), calls, row.cache_info())
row.cache_clear()


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().hits, row.__wrapped__(1))
try:
    row([1])
except TypeError as error:
    print(error)
