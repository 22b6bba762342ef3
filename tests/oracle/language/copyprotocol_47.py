# An error in a hook comes out as it is.
import copy


class A:
    def __getstate__(self):
        raise ValueError('no state today')


class B:
    def __setstate__(self, state):
        raise KeyError(sorted(state))


class C:
    def __reduce_ex__(self, version):
        raise NotImplementedError

    parts = [1]


class D:
    def __init__(self):
        self.inner = [C()]


b = B()
b.x = 1
for thing in (A(), b, C(), D()):
    for way in (copy.copy, copy.deepcopy):
        try:
            way(thing)
            print(type(thing).__name__, 'copied')
        except Exception as error:
            print(type(thing).__name__, repr(error))
del thing
