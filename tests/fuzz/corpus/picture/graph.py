import copy
a = [1, [2]]
a.append(a)
b = copy.deepcopy(a)
c = a[1]
c += [3]
d = {1: a, "b": b, (1, 2): c}
del d[1]
print(d)
