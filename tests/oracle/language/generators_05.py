# send puts a value in.
def average():
    total, n, mean = 0, 0, None
    while True:
        x = yield mean
        total += x
        n += 1
        mean = total / n


g = average()
next(g)
print(g.send(10), g.send(20), g.send(3))
h = average()
try:
    h.send(1)
except TypeError as error:
    print(error)
