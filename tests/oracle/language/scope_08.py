# locals and globals say what is there.
a = 1


def f(x, y=2):
    z = x + y
    return sorted(locals().items())


print(f(1))
globals()['b'] = 5
print(b, 'a' in globals(), 'z' in globals())
