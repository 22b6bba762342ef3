from collections import OrderedDict


class Bounded(OrderedDict):
    def __init__(self, most=2, **given):
        self.most = most
        super().__init__(**given)

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.most:
            del self[next(iter(self))]


recent = Bounded(3, a=[1])
recent["b"], recent["c"] = [2], [3]
other = recent.copy()  # the first that is read goes to the end, where the walk ends
print(list(other.items()), other.most, other["a"] is recent["a"])


class Loud(OrderedDict):
    def __getitem__(self, key):
        return super().__getitem__(key) * 2

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


loud = Loud(x=1, y=2)
copied = loud.copy()
print(type(copied).__name__, list(copied.items()))


class Needs(OrderedDict):
    def __init__(self, needed):
        super().__init__()


try:
    Needs(1).copy()
except TypeError as error:
    print(error)
plain = OrderedDict(a=[1])
print(plain.copy(), plain.copy()["a"] is plain["a"])
