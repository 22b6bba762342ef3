# An error inside ends it.
def f():
    yield 1
    raise ValueError('broken')
    yield 2


g = f()
print(next(g))
try:
    next(g)
except ValueError as error:
    print(error)
print(list(g))


def stops():
    yield 1
    raise StopIteration('inside')


try:
    list(stops())
except RuntimeError as error:
    print(error, '|', repr(error.__cause__))
