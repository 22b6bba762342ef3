from collections.abc import Iterable, Sized, Hashable, Sequence, Mapping, Callable, Container, Iterator, Set, Collection

class Bag:
    def __init__(self):
        self.items = []
    def __len__(self):
        return len(self.items)
    def __iter__(self):
        return iter(self.items)
    def __contains__(self, x):
        return x in self.items

class NoHash(Bag):
    __hash__ = None

class NotIterable(Bag):
    __iter__ = None

class Called:
    def __call__(self):
        return 1

for obj in (Bag(), NoHash(), NotIterable(), Called(), Bag, iter([])):
    name = obj.__name__ if isinstance(obj, type) else type(obj).__name__
    print(name, [k.__name__ for k in (Iterable, Sized, Hashable, Sequence, Mapping, Callable, Container, Iterator, Collection) if isinstance(obj, k)])

Sequence.register(Bag)
print(isinstance(Bag(), Sequence), issubclass(NoHash, Sequence), Bag.__mro__)

class Frozen(Set):
    def __init__(self, items):
        self.items = tuple(dict.fromkeys(items))
    def __contains__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
    def __repr__(self):
        return f"Frozen{self.items}"

f = Frozen([1, 2, 3])
print(f & {2}, f | [9], f - f, f ^ {1, 7}, {2, 5} & f, f == {1, 2, 3}, f <= {1, 2, 3, 4}, f > {1}, f != {1}, f.isdisjoint({8}))
for wrong in (lambda: f & 3, lambda: f < 3, lambda: f | None, lambda: hash(f)):
    try:
        wrong()
    except TypeError as error:
        print(error)
def flatten(x):
    if isinstance(x, Iterable) and not isinstance(x, (str, bytes)):
        for y in x:
            yield from flatten(y)
    else:
        yield x
print(list(flatten([1, [2, ("ab", {3: 4})], f])))
