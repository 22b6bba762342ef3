# Operators called by name: what one class alone says, without the other side.
from collections import deque


class N(int):
    def __add__(self, other):
        return N(super().__add__(other))

    def __eq__(self, other):
        return super().__eq__(other)

    __hash__ = int.__hash__


class L(list):
    pass


class Index:
    def __index__(self):
        return 2


def tell(one, name, *others):
    for other in others:
        try:
            print(repr(one), name, repr(other) if type(other) is not Index else 'index', getattr(one, name)(other))
        except Exception as error:
            print(repr(one), name, type(error).__name__, error)


for name in 'add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow divmod rdivmod and or xor eq ne lt ge'.split():
    for one in (5, True, 1.5, N(7)):
        if hasattr(one, f'__{name}__'):
            tell(one, f'__{name}__', 2, 2.5, False, 'a', None)
tell(2j, '__add__', 1, 1.5, 2j, 'a')
for make in (lambda: [1], lambda: (1,), lambda: 'a', lambda: b'a', lambda: bytearray(b'a'), lambda: deque([1]), lambda: L([1])):
    for name in ('__add__', '__iadd__', '__mul__', '__rmul__', '__imul__'):
        if hasattr(make(), name):
            for other in (5, 1.5, 'b', None, make(), Index()):
                tell(make(), name, other)
for one in (5, 1.5, 'a', [], None, object(), N(3)):
    try:
        print(one.__format__(5))
    except TypeError as error:
        print(error)
print((5).__format__('03'), 'a'.__format__('>3'), [].__format__(''))
for one in (None, ..., NotImplemented, N(1), b'a', [1]):
    print(one.__ne__(one), one.__eq__(one), one.__eq__(object()))
class Own:
    def __eq__(self, other):
        return other == 1
own = Own()
print(own.__ne__(1), own.__ne__(own), object().__ne__(1), b'a'.__eq__(bytearray(b'a')), bytearray(b'a').__eq__(b'a'))
try:
    print(N(5) + 1.5)
except TypeError as error:
    print(error)
print(N(5) == 5.0, N(5) + 2, ({'a': 1}.keys() & frozenset({'a'})), (2j) ** (2j))
