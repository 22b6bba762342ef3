from collections import ChainMap
import copy

base = {"a": 1, "b": [2]}
over = {"a": 5}
m = ChainMap(over, base)
print(m, m["a"], m["b"], len(m), list(m), "b" in m, m.get("z", 0), bool(ChainMap()), m.maps[1] is base)
m["c"] = 7
child = m.new_child({"a": 9}, k=1)
print(child, child.parents, over, list(child.items()), m == dict(m))
del m["c"]
for wrong in (lambda: m.pop("b"), lambda: m.__delitem__("b"), lambda: ChainMap().popitem(), lambda: m["zz"]):
    try:
        wrong()
    except KeyError as error:
        print(error)
c = m.copy()
d = copy.copy(m)
e = copy.deepcopy(m)
print(c.maps[0] is over, c.maps[1] is base, d, e.maps[1]["b"] is base["b"], m.popitem(), m | {"n": 1}, {"n": 1} | m)
m |= {"t": 3}
m.update(u=4)
f = ChainMap.fromkeys("ab", 0)
print(m, f, m.pop("t"))
m.clear()
