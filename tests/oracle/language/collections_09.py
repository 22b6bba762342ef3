# What a graph of them holds in common after a deep copy.
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

Row = namedtuple('Row', 'key cells')
shared = ['s']
whole = {'row': Row('k', shared), 'queue': deque([shared]), 'by': defaultdict(list, k=shared), 'order': OrderedDict(k=shared), 'n': Counter(a=1)}
new = copy.deepcopy(whole)
new['row'].cells.append('new')
print(new)
print(new['queue'][0] is new['by']['k'] is new['order']['k'], shared, type(new['n']).__name__)
