from collections import Counter

c = Counter("abracadabra")
d = Counter(a=1, b=-2, z=5)
print(c, c.most_common(2), c["missing"], "missing" in c, c.total(), sorted(c.elements()))
print(c + d, c - d, c & d, c | d, +d, -d, Counter())
c.update("aab")
c.update({"q": 3}, r=1)
c.subtract("ab", q=1)
print(c, c.most_common(), c == Counter(c), c != d, Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=3) > Counter(a=2, b=0))
del c["nothing"]
del c["q"]
e = c.copy()
e += Counter(a=10)
e -= Counter(b=100)
print(e, type(e).__name__)
f = Counter(x=1) | Counter(y=2)
f |= Counter(x=5)
f &= Counter(x=3, y=1)
print(f, Counter({"a": 1, "b": "x"}))
g = Counter([1, 2, 2, (1,), (1,)])
g["new"] += 1
try:
    Counter.fromkeys("ab")
except NotImplementedError as error:
    print(error)

class Bag(Counter):
    pass

b = Bag("hello")
print(b, b.copy(), b + b, isinstance(b + b, Bag), Counter(a=1) == {"a": 1})
Counter(3)
