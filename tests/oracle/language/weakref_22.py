# Holding itself: an entry whose value holds its key never goes.
import gc
import weakref


class Thing:
    pass


def run():
    t, u = Thing(), Thing()
    r, s = weakref.ref(t), weakref.ref(u)
    notes = weakref.WeakKeyDictionary()
    notes[t] = {'about': t}
    notes[u] = {'about': 'nothing'}
    del t, u
    gc.collect()
    print(r() is None, s() is None, len(notes))
    notes[r()]['about'] = None
    print(r() is None, len(notes))


run()
