# What cannot be walked over, or walked on.
class Wrong:
    def __iter__(self):
        return [1]


def walk(x):
    for _ in x:
        pass


for attempt in (lambda: iter(3), lambda: next([1]), lambda: list(None), lambda: iter(Wrong()), lambda: walk(5),
                lambda: next(iter([])), lambda: tuple(len), lambda: [*2.5], lambda: sum(7), lambda: 1 in 1):
    try:
        attempt()
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)
