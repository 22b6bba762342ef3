# ChainMap.
import copy
from collections import ChainMap

base, own = {'a': 1, 'b': [2]}, {'a': 'own'}
c = ChainMap(own, base)
c['new'] = 3
print(c['a'], c['b'], dict(sorted(c.items())), own, c.maps[1] is base, len(c), 'zz' in c)
d, e, f = copy.copy(c), c.copy(), c.new_child({'b': 'child'})
d['only'] = 1
print(d.maps[0] is own, d.maps[1] is base, 'only' in c, f['b'], f.parents['b'], f.parents.maps[0] is own)
g = copy.deepcopy(c)
print(g.maps[1] is base, g['b'] is base['b'])
try:
    del c['b']
except KeyError as error:
    print(error)
