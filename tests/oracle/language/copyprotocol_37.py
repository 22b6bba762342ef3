# Iterators are copied with the place where they are.
import copy

data = [[1], [2], [3]]
it = iter(data)
next(it)
other = copy.copy(it)
deep = copy.deepcopy(it)
print(next(it), next(other), next(deep) is data[1])
print(list(it), list(other), list(deep))
z = zip('ab', iter([1, 2]))
e = enumerate('xyz', 1)
next(e)
print(list(copy.deepcopy(z)), list(copy.copy(e)), list(e), list(copy.copy(range(3))), list(copy.copy(reversed(data))))
