from collections.abc import MutableMapping, Mapping

class Lower(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.store = {}
        self.update(*args, **kwargs)
    def __getitem__(self, key):
        return self.store[key.lower()]
    def __setitem__(self, key, value):
        self.store[key.lower()] = value
    def __delitem__(self, key):
        del self.store[key.lower()]
    def __iter__(self):
        return iter(self.store)
    def __len__(self):
        return len(self.store)

m = Lower({"A": 1}, B=2)
m["C"] = [3]
print(m.store, "a" in m, "z" in m, m.get("Z", 5), list(m.keys()), list(m.values()), list(m.items()))
print(m.pop("a"), m.setdefault("d", 4), m.popitem(), len(m), m == {"c": [3], "d": 4}, dict(m))
print(m.keys() & {"c", "x"}, m.keys() | {"x"}, ("c", [3]) in m.items(), 4 in m.values())
m.update([("x", 1)], y=2)
m.clear()
print(m.store, isinstance(m, Mapping))
try:
    m.pop("q")
except KeyError as error:
    print(repr(error))
try:
    m.popitem()
except KeyError as error:
    print(repr(error))

class Part(Mapping):
    def __len__(self):
        return 0
Part()
