from collections import UserDict, UserList, ChainMap, OrderedDict, Counter, defaultdict, deque
import copy

class Logged(UserDict):
    log = []
    def __setitem__(self, key, value):
        self.log.append(key)
        self.data[key] = value

l = Logged(a=1)
l.update({"b": [2]})
l.setdefault("c", [])
m = copy.copy(l)
d = copy.deepcopy(l)
print(l, Logged.log, m.data is l.data, m["b"] is l["b"], d["b"] is l["b"], l.pop("a"), l.popitem(), len(l), bool(Logged()))

class Stack(UserList):
    def push(self, x):
        self.append(x)
        return self

s = Stack([1]).push([2])
t = s[:]
u = s + [3]
c = copy.copy(s)
print(s, type(t).__name__, type(u).__name__, t[1] is s[1], c.data is s.data, s.copy()[1] is s[1], s == [1, [2]], s > [0], Stack(s).data is s.data)

class Scope(ChainMap):
    def lookup(self, name):
        for depth, scope in enumerate(self.maps):
            if name in scope:
                return depth, scope[name]

g = {"x": 1}
outer = Scope({"y": [2]}, g)
inner = outer.new_child({"x": 3})
inner["z"] = inner["y"]
print(inner.lookup("x"), inner.lookup("y"), inner.parents.lookup("x"), inner, type(inner.parents).__name__, sorted(inner), inner.maps[1] is outer.maps[0])
g["late"] = 5
print(inner["late"], list(inner), dict(inner))
for wrong in (lambda: inner["none"], lambda: Logged()["none"], lambda: s.index(99), lambda: s.remove(99), lambda: Stack().pop()):
    try:
        wrong()
    except (KeyError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
