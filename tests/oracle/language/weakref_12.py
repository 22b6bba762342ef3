# WeakSet.
import weakref


class Listener:
    def __init__(self, name):
        self.name = name


def run():
    listeners = weakref.WeakSet()
    a, b = Listener('a'), Listener('b')
    listeners.add(a)
    listeners.add(b)
    listeners.add(a)
    print(len(listeners), a in listeners, sorted(x.name for x in listeners))
    del a
    print(len(listeners), [x.name for x in listeners])
    listeners.discard(b)
    print(len(listeners), bool(listeners))


run()
