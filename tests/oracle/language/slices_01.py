# Every direction and any bound.
a = list(range(8))
print(a[2:5], a[:3], a[5:], a[-3:], a[:-3], a[::2], a[1::3], a[::-1], a[5:2:-1], a[-1:-4:-1], a[10:], a[:-20], a[3:3], a[-100:2])
s = 'abcdef'
print(s[1:4], s[::-2], s[-2:], s[4:1], (1, 2, 3)[::-1], b'abc'[1:], range(10)[2:8:3], range(10)[::-1])
k = slice(1, 5, 2)
print(a[k], s[k], k, k.start, k.stop, k.step, slice(3), k.indices(4), slice(None, None, -1).indices(3), slice(1, 2) == slice(1, 2))
try:
    a[::0]
except ValueError as error:
    print(error)
try:
    a['a':]
except TypeError as error:
    print(error)
