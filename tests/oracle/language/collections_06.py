# Counter.
import copy
from collections import Counter

c = Counter('abracadabra')
print(c.most_common(2), c['a'], c['z'], sum(c.values()), sorted(c.elements())[:3], c.total())
c.update('aa')
c.subtract({'b': 5})
d = Counter(a=1, b=2)
print(c['a'], c['b'], d + Counter(b=1), d - Counter(a=5), d & Counter(a=3, b=1), d | Counter(a=3), +Counter(x=-1, y=1))
e, f = copy.copy(d), d.copy()
e['a'] = 100
print(d, e, f, type(f).__name__, Counter([1, 1, 2]) == {1: 2, 2: 1})
