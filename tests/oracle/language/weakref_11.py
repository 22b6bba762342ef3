# Copying the weak dictionaries.
import copy
import weakref


class Thing:
    pass


def run():
    t = Thing()
    d = weakref.WeakValueDictionary(k=t)
    k = weakref.WeakKeyDictionary({t: [1]})
    d1, d2 = copy.copy(d), copy.deepcopy(d)
    k1, k2 = copy.copy(k), copy.deepcopy(k)
    print(d1['k'] is t, d2['k'] is t, k1[t] is k[t], k2[t] is k[t], k2[t])
    print(d1 is d, d2 is d, type(d2).__name__, type(k2).__name__)
    del t
    print(len(d), len(d1), len(d2), len(k), len(k1), len(k2))


run()
