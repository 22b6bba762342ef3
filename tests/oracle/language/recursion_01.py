# Numbers, lists and dicts by recursion.
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def flatten(x):
    return [y for part in x for y in flatten(part)] if isinstance(x, list) else [x]


def depth(d):
    return 1 + max(map(depth, d.values()), default=0) if isinstance(d, dict) else 0


print(factorial(5), factorial(25), flatten([1, [2, [3, []], 4]]), depth({'a': {'b': {}}, 'c': 1}))
