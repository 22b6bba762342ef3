# Too many, too few, and nothing to unpack.
def two(x):
    a, b = x


def star(x):
    a, *b, c = x


def nested(x):
    (a, b), c = x


for way, x in [(two, [1]), (two, [1, 2, 3]), (two, 5), (two, {}), (star, [1]), (star, None), (nested, ([1], 2)),
               (nested, (1, 2)), (two, 'abc'), (two, iter([1]))]:
    try:
        way(x)
    except (ValueError, TypeError) as error:
        print(way.__name__, type(error).__name__, error)
