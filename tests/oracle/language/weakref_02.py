# One reference per object, unless it has a callback.
import weakref


class Thing:
    pass


t = Thing()
a, b = weakref.ref(t), weakref.ref(t)
c = weakref.ref(t, len)
print(a is b, a is c, a == c, a == weakref.ref(Thing()), weakref.getweakrefcount(t), len(weakref.getweakrefs(t)))
print(c.__callback__ is len, a.__callback__)
del c
