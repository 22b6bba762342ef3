# Values that die while a WeakValueDictionary is walked over.
import weakref


class Thing:
    def __init__(self, n):
        self.n = n


def run():
    things = [Thing(n) for n in range(4)]
    known = weakref.WeakValueDictionary((t.n, t) for t in things)
    seen = []
    for key, thing in known.items():
        seen.append(key)
        del thing
        if len(things) > 2:
            things.pop()
    print(seen, sorted(known), len(known))
    known[9] = things[0]
    other = known.copy()
    known.clear()
    print(len(known), sorted(other), type(other).__name__)
    del things
    print(sorted(other), list(other.values()), other.get(0, 'gone'))
    strong = Thing(5)
    other.update({'five': strong})
    print(other.popitem()[0], other | {'x': strong} == {'x': strong})


run()
