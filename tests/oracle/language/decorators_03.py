# One that gives the function back and keeps it in a list.
registry = {}


def register(f):
    registry[f.__name__] = f
    return f


@register
def one():
    return 1


@register
def two():
    return one() + 1


print(sorted(registry), registry['two'](), registry['one'] is one)
