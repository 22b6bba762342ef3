# Iterating, indexing and formatting tensors inside comprehensions and functions.
import torch

t = torch.arange(6.).reshape(2, 3)
rows = [row for row in t]
sums = [float(row[0] + row[-1]) for row in t]
table = {i: row * 2 for i, row in enumerate(t)}
rows[0][0] = 9
pick = lambda i, j=0: t[i, j]
print(t, sums, table[0], [f'{x:.1f}' for x in t[0].tolist()])
first, *others = t[0]
first += 1
print(first, others, pick(0), pick(1, 2), max(sums), sorted(t[1].tolist(), reverse=True))
print(all(r._base is t for r in rows), len({id(r) for r in rows}), [tuple(r.shape) for r in rows])
