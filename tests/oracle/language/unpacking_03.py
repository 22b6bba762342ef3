# Stars in displays.
a = [1, 2]
b = (3,)
joined = [*a, *b, *'xy', 0]
pair = *a, *b
merged = {'k': 1, **{'m': 2, 'k': 3}, 'n': 4}
members = {*a, *b, 1}
print(joined, pair, merged, sorted(members))
