# A reduction that builds through a function and shares its arguments.
import copy


def build(kind, parts, order):
    x = kind.__new__(kind)
    x.parts, x.order = parts, order
    return x


class Puzzle:
    def __reduce_ex__(self, version):
        return build, (type(self), self.parts, self.parts[0]), {'extra': self.order}


a = build(Puzzle, [[1], [2]], None)
b, c = copy.copy(a), copy.deepcopy(a)
print(b.parts is a.parts, b.order is a.parts[0], b.extra)
print(c.parts is a.parts, c.order is c.parts[0], vars(c))
