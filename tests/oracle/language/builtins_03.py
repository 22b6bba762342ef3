# Making containers from one another.
print(list('ab'), tuple([1, 2]), sorted(set([1, 1, 2])), dict([('a', 1)]), list({'k': 1}), list(range(3)), str([1, 'a']), bytes([1]), frozenset([1]))
print(list(), tuple(), dict(), set(), str(), int(), float(), bool(), complex(), bytes(), frozenset(), bytearray())
a = [1, [2]]
b, c, d = list(a), tuple(a), {'k': a}
print(b is a, b[1] is a[1], c[1] is a[1], tuple(c) is c, list(c) == a, dict(d)['k'] is a, frozenset(f := frozenset('a')) is f, str(s := 'x') is s)
