# range in full.
r = range(2, 20, 3)
print(r, len(r), r[1], r[-1], 8 in r, 9 in r, r.index(11), r.count(5), list(r), r.start, r.stop, r.step, r[1:3], bool(range(0)), r == range(2, 18, 3), 2.0 in r)
print(range(3), range(0, 3, 1), list(range(3, 0)), list(range(0, -3, -1)), hash(range(3)) == hash(range(0, 3)), range(10 ** 30)[10 ** 29], len(range(10 ** 15)), list(reversed(r)))
for f in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range('a'), lambda: r[99], lambda: r.index(3), lambda: range(), lambda: range(1, 2, 3, 4), lambda: len(range(10 ** 30)), lambda: range(2) + range(3)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
