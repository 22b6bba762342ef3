from collections import OrderedDict
import copy

d = OrderedDict([("a", 1), ("b", [2])], c=3)
d["a"] = 5
d.move_to_end("a")
print(d, list(d), d.popitem(), d.popitem(last=False))
d["x"], d["y"] = 1, 2
d.move_to_end("y", last=False)
print(d, OrderedDict(), list(reversed(d)))
e = OrderedDict(x=1)
f = OrderedDict([("c", 3), ("x", 1), ("y", 2)])
print(d == f, d == dict(f), d == OrderedDict(d), d != f, e | {"z": 3}, {"z": 3} | e)
print(d.keys(), d.values(), d.items())
g = copy.copy(d)
h = copy.deepcopy(OrderedDict(k=[1]))
i = d.copy()
i |= {"new": 1}
j = OrderedDict.fromkeys("ba", 0)
print(g, h, i, j, type(i).__name__, j.pop("b"), j.pop("q", None), j.setdefault("s", 4))
d.attribute = [1]
for wrong in (lambda: d.move_to_end("no"), lambda: OrderedDict().popitem(), lambda: d.pop("no"), lambda: d["no"]):
    try:
        wrong()
    except KeyError as error:
        print(repr(error))

class Sub(OrderedDict):
    pass

s = Sub(a=1)
t = s.copy()
print(s, t, type(t).__name__, isinstance(s, dict))
del d["x"]
d.update({"y": 9, "w": 8})
d.clear()
