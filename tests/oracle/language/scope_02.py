# global makes the module's name the function's own.
total = 0
names = []


def add(n):
    global total, fresh
    total += n
    names.append(n)
    fresh = 'made inside'


add(3)
add(4)
print(total, names, fresh)
