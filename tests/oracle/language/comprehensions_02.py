# Dicts and sets.
lengths = {w: len(w) for w in ['a', 'bb', 'ccc']}
back = {v: k for k, v in lengths.items()}
mods = {x % 3 for x in range(10)}
last = {x % 2: x for x in range(5)}
print(lengths, back, sorted(mods), last)
