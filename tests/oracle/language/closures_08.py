# Three storeys deep.
def a(x):
    def b(y):
        def c(z):
            nonlocal x, y
            x += z
            y *= z
            return x, y, z
        return c
    return b


f = a(1)(2)
print(f(3), f(4))
g = a(10)(20)
print(g(1), f(1))
