from collections.abc import Generator, Iterator, Iterable, Hashable, Container, ItemsView, KeysView, ValuesView, MappingView, ByteString, Reversible

class Countdown(Generator):
    def __init__(self, n):
        self.n = n
    def send(self, value):
        if value is not None:
            self.n = value
        if self.n <= 0:
            raise StopIteration("liftoff")
        self.n -= 1
        return self.n + 1
    def throw(self, typ, val=None, tb=None):
        raise typ if val is None else val

c = Countdown(3)
print(next(c), c.send(5), list(c), isinstance(c, Iterator))
c.close()
try:
    Countdown(0).send(None)
except StopIteration as stop:
    print(stop.value)

class Upto(Iterator):
    def __init__(self, n):
        self.i, self.n = 0, n
    def __next__(self):
        if self.i == self.n:
            raise StopIteration
        self.i += 1
        return self.i

u = Upto(3)
print(iter(u) is u, sum(u), list(u), isinstance(u, Iterable), isinstance({}.items(), ItemsView), isinstance({}.keys(), KeysView), isinstance({}.values(), ValuesView), isinstance({}.values(), MappingView), isinstance(b"", ByteString), isinstance([], Reversible), isinstance(set(), Reversible))

class Store:
    def __init__(self):
        self.data = {"a": [1], "b": 2}
    def __len__(self):
        return len(self.data)
    def __iter__(self):
        return iter(self.data)
    def __getitem__(self, key):
        return self.data[key]

s = Store()
keys, items, values = KeysView(s), ItemsView(s), ValuesView(s)
s.data["c"] = 3
print(list(keys), list(items), list(values), len(keys), "a" in keys, ("b", 2) in items, ("z", 1) in items, 3 in values, keys & {"a", "q"}, keys - {"a"}, keys == {"a", "b", "c"})
print(hash(Hashable) is not None, Container.__abstractmethods__, Iterable[int].__origin__ is Iterable)
Generator()
