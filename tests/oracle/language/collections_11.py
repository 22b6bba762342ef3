# Classes derived from containers of collections, copied.
from collections import defaultdict, deque, Counter, OrderedDict, UserDict
import copy
class Tree(defaultdict):
    def __init__(self):
        super().__init__(Tree)
t = Tree()
t['a']['b']['c'] = 1
print(t['a']['b'], len(t))
try:
    copy.copy(t)
except TypeError as e:
    print(e)
try:
    copy.deepcopy(t)
except TypeError as e:
    print(e)
class Ring(deque):
    def __init__(self, it=(), maxlen=3):
        super().__init__(it, maxlen)
        self.log = []
r = Ring([1, 2, 3, 4])
r.log.append('x')
q = copy.copy(r)
w = r.copy()
z = copy.deepcopy(r)
print(r, q, w, z, q.log, w.log, z.log, q.maxlen)
class Cn(Counter):
    pass
c = Cn('aab')
c.tag = 't'
k = copy.copy(c)
m = c.copy()
print(k, m, type(m).__name__, hasattr(k, 'tag'), hasattr(m, 'tag'))
class Od(OrderedDict):
    pass
o = Od(a=[1])
o.tag = ['t']
p = copy.copy(o)
print(p.tag is o.tag, type(o.copy()).__name__, p['a'] is o['a'])
class Ud(UserDict):
    pass
u = Ud(a=[1])
u.tag = 't'
v = copy.copy(u)
print(v.data is u.data, v.tag, v['a'] is u['a'])
