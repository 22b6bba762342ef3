# += changes the list, = and + make a new one.
a = [1]
b = a
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)


def grow(x):
    x += [9]


def grow_copy(x):
    x = x + [9]


grow(b)
grow_copy(b)
print(b)
