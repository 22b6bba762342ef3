# At the end there is StopIteration, with what was returned.
def f():
    yield 1
    return ['done']


g = f()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
print(next(f()), next(g, 'default'))
