# A dict of dicts, by copying and by sharing.
base = {'net': {'size': 1, 'tags': []}}
a = dict(base)
b = {k: dict(v) for k, v in base.items()}
a['net']['size'] = 2
b['net']['size'] = 3
b['net']['tags'].append('b')
print(base, a, b, sep='\n')
pairs = [('k', [1]), ('m', [2])]
c = dict(pairs)
c['k'].append('seen')
print(pairs, dict(zip('ab', range(2))), dict([['x', 1]]), dict({}, y=2))
