# Lists in lists.
import copy

a = [1, [2, 3], {'k': [4]}]
b = a
c = copy.copy(a)
d = copy.deepcopy(a)
a[1].append('x')
a.append('y')
print(a, b, c, d, sep='\n')
