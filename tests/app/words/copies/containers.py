import copy
from collections import OrderedDict, defaultdict, deque


class Names(list):
    pass


class Table(dict):
    pass


class Counts(defaultdict):
    pass


class Line(deque):
    pass


n = Names([[1]])
n.tags = ['n']
n2 = copy.copy(n)
n3 = copy.deepcopy(n)
n4 = n.copy()
n5 = n[:]
n6 = list(n)
t = Table(a=[1])
t.tags = ['t']
t2 = copy.copy(t)
t3 = t.copy()
c = Counts(list)
c.tags = ['c']
c2 = copy.copy(c)
c3 = copy.deepcopy(c)
d = Line([[1]])
d.tags = ['d']
d2 = copy.copy(d)
d3 = copy.deepcopy(d)
o = OrderedDict(a=[1])
o2 = copy.copy(o)
o3 = copy.deepcopy(o)
