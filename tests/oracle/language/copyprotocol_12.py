# __reduce__ tells how to make it anew.
import copy


class Ratio:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __reduce__(self):
        return Ratio, (self.a, self.b)


a = Ratio([1], [2])
a.lost = True
b = copy.copy(a)
c = copy.deepcopy(a)
print(b.a is a.a, c.a is a.a, hasattr(b, 'lost'), sorted(vars(c)))
