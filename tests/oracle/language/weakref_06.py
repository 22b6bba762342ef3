# Copies refer to the same object, weakly.
import copy
import weakref


class Thing:
    pass


t = Thing()
t.me = weakref.ref(t)
r = weakref.ref(t)
a, b = copy.copy(r), copy.deepcopy(r)
print(a is r, b is r)
u = copy.deepcopy(t)
print(u.me() is t, u is t, u.me is t.me)
both = copy.deepcopy([t, r])
print(both[1]() is both[0], both[1]() is t)
