d = {"a": 1, "b": 2, 3: "three", (1, 2): [], None: None, 2.5: 1.5}
print(d, len(d), {}, {"x": {"y": {}}})
print(d["a"], d[3], d[(1, 2)], d[None], d[3.0], d[2.5])
d["c"] = 3
d["a"] = 10
d[True] = "one"
d[1] = "uno"
d[1.0] = "eins"
print(d)
del d[3]
print("a" in d, 3 in d, "zz" not in d, d.get("a"), d.get("zz"), d.get("zz", 0))
print(d.pop("b"), d.pop("b", "gone"), d.popitem(), d)
print(d.setdefault("new"), d.setdefault("new", 5), d.setdefault("other", []), d)
d.setdefault("other", []).append(1)
d.update({"a": 0, "u": 1})
d.update([("v", 2), ["w", 3], "xy"])
d.update(z=9, q=8)
d.update({})
d.update([], k=7)
print(d)
e = d.copy()
f = dict(d)
print(e == d, e is d, f == d, e["other"] is d["other"])
e.clear()
print(e, len(d))
print({"a": 1} | {"b": 2}, {"a": 1, "b": 1} | {"a": 2})
g = {"a": 1}
h = g
g |= {"b": 2}
g |= [("c", 3)]
print(g, h is g)
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1} != {"a": 2}, {} == [], {1: {2: 3}} == {1: {2: 3}})
print(dict(), dict(a=1, b=2), dict([("x", 1)], y=2), dict({"k": 1}, k=2), dict.fromkeys("abc"), dict.fromkeys([1, 2], []), {}.fromkeys((1,), 0))
k = g.keys()
v = g.values()
i = g.items()
print(k, v, i, len(k), len(v), len(i))
g["d"] = 4
print(k, v, i, list(k), list(v), list(i), sorted(k, reverse=True), sum(v), max(v), tuple(i)[0])
print("a" in k, 4 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, k == {"a": 0, "b": 0, "c": 0, "d": 0}.keys(), i == g.items(), v == v, v == g.values(), k <= k, k < k)
for key in g:
    print(key, g[key], end="; ")
print()
for key, value in g.items():
    print(key, value, end="; ")
print()
for key in list(g):
    if g[key] % 2:
        del g[key]
print(g)
for x in g.values():
    print(x)
many = {}
for n in range(100):
    many[n * 37 % 101] = n
for n in range(0, 101, 2):
    many.pop(n, None)
for n in range(5):
    many["k" + str(n)] = n
print(many, len(many))
while len(many) > 48:
    many.popitem()
print(list(many)[:3], list(many.values())[-3:], 37 in many, 2 in many)
c = {}
c["self"] = c
c["list"] = [c]
print(c, c["self"]["self"] is c)
del c["self"]
print(c)
t = ([], {})
t[0].append(t)
print(t)
print({1: "a", True: "b"}, {0: "a", False: "b", 0.0: "c"}, {"a": 1, "a": 2})
print({10 ** 20: 1}[1e20], {2 ** 53: "x"}.get(2.0 ** 53), {-1: 1, -2: 2}[-2], {"": 0}[""])
print({(1, (2, "x")): "deep"}[(1.0, (2, "x"))], {(): 1}[()], {int: "class"}[int], {None: 1}.get(None))
nan = float("nan")
print({nan: 1}[nan], {nan: 1}.get(float("nan")))
a = b = {}
a["x"] = 1
print(b, a is b)
print(type(k), type(v), type(i), isinstance(g, dict), repr({}.keys()), repr({1: [2]}.items()))
a["n"] = {"m": 1}
a["n"]["m"] += 5
a["n"]["o"] = a["x"] = 7
print(a)
for key in a:
    a[key + "!"] = 1
