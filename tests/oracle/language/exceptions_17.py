# An exception keeps alive what the calls that it came through held.
class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


def deep(n):
    part = Part(n)
    if n == 2:
        raise ValueError('deepest')
    deep(n + 1)


def outer():
    kept = Part('outer')
    try:
        deep(0)
    except ValueError as error:
        print('caught', error, error.__traceback__ is not None)
    print('after')


outer()
try:
    deep(1)
except ValueError as error:
    held = error
print('still held')
held = held.with_traceback(None)
print('let go', held.__traceback__)
try:
    raise KeyError('x')
except KeyError as error:
    tb = error.__traceback__
print(type(tb).__name__, tb.tb_next, tb.tb_lineno)
del tb
