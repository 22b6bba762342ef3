# A class as a decorator, and a decorator on a class.
class Count:
    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)


def named(cls):
    cls.label = cls.__name__.lower()
    return cls


@Count
def add(a, b):
    return a + b


@named
class Thing:
    pass


print(add(1, 2), add(3, 4), add.calls, Thing.label)
