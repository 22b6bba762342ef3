# Wrong answers of __getnewargs__ and __reduce_ex__.
import copy


class A:
    def __getnewargs__(self):
        return [1]


class B:
    def __getnewargs_ex__(self):
        return (1,)


class C:
    def __reduce_ex__(self, version):
        return 5


class D:
    def __reduce_ex__(self, version):
        return (D,)


for cls in (A, B, C, D):
    for way in (copy.copy, copy.deepcopy):
        try:
            way(cls())
        except Exception as error:
            print(cls.__name__, type(error).__name__, error)
