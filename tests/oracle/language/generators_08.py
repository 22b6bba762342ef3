# A list changed while a generator walks over it.
data = [1, 2, 3]


def walk():
    for x in data:
        yield x


g = walk()
print(next(g))
data.append(4)
data[1] = 'changed'
print(list(g))
lazy = (x for x in data if x != 4)
data.remove(3)
print(list(lazy))
