# What says no: neither hook nor reduction.
import copy


class Sealed:
    __reduce_ex__ = None
    __reduce__ = None


class Refusing:
    def __copy__(self):
        raise TypeError('only one of me')

    def __reduce_ex__(self, version):
        raise ValueError('not like this')


for way in (copy.copy, copy.deepcopy):
    for cls in (Sealed, Refusing):
        try:
            way(cls())
        except (copy.Error, TypeError, ValueError) as error:
            print(way.__name__, type(error).__name__, error)
print(copy.Error is copy.error, copy.Error.__bases__)
