# A state of two: the dict and the slots.
import copy


class Both:
    __slots__ = ('s', '__dict__')

    def __reduce__(self):
        return Both, (), ({'d': self.d}, {'s': self.s})


a = Both()
a.s, a.d = [1], [2]
b, c = copy.copy(a), copy.deepcopy(a)
print(b.s is a.s, b.d is a.d, c.s, c.d, c.s is a.s, vars(c))


class Wrong:
    def __reduce__(self):
        return Wrong, (), 5


try:
    copy.copy(Wrong())
except Exception as error:
    print(type(error).__name__, error)
