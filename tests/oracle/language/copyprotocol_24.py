# Subclasses of list and dict keep their attributes.
import copy


class Stack(list):
    pass


class Table(dict):
    pass


s = Stack([[1], 2])
s.top = s[0]
t = Table(k=[1])
t.owner = s
u, v = copy.copy(s), copy.deepcopy(s)
print(type(u).__name__, u == s, u[0] is s[0], u.top is s.top, v[0] is s[0], v.top is v[0])
w = copy.deepcopy(t)
print(type(w).__name__, w, w.owner.top is w.owner[0], w['k'] is t['k'])
print(type(s.copy()).__name__, type(t.copy()).__name__, type(s[:]).__name__, hasattr(t.copy(), 'owner'))
