# In the middle of a loop.
data = {'a': 1, 'b': 0, 'c': 2}
shares = []
for name, n in data.items():
    shares.append((name, 6 / n))
print('never')
