# Names and objects in a swap and in a list of names.
a, b = [1], [2]
both = [a, b]
a, b = b, a
a.append('x')
print(a, b, both, both[0] is b)
c = a
a = [0]
print(c, both[1])
