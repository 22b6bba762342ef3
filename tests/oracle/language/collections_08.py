# UserDict, UserList and UserString.
import copy
from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower({'A': [1]}, B=2)
e, f, g = d.copy(), copy.copy(d), copy.deepcopy(d)
print(d, 'a' in d, d.data, type(e).__name__, e['a'] is d['a'], f.data is d.data, g['a'] is d['a'])
l = UserList([1, [2]])
m = l + [3]
print(l, m, type(m).__name__, l.data is l.copy().data, m[1] is l[1], type(l[:1]).__name__)
s = UserString('abc')
print(s.upper(), type(s.upper()).__name__, s + 'd', s == 'abc')
