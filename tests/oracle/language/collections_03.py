# defaultdict.
import copy
from collections import defaultdict

d = defaultdict(list)
d['a'].append(1)
d['b']
print(d, d.get('z'), 'z' in d, d['c'] is d['c'])
n = defaultdict(int, x=5)
for letter in 'hello':
    n[letter] += 1
e, f, g = d.copy(), copy.copy(d), copy.deepcopy(d)
print(dict(n), type(e).__name__, f['a'] is d['a'], g['a'] is d['a'], g.default_factory is list)
nested = defaultdict(lambda: defaultdict(list))
nested['x']['y'].append(1)
print(nested['x']['y'], defaultdict(None) == {})
try:
    defaultdict()['k']
except KeyError as error:
    print(repr(error))
try:
    defaultdict(5)
except TypeError as error:
    print(error)
