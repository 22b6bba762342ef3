a = [1, 2, 3]
print(a, [], [[]], [1, "a", None, 2.5, (1,), {"k": []}], [a, a], len(a), len([]))
a.append(4)
a.extend([5, 6])
a.extend((7,))
a.extend("ab")
a.extend(range(2))
a.extend({"k": 1})
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
a.insert(-100, "very first")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a.pop(1), a)
a.remove("a")
print(a, a.index(3), a.count(1), a.index(1, 6), 3 in a, "zz" in a)
a.reverse()
print(a)
b = a.copy()
c = a[:]
d = list(a)
print(b == a, b is a, c == a, c is a, d == a, d is a)
a.clear()
print(a, b)
n = [3, 1, 2.5, True, -1]
n.sort()
print(n)
n.sort(reverse=True)
print(n)
w = ["banana", "Apple", "cherry", "date"]
w.sort()
print(w)
w.sort(key=str.lower)
print(w)
w.sort(key=len, reverse=True)
print(w, sorted(w), sorted((3, 1, 2)), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([2, 1], reverse=True))
m = [[2, "b"], [1, "z"], [2, "a"]]
m.sort()
print(m)
x = list(range(10))
print(x[2:5], x[:3], x[7:], x[::3], x[::-1], x[-3:], x[5:2], x[8:2:-2], x[100:], x[-100:2], x[2:-2], x[-1], x[True])
x[0] = "zero"
x[-1] = "nine"
x[2:4] = ["two", "three"]
print(x)
x[1:3] = [1, 2, 2.5, 3]
print(x)
x[1:5] = []
print(x)
x[::2] = ["e"] * len(x[::2])
print(x)
x[::-1] = range(len(x))
print(x)
x[len(x):] = [7, 8]
x[:0] = [-1]
x[2:2] = "ins"
print(x)
del x[0]
del x[-1]
del x[1:3]
print(x)
del x[::2]
print(x)
del x[::-1]
print(x)
y = list(range(100))
del y[5:95]
print(y)
y[1:3] = range(50)
print(y)
del y[::3]
print(y)
del y[10:1:-2]
print(y, len(y))
z = [1, 2]
same = z
z += [3]
z += (4, 5)
z += "ab"
print(z, same, z is same)
z = z + [6]
print(z is same, len(z), len(same))
z *= 2
print(z)
z *= 0
print(z, [0] * 3, 2 * [1, 2], [[]] * 2, [1] * -1)
z += z
z = [1, 2]
z += z
z.extend(z)
print(z)
shared = [[]] * 3
shared[0].append(1)
print(shared, shared[0] is shared[2])
print([1, 2] == [1, 2], [1, 2] == [1, 2.0], [1] == (1,), [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] <= [1, 2], [1, 2] != [1], [1, [2]] == [1, [2]])
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [float("nan")] == [float("nan")], [nan].count(nan))
r = [1]
r.append(r)
print(r, r[1] is r, r[1][1][0])
q = [1, (r,), {"r": r}]
print(q)
for i in [1, 2, 3]:
    print(i, end=" ")
print()
grow = [1]
for g in grow:
    if len(grow) < 5:
        grow.append(g + 1)
print(grow)
shrink = [1, 2, 3, 4]
for g in shrink:
    shrink.remove(g)
print(shrink)
[p, q] = [1, 2]
(f, g), h = [3, 4], 5
print(p, q, f, g, h)
deep = []
for i in range(900):
    deep = [deep]
print(len(repr(deep)), deep == deep)
other = []
for i in range(900):
    other = [other]
print(deep == other)
mixed = [5, 3.5, True, 10 ** 20, -2]
mixed.sort()
print(mixed, min(mixed), max(mixed), sum(mixed))
many = []
for i in range(300):
    many.append((i * 7919) % 1000)
many.sort()
print(many[:10], many[-5:], many == sorted(many, key=float))
many.sort(key=str)
print(many[:10], many[-5:])
bynan = [3, float("nan"), 1, 2, float("nan"), 0]
bynan.sort()
print(bynan)
print(list.append(many, 5), many[-1], list.count(many, 5))
del many, z
print(z)
