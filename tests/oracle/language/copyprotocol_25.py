# Subclasses of tuple, set, str, int and bytes.
import copy


class T(tuple):
    pass


class S(set):
    pass


class F(frozenset):
    pass


class N(int):
    pass


class W(str):
    pass


for one in (T([[1], 2]), S([1, 2]), F('ab'), N(5), W('word')):
    one.note = ['n']
    a, b = copy.copy(one), copy.deepcopy(one)
    print(type(one).__name__, a is one, b is one, a == b == one, type(a) is type(b) is type(one),
          a.note is one.note, b.note is one.note)
