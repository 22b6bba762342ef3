# What is said to arguments that a class does not take.
from collections import OrderedDict


class Keyed:
    def keys(self):
        return ['a']

    def __getitem__(self, key):
        return 1


class Paired:
    def items(self):
        return [(1, 2)]


def tell(make, *args, **kwargs):
    try:
        print(args, kwargs, make(*args, **kwargs))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def counted(*args, **kwargs):
    return list(enumerate(*args, **kwargs))


for args, kwargs in (((), {'foo': 1}), ((), {'start': 1}), ((), {'start': 1, 'foo': 2}), ((), {'foo': 2, 'bar': 1}),
                     ((), {'iterable': [1], 'foo': 2}), ((), {'foo': 2, 'iterable': [1]}), (([1],), {'foo': 1}),
                     (([1],), {'start': 1, 'foo': 1}), (([1], 2), {'start': 1}), (([1], 2, 3), {}), ((), {'start': 1, 'iterable': [1]}),
                     (([1],), {'iterable': 2}), ((), {}), ((), {'iterable': 1, 'start': 2, 'x': 3}), (([1],), {'start': 4}), (([1], 'a'), {})):
    tell(counted, *args, **kwargs)
for wrapper in (staticmethod, classmethod):
    tell(wrapper)
    tell(wrapper, 1, 2)
    tell(wrapper, f=1)
for given in ('a', 'ab', ['ab'], ['abc'], ['a'], [1], 5, [()], [(1,)], [(1, 2, 3)], [(1, 2)], {1: 2}, Keyed(), Paired(), None):
    shown = type(given).__name__ if type(given) in (Keyed, Paired) else repr(given)
    for change in ('__ior__', 'update', '__or__'):
        ordered = OrderedDict()
        try:
            answer = getattr(ordered, change)(given)
            print(change, shown, answer, ordered)
        except Exception as error:
            print(change, shown, type(error).__name__, error)
tell(OrderedDict, 1, 2)
tell(OrderedDict().update, 1, 2)
for act in (lambda: OrderedDict() + 1, lambda: OrderedDict()(), lambda: -OrderedDict(), lambda: OrderedDict() < OrderedDict(),
            lambda: format(OrderedDict(), 'x'), lambda: OrderedDict().nope):
    try:
        act()
    except Exception as error:
        print(type(error).__name__, error)
