# What is left over is gathered.
def gather(first, *rest, **named):
    return first, rest, named


a = gather(1)
b = gather(1, 2, 3)
c = gather(1, *[2, 3], 4, x=5, **{'y': 6})
print(a, b, c, sep='\n')
