# A tuple is itself unless a part of it had to be copied.
import copy

plain = (1, 'a', (2, None))
holding = (1, [2], plain)
a, b = copy.deepcopy(plain), copy.deepcopy(holding)
print(a is plain, b is holding, b[2] is plain, b[1] is holding[1])
c = copy.deepcopy([plain, holding])
print(c[0] is plain, c[1][2] is plain)
empty = ()
print(copy.deepcopy(empty) is empty, copy.copy(holding) is holding, holding[:] is holding, tuple(holding) is holding)
