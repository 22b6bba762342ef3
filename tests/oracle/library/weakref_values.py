from weakref import WeakValueDictionary, ref
import copy

class Node:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return f"Node({self.name})"

a, b = Node("a"), Node("b")
d = WeakValueDictionary(x=a)
d["b"] = b
d[3] = Node("gone")
print(len(d), dict(d), "b" in d, 3 in d, d.get("no"), d.get("x") is a, list(d.keys()), list(d.values()), list(d.items()))
del b
print(len(d), dict(d), d.pop("x") is a, dict(d))
d["again"] = a
e = d.copy()
f = copy.copy(d)
g = copy.deepcopy(d)
print(list(e), f["again"] is a, g["again"] is a, d.setdefault("again", None) is a, [r() for r in d.valuerefs()])
d.update({"p": a, "q": a})
print(sorted(d), d | {"z": a} == dict(d), d.popitem()[1] is a)
del d["p"]
try:
    d["nothing"]
except KeyError as error:
    print(repr(error))
try:
    d["int"] = 5
except TypeError as error:
    print(error)
a = None
print(len(d), dict(e))
d.clear()
