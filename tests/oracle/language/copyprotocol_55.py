# Slots with defaults in the class above, a descriptor, and private names.
import copy


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.slot = '_' + name

    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.slot)

    def __set__(self, obj, value):
        setattr(obj, self.slot, self.kind(value))


class Row:
    __slots__ = ('_size', '__secret')
    size = Typed(int)

    def __init__(self, size):
        self.size = size
        self.__secret = [size]

    def secret(self):
        return self.__secret


a = Row('5')
b, c = copy.copy(a), copy.deepcopy(a)
b.size = 7.9
print(a.size, b.size, c.size, b.secret() is a.secret(), c.secret() is a.secret(), a.__getstate__())
