# dict.fromkeys with one list.
votes = dict.fromkeys(['red', 'blue'], [])
votes['red'].append(1)
print(votes)
better = {k: [] for k in ['red', 'blue']}
better['red'].append(1)
print(better)
