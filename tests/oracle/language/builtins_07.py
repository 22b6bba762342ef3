# input of every kind into type().
class Thing:
    pass


things = [1, 'a', None, [], (), {}, set(), 1.5, 1j, b'', range(1), len, int, Thing, Thing(), lambda: 0, Thing().__init__, iter([]), iter({}), zip(), enumerate([]), map(len, []),
          filter(None, []), reversed([]), slice(1), property(), super, type, object(), (x for x in []), {}.keys(), NotImplemented, ..., Exception(), 'a'.upper, str.upper, int.__add__]
print([type(t).__name__ for t in things])
del things
