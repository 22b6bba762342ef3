# functools.wraps keeps the name and the text.
import functools


def plain(f):
    def wrapper(*args):
        """of the wrapper"""
        return f(*args)
    return wrapper


def careful(f):
    @functools.wraps(f)
    def wrapper(*args):
        return f(*args)
    return wrapper


def g():
    """of g"""
    return 1


g.mark = [1]
a, b = plain(g), careful(g)
print(a.__name__, a.__doc__, b.__name__, b.__doc__, b.__wrapped__ is g, b.mark is g.mark)
