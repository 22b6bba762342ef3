# A subclass of ref with a key.
import weakref


class Keyed(weakref.ref):
    def __new__(cls, thing, key):
        return super().__new__(cls, thing)

    def __init__(self, thing, key):
        super().__init__(thing)
        self.key = key


class Thing:
    pass


t = Thing()
k = Keyed(t, ['key'])
print(k() is t, k.key, k is Keyed(t, 2), k == weakref.ref(t), isinstance(k, weakref.ref))
del t
print(k(), k.key)
