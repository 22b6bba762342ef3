# __del__ and the order of dying.
import weakref

log = []


class Thing:
    def __init__(self, name, part=None):
        self.name, self.part = name, part

    def __del__(self):
        log.append(self.name)


t = Thing('whole', Thing('part'))
r = weakref.ref(t, lambda r: log.append('callback'))
t = Thing('next')
print(log, r())
things = [Thing(i) for i in range(3)]
things.pop(0)
things.clear()
print(log)
