# yield from hands on.
def inner():
    x = yield 1
    print('inner got', x)
    yield 2
    return 'result'


def outer():
    r = yield from inner()
    print('inner gave', r)
    yield from [3, 4]
    yield from 'ab'


g = outer()
print(next(g), g.send('hello'), list(g))
