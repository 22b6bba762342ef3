# With __eq__ the hash goes, unless it is given back.
class NoHash:
    def __eq__(self, other):
        return True


class Hashed:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


class Child(NoHash):
    __hash__ = object.__hash__


try:
    hash(NoHash())
except TypeError as error:
    print(error, NoHash.__hash__)
try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
d = {Hashed(1): 'one', Hashed(2): 'two'}
print(d[Hashed(1)], Hashed(2) in d, len({Hashed(1), Hashed(1)}), len({Child(), Child()}))
