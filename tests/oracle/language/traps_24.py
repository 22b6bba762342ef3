# any, all and short circuits on things that run out.
numbers = iter([0, 1, 2, 3])
print(any(numbers), list(numbers))
print(all([]), any([]), all([[]]), any([[]]))
checks = iter([True, False, True])
print(all(checks), list(checks))
pairs = list(zip(*[iter([1, 2, 3, 4])] * 2))
print(pairs)
