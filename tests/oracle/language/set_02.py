# In place, and what is refused.
s = t = {1, 2, 3}
s |= {4}
s &= {1, 4, 9}
s ^= {9}
s -= {1}
print(sorted(s), s is t)
s = s | {0}
print(s is t, sorted(t))
for f in (lambda: {[1]}, lambda: {1}.remove(5), lambda: set().pop(), lambda: {1} | [2], lambda: {1} + {2}, lambda: {1}[0],
          lambda: {{1}}, lambda: set(5), lambda: {1} < [2], lambda: frozenset([1]).add(2), lambda: hash({1}), lambda: {1: {}}[{}]):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
