# Assigning and deleting.
a = list(range(6))
a[1:3] = ['x', 'y', 'z']
print(a)
a[::3] = [10, 20, 30]
a[2:2] = [[]]
a[len(a):] = 'end'
print(a)
del a[::2]
a[:1] = []
print(a)
try:
    a[::2] = [1]
except ValueError as error:
    print(error)
try:
    a[0:1] = 5
except TypeError as error:
    print(error)
a[:] = a
b = a
a[:] = [1, 2]
print(b, b is a)
