# A cycle keeps itself alive until it is broken or collected.
import gc
import weakref


class Node:
    pass


a, b = Node(), Node()
a.other, b.other = b, a
r, s = weakref.ref(a), weakref.ref(b)
del a, b
print(r() is None)
r().other.other = None
print(r() is None, s() is None)
c = Node()
c.me = c
t = weakref.ref(c)
del c
gc.collect()
print(t() is None)
