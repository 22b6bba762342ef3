# A star takes what is left.
first, *rest = [1, 2, 3]
*start, last = 'abc'
a, *middle, z = range(6)
b, *empty = (1,)
print(first, rest, start, last, a, middle, z, b, empty)
