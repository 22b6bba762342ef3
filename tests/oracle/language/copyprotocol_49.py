# Members and entries come after the state.
import copy


class Ordered(list):
    def __init__(self):
        super().__init__()
        self.log = []

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.log = self.log + ['state']

    def append(self, x):
        self.log.append(('append', x))
        super().append(x)

    def extend(self, xs):
        for x in xs:
            self.append(x)


a = Ordered()
a.append(1)
a.append([2])
b = copy.copy(a)
print(b, b.log, a.log)
c = copy.deepcopy(a)
print(c, c.log, c[1] is a[1])
