# Methods of built-in classes as values.
ops = {'up': str.upper, 'low': str.lower, 'neg': int.__neg__}
print(ops['up']('a'), ops['neg'](3))
import copy
kept = copy.copy(ops)
fs = [str.strip, list.append, dict.get]
same = fs[0] is str.strip
names = [f.__name__ for f in fs]
class A(str):
    pass
f = A.upper
g = A.upper
b = A('x').upper
s = sorted(['b', 'A'], key=str.lower)
