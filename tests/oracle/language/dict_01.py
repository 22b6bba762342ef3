# Methods, one after the other.
d = {'a': 1, 'b': [2]}
d['c'] = 3
print(d.get('a'), d.get('z'), d.get('z', 0), d.pop('a'), d.pop('z', 'none'), d.popitem(), d)
print(d.setdefault('b', []), d.setdefault('n', []), list(d), list(d.values()), list(d.items()))
d.update({'b': 'new'}, x=1)
d.update([('y', 2)])
e = d.copy()
d.clear()
print(d, e, 'x' in e, len(e), list(reversed(e)), e == dict(e), dict(a=1) | {'b': 2})
