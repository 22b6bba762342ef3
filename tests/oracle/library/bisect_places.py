import bisect
from bisect import bisect_left, bisect_right, insort

l = [1, 3, 3, 5]
print([bisect_left(l, x) for x in range(7)], [bisect_right(l, x) for x in range(7)], bisect.bisect(l, 3, 0, 2))
insort(l, 4)
bisect.insort_left(l, 3)
print(l)
rows = [("a", 1), ("b", 3)]
insort(rows, ("c", 2), key=lambda r: r[1])
print(rows, bisect_left(rows, 2, key=lambda r: r[1]), "FDCBA"[bisect.bisect([60, 70, 80, 90], 77)])
try:
    bisect_left(l, 1, -1)
except ValueError as error:
    print(error)
bisect_left(l, "a")
