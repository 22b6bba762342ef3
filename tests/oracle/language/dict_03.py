# Views see what changes later.
d = {'a': 1, 'b': 2}
keys, values, items = d.keys(), d.values(), d.items()
d['c'] = 3
del d['a']
print(keys, values, items, len(keys), 'c' in keys, ('b', 2) in items, 3 in values)
print(sorted(keys & {'b', 'z'}), sorted(keys | {'z'}), sorted(keys - {'b'}), sorted(keys ^ {'c', 'q'}), keys == {'b', 'c'})
print(sorted(items & {('b', 2)}), list(reversed(keys)), keys.isdisjoint(['x']), list(values)[0])
