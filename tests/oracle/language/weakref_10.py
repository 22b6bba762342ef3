# WeakKeyDictionary: what is known about objects, while they live.
import weakref


class Thing:
    def __init__(self, n):
        self.n = n


def run():
    notes = weakref.WeakKeyDictionary()
    a, b = Thing(1), Thing(2)
    notes[a], notes[b] = ['first'], ['second']
    notes[a].append('more')
    print(len(notes), notes[a], b in notes, sorted(k.n for k in notes))
    del b
    print(len(notes), [(k.n, v) for k, v in notes.items()])
    try:
        notes[5] = 'no'
    except TypeError as error:
        print(error)


run()
