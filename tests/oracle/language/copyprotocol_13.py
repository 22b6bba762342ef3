# __reduce__ with a state, with members and with entries.
import copy


class Odd(list):
    def __reduce__(self):
        return Odd, (), {'note': self.note}, iter(self), iter([('k', self.note)])

    def __setitem__(self, key, value):
        self.seen = key, value


a = Odd([[1], [2]])
a.note = ['n']
b = copy.copy(a)
c = copy.deepcopy(a)
print(b, b[0] is a[0], b.note is a.note, b.seen, b.seen[1] is a.note)
print(c, c[0] is a[0], c.note is a.note, c.seen, c.seen[1] is c.note)
