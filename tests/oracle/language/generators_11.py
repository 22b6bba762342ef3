# A chain of them, without end, cut off.
def naturals(n=0):
    while True:
        yield n
        n += 1


def even(numbers):
    return (n for n in numbers if n % 2 == 0)


def take(n, numbers):
    for _, x in zip(range(n), numbers):
        yield x


print(list(take(4, even(x * 3 for x in naturals()))))


def sieve(numbers):
    p = next(numbers)
    yield p
    yield from sieve(n for n in numbers if n % p)


print(list(take(6, sieve(naturals(2)))))
