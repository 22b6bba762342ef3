# SimpleNamespace.
import copy
from types import SimpleNamespace

a = SimpleNamespace(x=1, tags=['t'])
a.y = 2
b, c = copy.copy(a), copy.deepcopy(a)
b.tags.append('b')
b.x = 10
print(a, b, c, a == b, c == SimpleNamespace(x=1, tags=['t'], y=2), vars(a) is a.__dict__)
del a.x
try:
    a.x
except AttributeError as error:
    print(error)
n = SimpleNamespace(**{'me': None})
n.me = n
print(n, SimpleNamespace(), SimpleNamespace(a=SimpleNamespace(b=[])))
