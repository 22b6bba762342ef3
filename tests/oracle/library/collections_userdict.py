from collections import UserDict, UserList, UserString
import copy

class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)
    def __missing__(self, key):
        return "none"

u = Upper({"a": 1}, b=[2])
print(u, u["q"], u["A"], len(u), "A" in u, u.data, u.get("zz"), list(u), u == {"A": 1, "B": [2]})
v = u.copy()
w = copy.copy(u)
x = copy.deepcopy(u)
print(v["B"] is u["B"], w.data is u.data, x, u | {"c": 1}, type(v).__name__)
l = UserList([3, 1, 2])
l.append(0)
l.sort()
m = l + [9]
l += (5,)
print(l, m, l[1:], l[0], l * 2, 3 in l, l == [0, 1, 2, 3, 5], l.index(3), l.count(9), l.pop(), len(l), max(l), sorted(m))
l.extend(UserList([7]))
l.insert(0, "first")
l.remove(7)
l.reverse()
n = l.copy()
s = UserString("hello")
t = s.upper() + "!"
print(s, t, repr(s), s[1:3], len(s), "ell" in s, s == "hello", s.replace("l", "L"), s.split("l"), s * 2, hash(s) == hash("hello"), s.count("l"))
print(type(t).__name__, s.startswith("he"), s.join(["a", "b"]), "x" + s, s < "z", int(UserString("42")))
try:
    UserDict()["k"]
except KeyError as error:
    print(repr(error))
l[50]
