# Equality and hash while it lives and after.
import weakref


class Thing:
    def __eq__(self, other):
        return isinstance(other, Thing)

    def __hash__(self):
        return 7


a, b = Thing(), Thing()
r, s = weakref.ref(a), weakref.ref(b)
print(r == s, r is s, hash(r), len({r, s}))
t = weakref.ref(Thing())
del a
print(r == s, hash(r), r == r)
try:
    hash(t)
except TypeError as error:
    print(error)
