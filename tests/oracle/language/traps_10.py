# sort and reverse and append give None.
a = [3, 1, 2]
b = a.sort()
c = [1].append(2)
d = sorted(a, reverse=True)
e = {}.update(k=1)
print(a, b, c, d, e, a.reverse(), a)
try:
    b[0]
except TypeError as error:
    print(error)
