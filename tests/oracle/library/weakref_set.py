from weakref import WeakSet, ref

class T:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"T{self.n}"

a, b, c = T(1), T(2), T(3)
s = WeakSet([a, b])
s.add(c)
s.add(T(4))
names = lambda x: sorted(map(repr, x))
print(len(s), names(s), a in s, 3 in s, names(s - {a}), names(s & [a, T(9)]), names(s | {a}), s >= WeakSet([a]), s == WeakSet([c, b, a]), s.isdisjoint([T(1)]))
del b
print(names(s), len(s))
s.discard(a)
s.update([a])
t = s.copy()
s.remove(c)
s ^= WeakSet([c])
print(names(s), names(t), names(t ^ WeakSet([a])), t.issubset(s))
t.clear()
try:
    t.remove(a)
except KeyError:
    print("not there")
try:
    t.pop()
except KeyError as error:
    print(error)
p = WeakSet([c]).pop()
print(p is c)
try:
    s.add(5)
except TypeError as error:
    print(error)
