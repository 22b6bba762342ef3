# Members, operations and comparisons.
a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), 2 in a, len(a))
print(a <= {1, 2, 3, 4}, a < a, a >= set(), a == {3, 2, 1}, a.isdisjoint({9}), a.issubset([1, 2, 3]), {1}.issuperset(b))
a.add(9)
a.discard(1)
a.discard(100)
a.remove(2)
a.update([7, 8], (6,))
print(sorted(a), set(), {5}, len(set('hello')))
c = a.copy()
c.clear()
print(c, sorted(a.union('x', [1.5]), key=str), a.intersection([9], [9, 7]))
