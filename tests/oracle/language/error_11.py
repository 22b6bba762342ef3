# A generator that fails half way.
def numbers():
    yield 1
    yield 2
    raise OverflowError('enough')


seen = []
for n in numbers():
    seen.append(n)
