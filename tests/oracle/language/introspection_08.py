# Of what class a method taken of an object is: a wrapper of a slot, or a function of the class.
from collections import defaultdict, deque


class L(list):
    pass


class Plain:
    pass


names = """add mul eq lt len getitem setitem contains iter next hash repr str format reduce reduce_ex getstate dir sizeof init new
    init_subclass subclasshook reversed round ceil getnewargs call bool index neg""".split()
for one in ([], {}, (), set(), frozenset(), 1, True, 1.5, 1j, 'a', b'a', bytearray(), range(1), slice(1), deque(), defaultdict(int),
            object(), None, L(), Plain(), (i for i in [1]), iter([]), iter({}), enumerate([]), {}.keys(), len, ValueError()):
    kinds = {name: type(getattr(one, f'__{name}__')).__name__ for name in names
             if hasattr(one, f'__{name}__') and not (name == 'next' and type(one).__name__ == 'generator')}
    print(type(one).__name__, kinds)
for cls in (list, dict, set, int, float, str, object, L, Plain):
    print(cls.__name__, {name: type(getattr(cls, f'__{name}__')).__name__ for name in names if hasattr(cls, f'__{name}__')})
print([].__hash__, {}.__hash__, set().__hash__, slice(1).__hash__, L().__hash__, deque().__hash__, {}.keys().__hash__)
print([].__new__ is list.__new__, Plain().__new__ is object.__new__, (1).__new__ is int.__new__)
items = L([1])
reduced = items.__reduce_ex__(4)
print(type(reduced[3]).__name__, reduced[3] is items, list(reduced[3]), type(iter(items)).__name__)
for method in (Plain().__init__, [].__add__, L().__len__, Plain().__eq__, (1).__add__):
    print(repr(method).partition(' at ')[0], method.__name__, method.__qualname__, type(method).__name__)
print([].__getitem__.__qualname__, L().append.__qualname__, repr({}.__contains__).partition(' at ')[0])
