# A function is a value that can be held, passed and compared.
def up(x):
    return x + 1


def down(x):
    return x - 1


def twice(f, x):
    return f(f(x))


ways = {'up': up, 'down': down}
a = twice(up, 5)
b = twice(ways['down'], 5)
print(a, b, ways['up'] is up, up == down)
