# is and ==, for small and large things.
a, b = [1, 2], [1, 2]
print(a == b, a is b)
c = d = [1, 2]
print(c is d, c is not a)
x = 'name'
y = ''.join(['na', 'me'])
print(x == y, x is y)
n, m = 1000, int('1000')
print(n == m, n is m, 5 is int('5'), None is None, True == 1, 1 == 1.0)
