# What is never copied.
import copy

things = [1, 2.5, 1j, 'text', b'bytes', True, None, ..., NotImplemented, int, len, range(3), frozenset, 10 ** 40]
for x in things:
    print(copy.copy(x) is x, copy.deepcopy(x) is x, type(x).__name__)
s = frozenset([1, 2])
print(copy.copy(s) is s, copy.deepcopy(s) is s, copy.deepcopy(s) == s)
