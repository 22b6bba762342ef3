# Callbacks are called when it dies, the last made first.
import weakref


class Thing:
    pass


log = []
t = Thing()
r1 = weakref.ref(t, lambda r: log.append(('first', r() is None, r is r1)))
r2 = weakref.ref(t, lambda r: log.append(('second', r() is None)))
gone = weakref.ref(t, lambda r: log.append('not called'))
del gone
u = t
del t
print(log)
del u
print(log, r1() is r2())
