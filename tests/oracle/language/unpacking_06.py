# Swapping, and targets that depend on one another.
a, b = 1, 2
a, b = b, a
things = [10, 20, 30]
i = 0
i, things[i] = 2, 'put'
print(a, b, i, things)
x = y = z = []
x.append(1)
print(y, z is x)
