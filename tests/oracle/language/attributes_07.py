# Which operators a class has by name: what its built-in base has, and no more.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from enum import Enum, IntEnum

Pair = namedtuple('Pair', 'a b')
bases = [dict, list, int, float, str, bytes, bytearray, tuple, set, frozenset, complex, deque, OrderedDict, Counter, Pair,
         object, Exception, ValueError]
made = [type('Of' + base.__name__, (base,), {}) for base in bases] + [type('Bare', (tuple,), {'__slots__': ()})]


class Meta(type):
    pass


class Made(metaclass=Meta):
    __slots__ = ('a',)


class Colour(Enum):
    RED = 1


class Number(IntEnum):
    ONE = 1


def f():
    yield 1




def objects():
    yield from [cls(1, 2) if issubclass(cls, Pair) else cls() for cls in made]
    yield from [OrderedDict(), Counter(), defaultdict(int), deque(), Pair(1, 2), Made(), Colour.RED, Number.ONE, Exception(), f, f(),
                object(), {}, [], 1, True, 1.5, 'a', b'a', bytearray(), (), set(), frozenset(), 1j, None, ..., NotImplemented,
                range(2), slice(1), memoryview(b'a'), iter([]), enumerate([]), zip(), map(int, []), {}.keys(), {}.values(),
                {}.items(), property(), staticmethod(f), classmethod(f), [].append, [].__add__, len, Made, Colour, Meta, type]


names = """add radd iadd sub rsub isub mul rmul imul truediv rtruediv itruediv floordiv rfloordiv ifloordiv mod rmod imod pow rpow
    ipow matmul rmatmul imatmul and rand iand or ror ior xor rxor ixor lshift rlshift ilshift rshift rrshift irshift eq ne lt
    le gt ge neg pos invert len getitem setitem delitem contains iter bool repr str format getattribute setattr delattr hash
    init new call init_subclass reduce_ex reduce getnewargs getnewargs_ex prepare getstate index int trunc floor ceil
    round float complex abs divmod rdivmod next dir sizeof subclasshook weakref enter exit""".split()
for one in objects():
    found = [name for name in names if hasattr(one, f'__{name}__')]
    print(type(one).__name__, len(found), *found)
for cls in made:
    if not issubclass(cls, Exception):
        print(cls.__name__, [name for name in names if name != 'prepare' and hasattr(cls, f'__{name}__')])
print(hasattr(OrderedDict(), '__module__'), OrderedDict.__module__, '__weakref__' in vars(OrderedDict))
