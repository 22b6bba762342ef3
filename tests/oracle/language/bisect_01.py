# Places in a sorted list.
from bisect import bisect, bisect_left, insort

a = [1, 3, 3, 5]
print(bisect(a, 3), bisect_left(a, 3), bisect(a, 0), bisect(a, 9))
insort(a, 4)
insort(a, 0)
print(a)
rows = [('a', [1]), ('c', [3])]
insort(rows, ('b', [2]), key=lambda row: row[0])
print(rows, bisect_left(rows, 'c', key=lambda row: row[0]))
