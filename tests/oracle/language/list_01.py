# Methods, one after the other.
a = [3, 1, 2]
a.append(4)
a.insert(1, 'in')
a.extend('xy')
a.remove('in')
print(a, a.pop(), a.pop(0), a.index(2), a.count(1))
b = a.copy()
b.reverse()
b += (7,)
b *= 2
print(a, b, len(b), b[-1], 7 in b)
b.clear()
print(b, a + [0], [0] * 3, a * 0)
