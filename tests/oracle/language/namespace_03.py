# Whose module a class is of that a function made.
import types
from dataclasses import make_dataclass
B = types.new_class('B')
C = type('C', (), {'x': [1]})
D = make_dataclass('D', [('a', int), ('b', list)])
d = D(1, [2])
b = B()
print(B.__module__, C.__module__, D.__module__, d.b)
from collections import namedtuple
N = namedtuple('N', 'a')
n = N([1])
print(N.__module__)
