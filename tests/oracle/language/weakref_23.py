# Objects with slots, copies, and their references.
import copy
import weakref


class Slim:
    __slots__ = ('x', '__weakref__')


s = Slim()
s.x = [1]
r = weakref.ref(s)
t = copy.copy(s)
print(r() is s, weakref.getweakrefcount(t), t.x is s.x, copy.deepcopy(r) is r)
d = {'s': s, 'r': r}
e = copy.deepcopy(d)
print(e['r']() is e['s'], e['r']() is s)
del s, d
print(r(), e['r'] is r)
