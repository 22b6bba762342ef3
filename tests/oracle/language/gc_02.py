# A finalizer that brings its object back.
import gc

saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        saved.append(self)
        self.name += '!'


p = Phoenix('bird')
del p
print(saved[0].name, len(saved))
q = Phoenix('ring')
q.me = q
del q
gc.collect()
print([s.name for s in saved])
again = saved.pop(0)
del again
print(len(saved))
