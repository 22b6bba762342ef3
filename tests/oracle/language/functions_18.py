# Augmented assignment and its target, evaluated once.
log = []


def at(i):
    log.append(i)
    return i


class Watch(list):
    def __getitem__(self, i):
        log.append(('get', i))
        return super().__getitem__(i)

    def __setitem__(self, i, value):
        log.append(('set', i, value))
        super().__setitem__(i, value)


w = Watch([[1], 5])
w[at(1)] += at(2)
w[at(0)] += [at(3)]
print(log, list.__getitem__(w, 0))
d = {}
d.setdefault('k', [])[at(0):] = [1, 2]
d['k'][-1] *= 10
x = y = [0]
x[0], x = 1, [2]
print(d, x, y)
