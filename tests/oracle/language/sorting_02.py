# Equal ones stay in their order, also in reverse.
pairs = [('b', 1), ('a', 2), ('b', 0), ('a', 1), ('c', 1)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, key=lambda p: (-p[1], p[0])))
print(min(pairs, key=lambda p: p[1]), max(pairs, key=lambda p: p[1]), sorted(pairs)[0], list(reversed(sorted(pairs, key=lambda p: p[1]))))
