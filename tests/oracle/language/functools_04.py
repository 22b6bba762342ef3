# partialmethod, and wraps on a class that wraps.
from functools import partialmethod, update_wrapper


class Cell:
    def __init__(self):
        self.log = []

    def set(self, state, extra=None):
        self.log.append((state, extra))
        return self

    on = partialmethod(set, True)
    off = partialmethod(set, False, extra='x')


class Wrapper:
    def __init__(self, f):
        self.f = f
        update_wrapper(self, f)

    def __call__(self, *args):
        return self.f(*args)


@Wrapper
def hello(name):
    """Greets."""
    return 'hello ' + name


print(Cell().on().off().log, hello('you'), hello.__name__, hello.__doc__, hello.__wrapped__('me'))
