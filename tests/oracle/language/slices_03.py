# Slices, ranges and views by their methods.
print(slice(1, 5, 2).indices(10), slice(None, None, -1).indices(4), slice(-3, None).indices(5), range(5).index(3), range(1, 9, 2).count(3), range(3).count('a'))
print({'a': 1}.keys().isdisjoint(['b']), {'a': 1}.items().isdisjoint([('a', 1)]), {'a': 1}.keys().mapping, range(0, 10, 3).index(9))
for attempt in (lambda: range(3).index(9), lambda: range(3).index('a'), lambda: slice(1).indices(-1), lambda: slice(1).indices('a'), lambda: {}.keys().isdisjoint(3), lambda: range(3).count(1, 2)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
