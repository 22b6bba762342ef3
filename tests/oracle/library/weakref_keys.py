from weakref import WeakKeyDictionary
import copy

class Key:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __hash__(self):
        return hash(self.n)
    def __repr__(self):
        return f"Key({self.n})"

a, b = Key(1), Key(2)
d = WeakKeyDictionary()
d[a] = [1]
d[b] = "b"
d[Key(3)] = "gone"
print(len(d), list(d), d[a], Key(1) in d, 5 in d, list(d.items()), list(d.values()), d.get(Key(9), "none"))
c = d.copy()
e = copy.deepcopy(d)
print(c[a] is d[a], e[a] is d[a], d.setdefault(b, 0), d.pop(b), len(d), [r() for r in d.keyrefs()])
del a
print(len(d), dict(c), len(c))
try:
    d[3] = 4
except TypeError as error:
    print(error)
try:
    d[b]
except KeyError:
    print("no key")
d.update({b: 1})
f = WeakKeyDictionary({b: [2]})
print(d.popitem(), f[b])
try:
    WeakKeyDictionary().popitem()
except KeyError as error:
    print("empty")
