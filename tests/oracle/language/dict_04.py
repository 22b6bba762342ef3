# Order is that of arrival, and an update keeps the place.
d = {'b': 1, 'a': 2}
d['b'] = 3
d['c'] = 4
print(d)
d['a'] = d.pop('a')
print(d, next(iter(d)), d.popitem())
e = {'x': 1, **d, 'b': 'last'}
print(e, {k: v for k, v in sorted(e.items(), key=lambda kv: str(kv[1]))})
f = d | {'b': 0}
f |= [('n', 1)]
print(f, d, {1: 'a', 1.0: 'b'}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, list({'a': 1}) == ['a'])
