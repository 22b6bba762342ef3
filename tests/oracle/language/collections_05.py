# OrderedDict.
import copy
from collections import OrderedDict

d = OrderedDict(a=1, b=[2])
d['c'] = 3
d.move_to_end('a')
d.move_to_end('c', last=False)
print(d, list(d), d.popitem(), d.popitem(last=False), d)
e, f = copy.copy(d), copy.deepcopy(d)
e.note = 'n'
print(type(e).__name__, e['b'] is d['b'], f['b'] is d['b'], vars(e), hasattr(d, 'note'))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, OrderedDict.fromkeys('xy', 0))
try:
    d.move_to_end('zz')
except KeyError as error:
    print(error)
