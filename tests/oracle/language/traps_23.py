# A cached list that the caller changes.
cache = {}


def load(name):
    if name not in cache:
        cache[name] = [name, 0]
    return cache[name]


a = load('x')
a.append('changed by the caller')
b = load('x')
print(b, a is b)


def load_safely(name):
    return list(load(name))


c = load_safely('x')
c.clear()
print(load('x'))
