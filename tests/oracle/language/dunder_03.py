# In place: the same object, or a new one.
class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, other):
        self.items.extend(other)
        return self

    def __add__(self, other):
        return Bag(*self.items, *other)


class Plain(Bag):
    __iadd__ = None


a = b = Bag(1)
a += [2]
print(a is b, b.items)
a = a + [3]
print(a is b, a.items, b.items)
c = Plain(1)
try:
    c += [2]
except TypeError as error:
    print(error)
