# What % takes as a mapping, and so leaves over: all that has items, but not a tuple or a text.
from collections import OrderedDict, deque


class Items:
    def __getitem__(self, key):
        return key


class None_:
    pass


for values in (b'x', bytearray(b'x'), memoryview(b'x'), range(3), [1], {}, {1: 2}, OrderedDict(), Items(), list[int], 5, 'b', 'bc', (1,),
               (), None, int, Items, deque(), deque([1]), {1}, slice(1), None_(), iter([]), {}.keys(), len):
    for pattern in ('a', b'a', '%%'):
        try:
            print(pattern, pattern % values)
        except TypeError as error:
            print(pattern, type(values).__name__, error)
for values in (b'x', [1], 5, (1,), Items()):
    try:
        print('%(key)s' % values)
    except TypeError as error:
        print(type(values).__name__, error)
