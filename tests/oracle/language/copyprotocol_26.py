# A subclass with a __setitem__ of its own, and the trap of its __init__.
import copy


class Logged(dict):
    def __init__(self):
        super().__init__()
        self.log = []

    def __setitem__(self, key, value):
        self.log.append(key)
        super().__setitem__(key, value)


a = Logged()
a['x'] = [1]
a['y'] = [2]
b = copy.copy(a)
print(b, b.log, b.log is a.log, a.log)
c = copy.deepcopy(a)
print(c, c.log, c['x'] is a['x'])
