# The callback's order, an error in it, and one that looks again.
import sys
import weakref


class Thing:
    def __init__(self, log):
        self.log = log


log = []
sys.unraisablehook = lambda what: log.append(str(what.exc_value))
t = Thing(log)
refs = [weakref.ref(t, lambda r, n=n: log.append((n, r()))) for n in range(3)]
bad = weakref.ref(t, lambda r: r().log)
del t
print(log, all(r() is None for r in refs), len({id(r) for r in refs}))
