# Walking together, in order, and backwards.
print(list(enumerate('ab')), list(zip('abc', [1, 2])), list(map(str, [1, 2])), list(filter(None, [0, 1, '', 'a'])), list(reversed('abc')))
print(all([1, 'a', [0]]), all([]), any([0, '', None]), any([[], [0]]), sorted([3, 1, 2]), list(range(5, 0, -2)), list(zip()), dict(enumerate('xy')))
print(list(zip([1, 2], 'ab', (True, False))), [*map(lambda a, b: a + b, [1, 2], [10, 20])], list(map(max, [1, 5], [3, 2])), next(iter('z')))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: enumerate(5), lambda: reversed(5), lambda: list(map(5, [1])), lambda: zip(1), lambda: filter(None, 5), lambda: next([])):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
