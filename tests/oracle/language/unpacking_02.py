# Nested, and into parts of things.
(a, b), c = [1, 2], 3
[d, [e, *f]] = 'x', ('y', 1, 2)
d1 = {}
things = [0, 0, 0]
d1['k'], things[1:], *d1['rest'] = 5, [7, 8, 9], 1, 2
print(a, b, c, d, e, f, d1, things)
