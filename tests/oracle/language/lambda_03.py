# Late binding: all see the last value.
rows = [lambda x: x * n for n in range(3)]
kept = [lambda x, n=n: x * n for n in range(3)]
print([f(10) for f in rows])
print([f(10) for f in kept])
