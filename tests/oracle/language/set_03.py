# frozenset as key and member, mixed with set.
f = frozenset([1, 2])
g = frozenset('ab')
d = {f: 'first', g: [1]}
nested = {f, frozenset([3])}
print(d[frozenset([2, 1])], f in nested, {1, 2} in nested, f == {1, 2}, hash(f) == hash(frozenset([2, 1])))
print(type(f | {3}).__name__, type({3} | f).__name__, sorted(f | {3}), f.copy() is f, frozenset(f) is f, frozenset() == set())
h = f
h |= {5}
print(sorted(f), sorted(h), type(h).__name__)
