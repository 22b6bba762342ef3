# Made, joined, looked into, and never changed.
a = 1, 2
b = (3,)
c = ()
d = tuple('ab') + a * 2
print(a, b, c, d, len(d), d.count(1), d.index(2), a[0], d[-2:], 3 in b)
for f in (lambda: a[5], lambda: a.index(9), lambda: a + [1], lambda: tuple(5), lambda: a['x']):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
try:
    a[0] = 5
except TypeError as error:
    print(error)
try:
    del a[0]
except TypeError as error:
    print(error)
print(hash((1, 2)) == hash((1, 2)), {(1, 'a'): 'by tuple'}[1, 'a'], () is c, tuple([]) is c)
