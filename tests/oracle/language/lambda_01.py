# A function without a name.
square = lambda x: x * x
pick = lambda a, b=2, *c, d=4, **e: (a, b, c, d, e)
print(square(5), pick(1), pick(1, 3, 5, d=6, z=7), square.__name__)
table = [lambda: 'a', lambda: 'b']
print(table[1](), (lambda: None)(), (lambda *a: a)(1, 2))
