# A list of rows: copied, sliced, listed and comprehended.
import copy

rows = [[1, 2], [3, 4]]
ways = {'same': rows, 'slice': rows[:], 'list': list(rows), 'method': rows.copy(), 'star': [*rows], 'plus': rows + [],
        'inner': [row[:] for row in rows], 'deep': copy.deepcopy(rows)}
rows[0][0] = 'x'
rows.append('new')
for name, one in ways.items():
    print(name, one)
