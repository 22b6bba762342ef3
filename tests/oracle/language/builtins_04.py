# repr, str, hash, id, format, print's own.
a = [1, 'a', 2.5, None, True, (1,), {'k': []}, {3}, frozenset([4]), b'x', 1j, range(2), ...]
print(repr(a), str(a) == repr(a), repr(''), str(''), repr('\n'))
print(hash(5), hash(True), hash(2.0), hash((1, 2)) == hash((1, 2)), hash('a') == hash('a'), id(a) == id(a), hash(None) == hash(None))
print(format(3.14159, '.2f'), format('x', '>3'), format(5), ascii('é'), chr(97), ord('a'), callable(print), len('abc'))
for f in (lambda: hash([]), lambda: hash({}), lambda: hash(([],)), lambda: len(5), lambda: len(x for x in []), lambda: format(5, 'q'), lambda: format('a', 'd'), lambda: repr()):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
