# A list that contains itself.
a = [1, 2]
a.append(a)
print(a, len(a), a[2] is a, a[2][2][0])
b = a[:]
b[0] = 'b'
print(b, b[2] is a)
d = {}
d['d'] = d
d['l'] = [d]
print(d)
a.pop()
print(b)
