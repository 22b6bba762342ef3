# __iter__ as a generator, and the old way by __getitem__.
class Bag:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for x in self.items:
            yield x


class Squares:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        return i * i


b = Bag(1, [2], 3)
print(list(b), list(b), [2] in b, list(Squares()), 9 in Squares(), 5 in Squares())
