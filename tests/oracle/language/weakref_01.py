# A weak reference does not keep its object alive.
import weakref


class Thing:
    pass


t = Thing()
t.parts = [1]
r = weakref.ref(t)
print(r() is t, r().parts)
del t
print(r())
