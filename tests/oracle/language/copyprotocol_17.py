# copyreg: told from outside how a class is copied.
import copy
import copyreg


class Wire:
    def __init__(self, ends):
        self.ends = ends


def reduce_wire(wire):
    return Wire, (wire.ends,)


a = Wire([1, 2])
a.note = 'lost'
before = copy.copy(a)
copyreg.pickle(Wire, reduce_wire)
b, c = copy.copy(a), copy.deepcopy(a)
print(vars(before), vars(b), vars(c), b.ends is a.ends, c.ends is a.ends)
try:
    copyreg.pickle(Wire, 'text')
except TypeError as error:
    print(error)
